/** Simplified Chinese: what is happening, in words. */
import type { Centre } from '../../math/diagnosis/diagnosis';
import type { Messages } from '../en';
import { placesOf, type Sayings, sayingOf } from '../sayings';
import { integer, significant } from './format';

const number = (value: number) => significant(value, 2);
const nats = (value: number) => `${number(value)} nat`;

const positions = (centres: readonly Centre[]) => {
  const { named, more } = placesOf(centres, number);
  return `x = ${named.join('、')}${more > 0 ? ` 等 ${integer(centres.length)} 处` : ''}`;
};

const sayings: Sayings = {
  diverging: {
    sentence: ({ phase }) => `${phase} 的损失无限增大。`,
    evidence: ({ before, now }) => `它的大小在片刻之间从 ${nats(before)} 变到了 ${nats(now)}。`,
    attempt: '降低学习率，或者用 Adam 代替 SGD。',
  },
  saturated: {
    sentence: () => 'D 占了上风，MMGAN 的梯度已经消失：G 几乎学不到东西了。',
    evidence: ({ generatedScore, gradientSizes: { mm, ns } }) =>
      `D 给生成样本的评分平均为 ${number(generatedScore)}。G 的梯度大小为 ${nats(mm)}/单位 x；在同一状态下，换成 NSGAN 会是 ${number(ns)}。`,
    attempt: '换成 NSGAN，或者让 D 慢一些：减少 D 更新次数，或降低 D 的学习率。',
  },
  blind: {
    sentence: () => '真实样本与生成样本明明不同，D 却几乎处处给出 ½：它太弱，看不出差别。',
    evidence: ({ certainty, least, jsd }) =>
      `D 与 ½ 平均相差 ${number(certainty)}。JS 散度为 ${nats(jsd)} 时，最优的 D 至少会相差 ${number(least)}。`,
    attempt: '给 D 更多的神经元或层，增加 D 更新次数，或者让 G 慢一些。',
  },
  cycling: {
    sentence: () => 'G 在峰 (mode) 与峰之间来回跑，始终占不全。',
    evidence: ({ now, left, all }) => {
      const here =
        now.length > 0
          ? `它现在在 ${integer(all)} 个峰中的 ${integer(now.length)} 个上：${positions(now)}`
          : `它现在不在 ${integer(all)} 个峰中的任何一个上`;
      return `${here}${left.length > 0 ? `；刚才它在 ${positions(left)}` : ''}。`;
    },
    attempt: '减小动量（β₁ = 0），让 G 慢一些，或者每次 G 更新之前多更新几次 D。',
  },
  collapse: {
    sentence: () => '模式坍缩 (mode collapse)：G 只生成了数据的一部分峰 (mode)。',
    evidence: ({ held, missing, all }) => {
      const which =
        held.length > 0 && held.length <= missing.length
          ? `：${positions(held)}`
          : `；缺少 ${positions(missing)}`;
      return `${integer(all)} 个峰中，它占住了 ${integer(held.length)} 个${which}。样本数达到应得份额的五分之一，就算占住了一个峰。`;
    },
    attempt: '降低 G 的学习率，给 G 更多的神经元或层，令 β₁ = 0，或者换一个随机种子。',
  },
  converged: {
    sentence: () => '博弈大致收敛：P_G 与 P_data 已经接近到估计所能分辨的程度。',
    evidence: ({ jsd, floor, realScore }) =>
      `JS 散度为 ${nats(jsd)}，完美采样器的值是 ${nats(floor)}。D 给真实样本的评分平均为 ${number(realScore)}。`,
    attempt: '换更难的数据，或者用更小的 G，看看多小就够了。',
  },
  improving: {
    sentence: () => 'G 正在变好。',
    evidence: ({ before, now, iterations }) =>
      `最近 ${integer(iterations)} 次迭代中，JS 散度从 ${number(before)} 降到了 ${nats(now)}。`,
    attempt: '让它继续训练。',
  },
};

export const diagnosis: Messages['diagnosis'] = {
  label: '正在发生什么',
  sentence: (given) => sayingOf(sayings, given).sentence(given),
  evidence: (given) => sayingOf(sayings, given).evidence(given),
  attempt: (given) => `试试：${sayingOf(sayings, given).attempt}`,
  quiet: '目前还没有可以确定的结论。',
};
