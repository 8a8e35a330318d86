/** Simplified Chinese words of the measures column. In a notation, what follows `_` is a subscript. */
import type { Messages } from '../en';
import { integer, significant } from './format';

type Measures = Messages['measures'];

const bound: Measures['bound'] = {
  title: 'V 和它的上界',
  explanation:
    '任何判别器在这场博弈中得到的 V 都不会超过上面那条线。D 自己的 V 在它下面，阴影是 D 还差的部分。G 的任务是把上面那条线压低。',
  formula: 'V(D,G) ≤ V(D*,G) = −2 log 2 + 2·JSD(P_data‖P_G)',
  exact: (error) => `上线由 P_data 与 P_G 的密度算出，± ${error} nat。`,
  estimated: (error) =>
    `上线由 P_G 的样本估计，约 ± ${error} nat：真正的线可能高一些，也可能低一些。`,
  chance: (samples, error) =>
    `V 由两边各 ${integer(samples)} 个样本算出，每个时刻都重新抽取；它周围的带是 ± 一个标准误，目前为 ${error} nat。V 可能因偶然而高出上线这么多，但很少超过两倍。`,
  band: '带：V ± 标准误',
  chart: {
    label: 'V 和它的上界随迭代的变化',
    iteration: '迭代',
    value: 'V',
    bound: 'V*',
    equilibrium: '−2 log 2',
    gap: '差距：D 还差的部分',
    ghost: '旧的走向',
    readout: (position, value, error, bound, gap) =>
      `第 ${position} 次迭代：V ${value} ± ${error}，上界 ${bound}，差距 ${gap}`,
    keys: '方向键移动光标，+ 和 − 缩放，0 显示全程。',
  },
};

const sources: Measures['sources'] = {
  exact: (error) => `由 P_data 与 P_G 的密度算出，± ${error}。`,
  curve: (_error) => '精确值：G 生成的是平面上的一条曲线，没有密度，与 P_data 的密度毫无重叠。',
  lattice: (error) => `把 z 的细密网格点送入 G 算出，± ${error}。`,
  estimate: (error) => `由 P_G 的样本估计，约 ± ${error}。`,
};

const scores: Measures['scores'] = {
  jsd: {
    name: 'JS 散度 (JS\u00a0divergence)',
    explanation: '最优的 D 能把两者分得多清楚：两者相同时为 0，完全不重叠时为 log 2 ≈ 0.693。',
    formula: 'JSD = ½ KL(P_data‖M) + ½ KL(P_G‖M)，M = ½(P_data + P_G)',
  },
  klDataGenerated: {
    name: 'KL(P_data‖P_G)',
    explanation:
      '有数据而 G 不生成的地方会使它变大：惩罚漏掉的峰。如果 G 完全不生成的地方有数据，它就是无穷大。',
    formula: '∫ P_data log(P_data / P_G) dx',
  },
  klGeneratedData: {
    name: 'KL(P_G‖P_data)',
    explanation:
      'G 生成了样本而那里没有数据时它会变大：惩罚不可能出现的样本。如果样本落在不可能有数据的地方，或者 P_G 是一条曲线，它就是无穷大。',
    formula: '∫ P_G log(P_G / P_data) dx',
  },
  totalVariation: {
    name: '全变差 (total\u00a0variation)',
    explanation: '要让两者相同，必须搬动多大比例的概率质量，从 0 到 1。',
    formula: 'TV = ½ ∫ |P_data − P_G| dx',
  },
  wasserstein1: {
    name: 'Wasserstein-1 距离',
    explanation: '概率质量平均要搬多远，以 x 的单位计；即使两者毫无重叠，它也能分辨远近。',
    formula: 'W_1 = ∫ |F_data − F_G| dx',
  },
  modes: {
    name: '覆盖的峰 (mode)',
    explanation: '3σ 之内至少有一个样本的峰。',
    formula: '有样本以它为最近的峰且 |x − μ| ≤ 3σ 的峰',
  },
  quality: {
    name: '高质量样本',
    explanation: '落在某个峰 3σ 之内的样本所占的比例。超过完美值说明各峰比数据窄，并不是 G 更好。',
    formula: '100 · P_G (|x − μ| ≤ 3σ，μ 为最近的峰)',
  },
  reverseKL: {
    name: '峰的不均衡度',
    explanation: '高质量样本在各个峰上分得多不均匀：每个峰分到的一样多时为 0。',
    formula: 'KL(各峰所占比例‖均匀分布)',
  },
};

export const measures: Measures = {
  label: '指标',
  losses: '损失 (loss)',
  nats: 'nat',
  lossOf: { D: 'D 的损失', G: 'G 的损失' },
  undecided: (value) => `D = ½ 时：${value}`,
  lossesFrom: (samples) =>
    `图中 ${integer(samples)} 个真实样本与 ${integer(samples)} 个生成样本的平均，自始至终用同一批。`,
  bound,
  distance: '距离',
  perfect: '完美',
  now: '当前',
  perfectHint: (samples) =>
    `“完美”是 P_data 自己的值：四个散度为 0；其余各项由 ${integer(samples)} 个样本得出，完美值就是 P_data 自己的采样器用同样多样本得到的值。`,
  sources,
  atLeast: '至少这么大：有些地方一方有概率而另一方的密度无从得知，真实值可能大得多，没有上限。',
  scores,
  units: { nats: 'nat', share: '比例，0–1', length: 'x 的单位' },
  modesOf: (covered, all) => `${integer(covered)} / ${all}`,
  percent: (value) => `${significant(value, 3)}%`,
  none: '–',
};
