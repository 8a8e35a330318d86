/** Simplified Chinese: the names of what an experiment is made of. */
import type { FieldKey } from '../../config/fields';
import type { Messages } from '../en';
import { hand } from './hand';

const network = {
  Layers: '隐藏层',
  Units: '神经元',
  Act: '激活函数',
  Opt: '优化器 (optimizer)',
  Rate: '学习率',
  Momentum: '动量',
  Beta1: 'Adam β₁',
} as const;

const fields: Messages['fields'] = {
  data: '数据',
  spread: '分散度',
  separation: '间距',
  radius: '半径',
  length: '长度',
  turns: '圈数',
  cells: '每边格数',
  loss: '损失 (loss)',
  seed: '随机种子',
  batch: '批大小',
  prior: 'z 的先验 (prior)',
  z: 'z 的维数',
  gLayers: network.Layers,
  gUnits: network.Units,
  gAct: network.Act,
  gOpt: network.Opt,
  gRate: network.Rate,
  gMomentum: network.Momentum,
  gBeta1: network.Beta1,
  gSteps: 'G 更新次数',
  dLayers: network.Layers,
  dUnits: network.Units,
  dAct: network.Act,
  dOpt: network.Opt,
  dRate: network.Rate,
  dMomentum: network.Momentum,
  dBeta1: network.Beta1,
  dSteps: 'D 更新次数 (k)',
  hand: hand.switch,
  points: '自己的数据',
};

/** A field's name in a sentence: without the English, and saying whose it is. */
export function fullName(key: FieldKey): string {
  const name = fields[key].replace(/ \([a-z ]+\)$/, '');
  const network = /^([gd])[A-Z]/.exec(key);
  if (!network || key.endsWith('Steps')) return name;
  return `${network[1] === 'g' ? 'G' : 'D'} 的${name.startsWith('Adam') ? ' ' : ''}${name}`;
}

type Experiment = Pick<
  Messages,
  | 'distributions'
  | 'dimensions'
  | 'losses'
  | 'lossHints'
  | 'activations'
  | 'optimisers'
  | 'priors'
  | 'networks'
  | 'fields'
>;

export const experiment: Experiment = {
  distributions: {
    gaussian: '高斯分布',
    bimodal: '双峰',
    trimodal: '三峰',
    uniform: '均匀分布',
    exponential: '指数分布',
    laplace: '拉普拉斯分布',
    gaussians2: '两个高斯',
    gaussians3: '三个高斯',
    ring8: '8 峰圆环',
    grid25: '25 峰网格',
    circle: '圆圈',
    moons: '双月',
    swissroll: '瑞士卷',
    pinwheel: '风车',
    checkerboard: '棋盘',
    segment: '线段',
    own1d: '自己的一维数据',
    own: '自己的二维数据',
  },
  dimensions: (count) => (count === 1 ? '一维' : '二维'),
  losses: { mm: 'MMGAN', ns: 'NSGAN' },
  lossHints: {
    mm: '极小极大 (minimax)：G 最小化 log(1 − D(G(z)))',
    ns: '非饱和 (non-saturating)：G 最小化 −log D(G(z))',
  },
  activations: { relu: 'ReLU', leaky: 'Leaky ReLU', tanh: 'tanh' },
  optimisers: { sgd: 'SGD', adam: 'Adam' },
  priors: { normal: '正态分布', uniform: '均匀分布' },
  networks: { D: '判别器 (Discriminator)', G: '生成器 (Generator)' },
  fields,
};
