/** Traditional Chinese words of many seeds at once. */
import type { Messages } from '../en';

export const seeds: Messages['seeds'] = {
  label: '同一個實驗，多個隨機種子',
  count: '種子數',
  begun: '所有種子都從頭一起開始。',
  name: (seed) => `種子 ${seed}`,
  open: (seed, standing) => `打開種子 ${seed}${standing && `：${standing}`}`,
  modes: (covered, count) => `${covered} / ${count}`,
  modesSpoken: (covered, count) => `${count} 個峰中的 ${covered} 個`,
  divergence: (value) => `JSD ${value} nat`,
  waiting: '訓練時每兩秒量測一次。',
  complete: (complete, measured) => `${measured} 個之中有 ${complete} 個涵蓋所有的峰 (mode)。`,
  spread: (median, low, high) => `JSD：中位數 ${median}，中間一半落在 ${low} 到 ${high} nat`,
  estimated: (samples) => `，每個由 ${samples} 個樣本估計。`,
  exact: '，每個都由密度算出。',
  diverged: (seed, iteration) =>
    `種子 ${seed} 在第 ${iteration} 次迭代發散：權重或損失不再是有限的數。全部都停在最後一個正常的時刻。請把學習率調低，再按「開始」；或按「重來」。`,
};
