/** Simplified Chinese for the game as a graph. */
import type { Messages } from '../en';

/** x with a tilde: a generated sample. */
const tilde = 'x̃';

export const overview: Messages['overview'] = {
  label: (data) =>
    `总览：先验分布给出 z，G 把它变成 ${tilde}，D 给 ${tilde} 和数据“${data}”评分，评分给出两个损失，损失的梯度再传回要更新的网络`,
  nodes: {
    prior: { name: '先验', symbol: 'z' },
    generator: { name: '生成器', symbol: 'G' },
    generated: { name: '生成样本', symbol: tilde },
    data: { name: '数据', symbol: 'x' },
    discriminator: { name: '判别器', symbol: 'D' },
    scores: { name: '评分', symbol: '' },
    losses: { name: '损失', symbol: '' },
  },
  controls: (name) => `${name}的控件`,
  values: '数值',
  gradient: '梯度',
  z: 'z',
  x: 'x',
  scores: {
    label: 'D 的评分',
    score: 'D',
    real: 'x',
    generated: tilde,
    mean: (word, value) => `${word}：均值 ${value}`,
  },
  losses: {
    names: { D: 'D 的损失', G: 'G 的损失' },
    discriminator: ['−log D(x)', `− log(1 − D(${tilde}))`],
    generator: { mm: `log(1 − D(${tilde}))`, ns: `−log D(${tilde})` },
  },
  noPrior: (dimensions) => `z 有 ${dimensions} 维，画不出来。`,
  noGrid: '没有 z 的网格，也就没有可弯曲的网格。',
  light: {
    D: '最近更新的是 D：它的损失的梯度传回了 D。',
    G: `最近更新的是 G：它的损失的梯度穿过 D 传到每个 ${tilde}，再从那里传回 G。`,
    both: 'D 和 G 轮流更新，快得无法逐个点亮。',
    none: '还什么都没有动。按“单步 D”或“单步 G”更新一次。',
  },
};
