/** Traditional Chinese for what the theory says D should be, the loss picture and D's scores. */
import type { Messages } from '../en';
import { exactly } from './format';

const losses: Messages['theory']['lossPicture']['losses'] = { mm: 'MMGAN', ns: 'NSGAN' };

export const theory: Messages['theory'] = {
  surface: {
    label: '顯示',
    names: { learned: 'D', optimal: 'D*', difference: 'D − D*' },
    hints: {
      learned: '目前學到的 D',
      optimal: 'D*：以目前的 G 來說最佳的 D，由兩個密度算出',
      difference: '學到的 D 離最佳的 D 有多遠',
    },
  },
  ghosts: '空心箭頭',
  ghostsHint: (loss) => `用空心箭頭同時畫出：在同樣的狀態下，${losses[loss]} 會讓 G 往哪裡走`,

  stage: {
    optimal: 'D*(x)',
    difference: 'D − D*',
    exactness: 'P_data 精確，P_G 為估計',
    ghosts: (loss) => `空心：${losses[loss]}`,
    tooLow: '太低',
    tooHigh: '太高',
  },

  lossPicture: {
    title: 'G 要變小的量',
    label: '生成器的兩種損失對 D(G(z)) 的曲線，以及目前的樣本',
    score: 'D(G(z))',
    unit: 'nat',
    formulas: { mm: 'log(1 − D)', ns: '−log D' },
    slope: (value) => `平均處的斜率（每單位 D）：${value}`,
    sizes: 'G 的梯度 (gradient) 大小',
    sizesUnit: 'nat／單位\u00a0x',
    losses,
    active: '使用中',
    size: (value) => (value === undefined ? '–' : exactly(value, 2)),
  },

  scores: {
    title: 'D 給的分數',
    label: 'D 給真實樣本與生成樣本的分數的直方圖',
    score: 'D(x)',
    real: '真實',
    generated: '生成',
    mean: (word, value) => `${word}：平均 ${value}`,
  },
};
