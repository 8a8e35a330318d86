/** Simplified Chinese for what the theory says D should be, the loss picture and D’s scores. */
import type { LossId } from '../../config/experiment';
import type { Messages } from '../en';
import { exactly } from './format';

const losses: Record<LossId, string> = { mm: 'MMGAN', ns: 'NSGAN' };

export const theory: Messages['theory'] = {
  surface: {
    label: '曲面',
    names: { learned: 'D', optimal: 'D*', difference: 'D − D*' },
    hints: {
      learned: '目前学到的 D',
      optimal: 'D*：对当前 G 最优的 D，由两个密度算出',
      difference: '学到的 D 与最优的 D 相差多少',
    },
  },
  ghosts: '空心箭头',
  ghostsHint: (loss) => `再用空心箭头画出同一状态下 ${losses[loss]} 给 G 的方向`,

  stage: {
    optimal: 'D*(x)',
    difference: 'D − D*',
    exactness: 'P_data 精确，P_G 估计',
    ghosts: (loss) => `空心：${losses[loss]}`,
    tooLow: '偏低',
    tooHigh: '偏高',
  },

  lossPicture: {
    title: 'G 最小化的量',
    label: '生成器的两种损失随 D(G(z)) 的变化，以及当前的样本',
    score: 'D(G(z))',
    unit: 'nat',
    formulas: { mm: 'log(1 − D)', ns: '−log D' },
    slope: (value) => `均值处斜率（每单位 D）：${value}`,
    sizes: 'G 的梯度 (gradient) 大小',
    sizesUnit: 'nat/单位\u00a0x',
    losses,
    active: '使用中',
    size: (value) => (value === undefined ? '–' : exactly(value, 2)),
  },

  scores: {
    title: 'D 的评分',
    label: 'D 对真实样本和生成样本的评分的直方图',
    score: 'D(x)',
    real: '真实',
    generated: '生成',
    mean: (word, value) => `${word}：均值 ${value}`,
  },
};
