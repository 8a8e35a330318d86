/** Traditional Chinese words of slow motion: each sub-step in a sentence, and the numbers of the batch. */
import { networkOf } from '../../config/experiment';
import type { SubstepId } from '../../config/substeps';
import type { Messages } from '../en';
import { formulas, pointsWith, type Said, sizeOf, type Walked } from '../substepFormulas';
import { fixed } from './format';

const nats = (value: number) => `${fixed(value)} nat`;
const points = pointsWith(fixed);

const sayings: Record<SubstepId, (walked: Walked) => Omit<Said, 'formula'>> = {
  prior: ({ batch }) => ({
    sentence: `從先驗分布 (prior) 抽出 ${sizeOf(batch)} 個 z。`,
    numbers: points(batch.z, sizeOf(batch)),
  }),
  generate: ({ batch }) => ({
    sentence:
      batch.phase === 'D' ? 'G 固定不動，把每個 z 變成一個樣本。' : 'G 把每個 z 變成一個樣本。',
    numbers: points(batch.generated, sizeOf(batch)),
  }),
  data: ({ batch }) => ({
    sentence: `再從資料抽出一樣多的樣本：${sizeOf(batch)} 個。`,
    numbers: points(batch.real, sizeOf(batch)),
  }),
  score: ({ batch }) => {
    const { takenForReal, meanScores, phase } = batch;
    const count = sizeOf(batch);
    const mean = `平均 D(x̃) ${fixed(meanScores.generated)}`;
    return phase === 'D'
      ? {
          sentence: `D 給兩邊打分數：${count} 個真實樣本中它把 ${takenForReal.real} 個當成真的，${count} 個生成樣本中也有 ${takenForReal.generated} 個被當成真的。`,
          numbers: `平均 D(x) ${fixed(meanScores.real)}，${mean}`,
        }
      : {
          sentence: `D 固定不動，給它們打分數：${count} 個中有 ${takenForReal.generated} 個被當成真的。`,
          numbers: mean,
        };
  },
  loss: ({ batch, experiment }) => {
    const numbers = `= ${nats(batch.loss)}`;
    if (batch.phase === 'D') {
      const blind = fixed(2 * Math.LN2);
      return { sentence: `D 判斷錯誤的代價；完全亂猜的代價是 2 log 2 = ${blind}。`, numbers };
    }
    return {
      sentence:
        experiment.loss === 'mm'
          ? 'G 希望變小的量：D 有多確定這些樣本是生成的，再取對數。'
          : 'G 希望變小的量：D 離「把這些樣本當成真的」還有多遠。',
      numbers,
    };
  },
  gradient: ({ batch }) => {
    const size = fixed(batch.gradientSize);
    return batch.phase === 'D'
      ? {
          sentence: `誤差（均方根 ${size}）傳回 D 的權重：D 的 logit a 在真實樣本上要上升，在生成樣本上要下降。`,
          numbers: '',
        }
      : {
          sentence:
            '損失穿過 D 傳回來，告訴每個樣本該往哪裡走（舞台上的箭頭），也就告訴了 G 的權重。',
          numbers: `均方根：每單位 x ${size} nat`,
        };
  },
  update: ({ batch: { phase, loss }, after, experiment }) => ({
    sentence: `逆著梯度走一步，移動 ${phase} 的權重；${phase === 'D' ? 'G' : 'D'} 保持不變。`,
    numbers: after
      ? `這個批次上的損失 ${fixed(loss)} → ${nats(after.loss)}`
      : `η = ${networkOf(experiment, phase).rate}`,
  }),
};

export const slowMotion: Messages['slowMotion'] = {
  name: '慢動作',
  short: '慢動作',
  hint: '把一次更新分成小步驟，一步一步看 (N)',
  title: { D: '更新 D', G: '更新 G' },
  steps: {
    prior: '抽 z',
    generate: '生成',
    data: '抽資料',
    score: '評分',
    loss: '損失',
    gradient: '梯度',
    update: '更新',
  },
  list: '小步驟',
  next: '下一步',
  nextHint: '下一個小步驟 (N)',
  auto: '自動',
  autoHint: '以這個步調自動一步接一步',
  pace: '步調',
  seconds: (value) => `${value} 秒`,
  paceIn: (value) => `每步 ${value} 秒`,
  close: '關閉慢動作',
  waiting: '正在抽出下一個批次…',
  nobody: '兩個網路都不更新：請把 D 更新次數或 G 更新次數設成大於 0。',
  says: (id, walked) => ({ ...sayings[id](walked), formula: formulas[id](walked) }),
};
