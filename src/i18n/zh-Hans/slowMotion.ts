/** Simplified Chinese words of slow motion: each sub-step in a sentence, and the numbers of the batch. */
import { networkOf } from '../../config/experiment';
import type { SubstepId } from '../../config/substeps';
import type { Messages } from '../en';
import { formulas, pointsWith, type Said, sizeOf, type Walked } from '../substepFormulas';
import { fixed } from './format';

const nats = (value: number) => `${fixed(value)} nat`;
const points = pointsWith(fixed);

const sayings: Record<SubstepId, (walked: Walked) => Omit<Said, 'formula'>> = {
  prior: ({ batch }) => ({
    sentence: `从先验分布 (prior) 抽取 ${sizeOf(batch)} 个 z。`,
    numbers: points(batch.z, sizeOf(batch)),
  }),
  generate: ({ batch }) => ({
    sentence:
      batch.phase === 'D' ? 'G 保持不变，把每个 z 变成一个样本。' : 'G 把每个 z 变成一个样本。',
    numbers: points(batch.generated, sizeOf(batch)),
  }),
  data: ({ batch }) => ({
    sentence: `从数据中抽取同样多的样本：${sizeOf(batch)} 个。`,
    numbers: points(batch.real, sizeOf(batch)),
  }),
  score: ({ batch: { takenForReal, meanScores, phase, generatedLogits } }) => {
    const count = generatedLogits.length;
    const mean = `D(x̃) 均值 ${fixed(meanScores.generated)}`;
    return phase === 'D'
      ? {
          sentence: `D 给两边评分：${count} 个真实样本中有 ${takenForReal.real} 个、${count} 个生成样本中有 ${takenForReal.generated} 个被它判为真实。`,
          numbers: `D(x) 均值 ${fixed(meanScores.real)}，${mean}`,
        }
      : {
          sentence: `D 保持不变，给它们评分：${count} 个中有 ${takenForReal.generated} 个被它判为真实。`,
          numbers: mean,
        };
  },
  loss: ({ batch, experiment }) => {
    const numbers = `= ${nats(batch.loss)}`;
    if (batch.phase === 'D') {
      const blind = fixed(2 * Math.LN2);
      return { sentence: `D 判错的代价；完全瞎猜的代价是 2 log 2 = ${blind}。`, numbers };
    }
    return {
      sentence:
        experiment.loss === 'mm'
          ? 'G 要压低的量：D 判其样本为“生成”的概率的对数。'
          : 'G 要压低的量：D 离“把它的样本当成真实”还有多远。',
      numbers,
    };
  },
  gradient: ({ batch }) => {
    const size = fixed(batch.gradientSize);
    return batch.phase === 'D'
      ? {
          sentence: `误差（均方根 ${size}）反向传回 D 的权重：它的 logit a 应在真实样本上升高，在生成样本上降低。`,
          numbers: '',
        }
      : {
          sentence:
            '损失反向穿过 D，告诉每个样本往哪里走（舞台上的箭头），再由此告诉 G 的权重怎么改。',
          numbers: `均方根 ${size} nat/单位 x`,
        };
  },
  update: ({ batch: { phase, loss }, after, experiment }) => ({
    sentence: `沿梯度 (gradient) 的反方向走一步，改动 ${phase} 的权重；${phase === 'D' ? 'G' : 'D'} 保持不变。`,
    numbers: after
      ? `这一批的损失 ${fixed(loss)} → ${nats(after.loss)}`
      : `η = ${networkOf(experiment, phase).rate}`,
  }),
};

export const slowMotion: Messages['slowMotion'] = {
  name: '慢动作',
  short: '慢动作',
  hint: '把一次更新拆成几个小步来看（N）',
  title: { D: 'D 的更新', G: 'G 的更新' },
  steps: {
    prior: '采样 z',
    generate: '生成',
    data: '采样数据',
    score: '评分',
    loss: '损失',
    gradient: '梯度',
    update: '更新',
  },
  list: '小步',
  next: '下一步',
  nextHint: '下一小步（N）',
  auto: '自动',
  autoHint: '按这个节奏一小步一小步地走',
  pace: '节奏',
  seconds: (value) => `${value} 秒`,
  paceIn: (value) => `每步 ${value} 秒`,
  close: '关闭慢动作',
  waiting: '正在抽取下一批……',
  nobody: '两个网络都没有更新可做：请把 D 更新次数或 G 更新次数调到 0 以上。',
  says: (id, walked) => ({ ...sayings[id](walked), formula: formulas[id](walked) }),
};
