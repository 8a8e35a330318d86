/** Traditional Chinese words of the comparison of two runs. */
import { fieldText } from '../../config/compare';
import type { Experiment } from '../../config/experiment';
import type { FieldKey } from '../../config/fields';
import type { Messages } from '../en';
import { fullName, experiment as words } from './experiment';
import { list } from './format';

const values: Readonly<Record<string, string>> = {
  ...words.losses,
  ...words.activations,
  ...words.optimisers,
};

/** A setting in a few words: "NSGAN", "G 的學習率 0.01". */
function setting(experiment: Experiment, key: FieldKey): string {
  if (key === 'loss') return words.losses[experiment.loss];
  if (key === 'hand') return experiment.hand ? '用手移動 P_G' : 'G 自己學';
  if (key === 'prior') return `${words.priors[experiment.prior.id]}的先驗`;
  const text = fieldText(experiment, key);
  return `${fullName(key)} ${values[text] ?? text}`;
}

export const compare: Messages['compare'] = {
  section: '兩組訓練的比較',
  losses: 'MMGAN vs NSGAN',
  versus: 'vs',
  lossesHint: '比較兩種損失：從相同的權重出發，用相同的批次，並排訓練',
  begun: '兩組都從同一個隨機種子開始。',
  choice: '要調整哪一組',
  run: (side) => `${side} 組`,
  settings: (experiment, keys) => list(keys.map((key) => setting(experiment, key))),
  same: '設定相同',
  sameHint: '在卡片上更改 A 組或 B 組的一項設定，其餘都保持相同。',
  keep: (side) => `留下 ${side} 組`,
  keepHint: (side) => `結束比較，只讓 ${side} 組繼續訓練`,
  still: (side, lacking) => `${side}：${lacking}`,
  diverged: (side, iteration) =>
    `${side} 組在第 ${iteration} 次迭代發散：權重或損失不再是有限的數。兩組都停在最後一個正常的時刻。請把 ${side} 組的學習率調低，再按「開始」；或按「重來」。`,
  details: (side) => `${side} 組的細節`,
  divergence: 'JS divergence（JS\u00a0散度）',
  divergenceNote: 'nat',
  estimated: (error) => `至少有一組是由 P_G 的樣本估計的，約 ± ${error}。`,
  exact: (error) => `由 P_data 與 P_G 的密度算出，± ${error}。`,
  lossesTitle: '損失',
  lines: 'A 組實線，B 組點線。',
  modes: '涵蓋的峰 (mode)',
  modesOf: (covered, count) => `${covered} / ${count}`,
  highQuality: '高品質樣本',
  none: '–',
  charts: {
    iteration: '迭代',
    keys: '方向鍵移動游標，+ 與 − 縮放，0 顯示整次訓練。',
    divergenceLabel: 'A、B 兩組的 JS divergence 隨迭代的變化',
    lossesLabel: 'A、B 兩組中 D 與 G 的損失隨迭代的變化',
    readout: (position, parts) =>
      `第 ${position} 次迭代：${parts.map((runs) => runs.join('，')).join('；')}`,
  },
};
