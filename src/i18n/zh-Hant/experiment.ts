/** The names of what an experiment is made of, in Traditional Chinese. */
import type { ParameterId } from '../../config/distributions';
import type { FieldKey } from '../../config/fields';
import type { Messages } from '../en';
import { hand } from './hand';

const parameters: Record<ParameterId, string> = {
  spread: '寬度',
  separation: '間距',
  radius: '半徑',
  length: '長度',
  turns: '圈數',
  cells: '每邊格數',
};

const network = {
  Layers: '隱藏層',
  Units: '神經元',
  Act: '激活函數',
  Opt: '最佳化器',
  Rate: '學習率',
  Momentum: '動量',
  Beta1: 'Adam β₁',
} as const;

/** Names of the fields on their cards. */
const fields: Record<FieldKey, string> = {
  data: '資料',
  ...parameters,
  loss: '損失',
  seed: '隨機種子',
  batch: '批次大小',
  prior: 'z 的先驗分布',
  z: 'z 的維度',
  gLayers: network.Layers,
  gUnits: network.Units,
  gAct: network.Act,
  gOpt: network.Opt,
  gRate: network.Rate,
  gMomentum: network.Momentum,
  gBeta1: network.Beta1,
  gSteps: 'G 更新次數',
  dLayers: network.Layers,
  dUnits: network.Units,
  dAct: network.Act,
  dOpt: network.Opt,
  dRate: network.Rate,
  dMomentum: network.Momentum,
  dBeta1: network.Beta1,
  dSteps: 'D 更新次數 (k)',
  hand: hand.switch,
  points: '你自己的資料',
};

/** A field's name where no card says whose it is. */
export function fullName(key: FieldKey): string {
  if (key.endsWith('Steps') || !/^[gd][A-Z]/.test(key)) return fields[key];
  const name = fields[key];
  return `${key.startsWith('g') ? 'G' : 'D'} 的${/^[A-Z]/.test(name) ? ' ' : ''}${name}`;
}

type Names =
  | 'distributions'
  | 'dimensions'
  | 'losses'
  | 'lossHints'
  | 'activations'
  | 'optimisers'
  | 'priors'
  | 'networks'
  | 'fields';

export const experiment: Pick<Messages, Names> = {
  distributions: {
    gaussian: '高斯分布',
    bimodal: '雙峰',
    trimodal: '三峰',
    uniform: '均勻分布',
    exponential: '指數分布',
    laplace: '拉普拉斯分布',
    gaussians2: '兩個高斯',
    gaussians3: '三個高斯',
    ring8: '八峰環',
    grid25: '25 峰網格',
    circle: '圓',
    moons: '雙月',
    swissroll: '瑞士捲',
    pinwheel: '風車',
    checkerboard: '棋盤',
    segment: '線段',
    own1d: '你自己的一維資料',
    own: '你自己的二維資料',
  },
  dimensions: (count) => `${count} 維`,
  losses: { mm: 'MMGAN', ns: 'NSGAN' },
  lossHints: {
    mm: 'minimax：G 把 log(1 − D(G(z))) 變小',
    ns: '不飽和 (non-saturating)：G 把 −log D(G(z)) 變小',
  },
  activations: { relu: 'ReLU', leaky: 'Leaky ReLU', tanh: 'tanh' },
  optimisers: { sgd: 'SGD', adam: 'Adam' },
  priors: { normal: '常態分布', uniform: '均勻分布' },
  networks: { D: '鑑別器 (discriminator)', G: '生成器 (generator)' },
  fields,
};
