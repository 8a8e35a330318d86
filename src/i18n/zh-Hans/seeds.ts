/** Simplified Chinese words of many seeds at once. */
import type { Messages } from '../en';

export const seeds: Messages['seeds'] = {
  label: '同一实验，多个随机种子',
  count: '种子数',
  begun: '所有种子都从头一起开始。',
  name: (seed) => `种子 ${seed}`,
  open: (seed, standing) => `打开种子 ${seed}${standing && `：${standing}`}`,
  modes: (covered, count) => `${covered} / ${count}`,
  modesSpoken: (covered, count) => `覆盖 ${count} 个峰中的 ${covered} 个`,
  divergence: (value) => `JSD ${value} nat`,
  waiting: '训练时每两秒测量一次。',
  complete: (complete, measured) => `${measured} 个中有 ${complete} 个覆盖了所有的峰 (mode)。`,
  spread: (median, low, high) => `JSD：中位数 ${median}，一半落在 ${low} 到 ${high} nat 之间`,
  estimated: (samples) => `，每个由 ${samples} 个样本估计。`,
  exact: '，每个由密度算出。',
  diverged: (seed, iteration) =>
    `种子 ${seed} 在第 ${iteration} 次迭代发散：权重或损失不再是有限的数。全部停在最后一个正常的时刻。请降低学习率再按“训练”，或按“重置”。`,
};
