/** Simplified Chinese: what is happening, in words. */
import type { AdviceId } from '../../math/diagnosis/advice';
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

const percent = (share: number) => `${significant(100 * share, 3)}%`;

const sayings: Sayings = {
  diverging: {
    sentence: ({ phase }) => `${phase} 的损失正在失控地增大。`,
    evidence: ({ before, now }) => `它的大小在片刻之间从 ${nats(before)} 变到了 ${nats(now)}。`,
  },
  saturated: {
    sentence: ({ optimiser }) =>
      optimiser === 'sgd'
        ? 'D 占了上风，MMGAN 的梯度几乎消失：用普通的梯度下降，G 几乎动不了。'
        : 'D 占了上风，MMGAN 的梯度几乎消失。Adam 会把梯度除以它自身的大小，所以只要 D 留出时间，G 仍有可能脱身。',
    evidence: ({ generatedScore, gradientSizes: { mm, ns } }) =>
      `D 给生成样本的评分平均为 ${number(generatedScore)}。G 的梯度大小为 ${nats(mm)}/单位 x；在同一状态下，换成 NSGAN 会是 ${number(ns)}。`,
  },
  overpowered: {
    sentence: () => 'D 占了上风：它分得清真实样本与生成样本，而 G 几乎不动。',
    evidence: ({ scores, way, iterations }) =>
      `D 给真实样本的评分平均为 ${number(scores.real)}，给生成样本的平均为 ${number(scores.generated)}。最近 ${integer(iterations)} 次迭代中，G 的样本只移动了 ${number(way)} 个 x 单位（均方根）。`,
  },
  blind: {
    sentence: () => '真实样本与生成样本明明不同，D 却几乎处处给出 ½：它还没有学会看出差别。',
    evidence: ({ certainty, least, jsd }) =>
      `D 与 ½ 平均相差 ${number(certainty)}。JS 散度为 ${nats(jsd)} 时，最优的 D 至少会相差 ${number(least)}。`,
  },
  cycling: {
    sentence: () => 'G 在峰 (mode) 与峰之间来回跑：每次只在少数几个峰附近，始终占不全。',
    evidence: ({ now, left, all }) => {
      const here =
        now.length > 0
          ? `${integer(all)} 个峰中，现在有 ${integer(now.length)} 个分到至少五分之一应得份额的样本（按最近的峰计）：${positions(now)}`
          : `它现在不在 ${integer(all)} 个峰中的任何一个上`;
      return `${here}${left.length > 0 ? `；刚才它在 ${positions(left)}` : ''}。`;
    },
  },
  collapse: {
    sentence: () =>
      '模式坍缩 (mode collapse)：G 只生成了数据的一部分峰 (mode)，其余的几乎或完全没有。',
    evidence: ({ held, missing, all }) => {
      const which =
        held.length > 0 && held.length <= missing.length
          ? `：${positions(held)}`
          : `；缺少 ${positions(missing)}`;
      return `${integer(all)} 个峰中，它占住了 ${integer(held.length)} 个${which}。按最近的峰计，样本数达到应得份额的五分之一，就算占住了一个峰。`;
    },
  },
  blur: {
    sentence: () =>
      '模糊：G 散布在各个峰 (mode) 的周围，却没有命中；大部分样本落在峰与峰之间或峰的外围。',
    evidence: ({ quality, perfect, near, all }) =>
      `G 的样本有 ${percent(quality)} 落在某个峰的 3σ 之内；完美采样器会有 ${percent(perfect)}。${integer(all)} 个峰中，有 ${integer(near)} 个附近分到至少五分之一应得份额的样本。`,
  },
  converged: {
    sentence: ({ limit }) => `博弈大致收敛：JS 散度一直低于 ${nats(limit)}。`,
    evidence: ({ jsd, error, source, realScore }) =>
      `它${source === 'estimate' ? '由样本估计' : '由 P_data 与 P_G 的密度算出'}，为 ${number(jsd)} ± ${nats(error)}。D 给真实样本的评分平均为 ${number(realScore)}。`,
  },
  improving: {
    sentence: () => 'G 正在变好。',
    evidence: ({ before, now, iterations }) =>
      `最近 ${integer(iterations)} 次迭代中，JS 散度从 ${number(before)} 降到了 ${nats(now)}。`,
  },
};

const advice: Readonly<Record<AdviceId, string>> = {
  lowerRateD: '降低 D 的学习率',
  lowerRateG: '降低 G 的学习率',
  raiseRateD: '提高 D 的学习率',
  raiseRateG: '提高 G 的学习率',
  adam: '用 Adam 代替 SGD',
  adamG: '让 G 改用 Adam，不用 SGD',
  beta1: '不用动量（β₁ = 0）',
  momentum: '不用动量',
  nonSaturating: '换成 NSGAN',
  fewerStepsD: '每次 G 更新之前少更新几次 D',
  moreStepsD: '每次 G 更新之前多更新几次 D',
  largerD: '给 D 更多的神经元或层',
  largerG: '给 G 更多的神经元或层',
  smallerG: '用更小的 G，看看多小就够了',
  otherSeed: '换一个随机种子',
  harderData: '换更难的数据',
  goOn: '让它继续训练',
};

export const diagnosis: Messages['diagnosis'] = {
  label: '正在发生什么',
  sentence: (given) => sayingOf(sayings, given).sentence(given),
  evidence: (given) => sayingOf(sayings, given).evidence(given),
  attempt: (ids) => `试试：${ids.map((id) => advice[id]).join('，或者')}。`,
  quiet: '目前还没有可以确定的结论。',
};
