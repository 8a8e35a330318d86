/** Simplified Chinese: the stage, its layers, and the chart of the losses. */
import type { Messages } from '../en';
import { theory } from './theory';

const names: Messages['layers']['names'] = {
  surface: 'D(x)',
  contours: '等高线',
  real: '真实样本',
  generated: '生成样本',
  arrows: 'G 的方向',
  grid: '先验网格',
};

export const layers: Messages['layers'] = {
  label: '图层',
  names,
  names1d: { ...names, grid: 'z → x' },
};

export const legend: Messages['legend'] = {
  label: '图中是什么',
  oneDimension:
    '点线是 P_data，实线是 P_G，虚线是 D（用自己的 0 到 1 纵轴）；选中 D* 时，它画在 D 旁边。下方是各个 z，以及 G 把它们送到的位置。',
  twoDimensions:
    '背景是 D：绿色处它判为“真实”，紫色处判为“生成”，无色处它分不清。箭头表示 G 的损失把每个生成样本往哪里推；空心箭头（选中时）表示换成另一种损失会往哪里推。',
};

export const stage: Messages['stage'] = {
  ...theory.stage,
  section: '舞台',
  label: (data) => `舞台：${data}`,
  dataDensity: 'P_data',
  generatedDensity: 'P_G',
  discriminator: 'D(x)',
  x: 'x',
  z: 'z',
  mapping: 'x = G(z)',
  density: '密度',
  real: '真实',
  generated: '生成',
  arrow: (amount, most) => `${amount} nat/单位 x；双箭头：≥ ${most}`,
  peak: (value) => `峰值 ${value}`,
};

export const lossChart: Messages['lossChart'] = {
  label: 'D 和 G 的损失随迭代的变化',
  discriminator: 'D',
  generator: 'G',
  iteration: '迭代',
  ghost: '旧的走向',
  losses: { mm: 'MMGAN', ns: 'NSGAN' },
  readout: (position, discriminator, generator) =>
    `第 ${position} 次迭代：D ${discriminator}，G ${generator}`,
  keys: '方向键移动光标，+ 和 − 缩放，0 显示全程。',
};
