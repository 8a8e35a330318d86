/** Simplified Chinese words of the comparison of two runs. */
import { fieldText } from '../../config/compare';
import type { Experiment } from '../../config/experiment';
import type { FieldKey } from '../../config/fields';
import type { Messages } from '../en';
import { fullName, experiment as words } from './experiment';

const values: Readonly<Record<string, string>> = {
  ...words.losses,
  ...words.activations,
  ...words.optimisers,
};

/** A setting in a few words: "NSGAN", "G 的学习率 0.01". */
function setting(experiment: Experiment, key: FieldKey): string {
  if (key === 'loss') return words.losses[experiment.loss];
  if (key === 'hand') return experiment.hand ? 'P_G 由手移动' : 'G 学习';
  if (key === 'prior') return `先验为${words.priors[experiment.prior.id]}`;
  const text = fieldText(experiment, key);
  return `${fullName(key)} ${values[text] ?? text}`;
}

export const compare: Messages['compare'] = {
  section: '两次运行的对比',
  losses: 'MMGAN 对比 NSGAN',
  versus: '对比',
  lossesHint: '对比两种损失：从同样的权重出发，用同样的批次，并排训练',
  begun: '两次运行从同一个随机种子开始。',
  choice: '控件作用于运行',
  run: (side) => `运行 ${side}`,
  settings: (experiment, keys) => keys.map((key) => setting(experiment, key)).join('，'),
  same: '设置相同',
  sameHint: '在卡片上改动 A 或 B 的一项设置，其余保持相同。',
  keep: (side) => `保留 ${side}`,
  keepHint: (side) => `结束对比，只让运行 ${side} 继续`,
  still: (side, lacking) => `${side}：${lacking}`,
  diverged: (side, iteration) =>
    `运行 ${side} 在第 ${iteration} 次迭代发散：权重或损失不再是有限的数。两次运行都停在最后一个正常的时刻。请降低 ${side} 的学习率再按“训练”，或按“重置”。`,
  details: (side) => `运行 ${side} 的细节`,
  divergence: 'JS 散度 (JS\u00a0divergence)',
  divergenceNote: 'nat',
  estimated: (error) => `至少有一个是由 P_G 的样本估计的，约 ± ${error}。`,
  exact: (error) => `由 P_data 和 P_G 的密度算出，± ${error}。`,
  lossesTitle: '损失 (loss)',
  lines: 'A 实线，B 点线。',
  modes: '覆盖的峰 (mode)',
  modesOf: (covered, count) => `${covered} / ${count}`,
  highQuality: '高质量样本',
  none: '–',
  charts: {
    iteration: '迭代',
    keys: '方向键移动光标，+ 和 − 缩放，0 显示全程。',
    divergenceLabel: '运行 A 与 B 的 JS 散度随迭代的变化',
    lossesLabel: '运行 A 与 B 中 D 和 G 的损失随迭代的变化',
    readout: (position, parts) =>
      `第 ${position} 次迭代：${parts.map((runs) => runs.join('，')).join('；')}`,
  },
};
