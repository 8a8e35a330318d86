/** English words of the comparison of two runs. */
import { fieldText } from '../../config/compare';
import type { Experiment } from '../../config/experiment';
import type { FieldKey } from '../../config/fields';
import { fullName, experiment as words } from './experiment';
import { list } from './format';

const values: Readonly<Record<string, string>> = {
  ...words.losses,
  ...words.activations,
  ...words.optimisers,
};

/** A setting in a few words: "NSGAN", "learning rate of G 0.01". */
function setting(experiment: Experiment, key: FieldKey): string {
  if (key === 'loss') return words.losses[experiment.loss];
  if (key === 'hand') return experiment.hand ? 'P_G by hand' : 'G learns';
  if (key === 'prior') return `${words.priors[experiment.prior.id]} prior`;
  const text = fieldText(experiment, key);
  return `${fullName(key)} ${values[text] ?? text}`;
}

export const compare = {
  section: 'Comparison of two runs',
  /** The button that sets both losses against each other. */
  losses: 'MMGAN vs NSGAN',
  versus: 'vs',
  lossesHint:
    'Compare both losses: train them side by side, from the same weights and on the same batches',
  begun: 'Both runs began from the same seed.',
  choice: 'Controls change run',
  run: (side: string) => `Run ${side}`,
  /** What one run has that the other has not. */
  settings: (experiment: Experiment, keys: readonly FieldKey[]) =>
    list(keys.map((key) => setting(experiment, key))),
  same: 'the same settings',
  sameHint: 'Change a setting of A or B on the cards: everything else stays equal.',
  keep: (side: string) => `Keep ${side}`,
  keepHint: (side: string) => `End the comparison; run ${side} goes on alone`,
  still: (side: string, lacking: string) => `Run ${side}. ${lacking}`,
  diverged: (side: string, iteration: string) =>
    `Run ${side} blew up at iteration ${iteration}: weights or losses were no longer finite numbers. Both runs stopped at the last good moment. Try a lower learning rate for ${side}, then press Play; or Reset.`,
  details: (side: string) => `Run ${side} in detail`,
  divergence: 'Jensen–Shannon divergence',
  divergenceNote: 'nats',
  estimated: (error: string) =>
    `At least one is an estimate from samples of P_G, about ± ${error}.`,
  exact: (error: string) => `Computed from the densities of P_data and P_G, ± ${error}.`,
  lossesTitle: 'Losses',
  lines: 'A solid, B dotted.',
  modes: 'Modes covered',
  modesOf: (covered: number, count: number) => `${covered} of ${count}`,
  highQuality: 'High-quality samples',
  none: '–',
  charts: {
    iteration: 'iteration',
    keys: 'Arrow keys move the cursor, + and − zoom, 0 shows the whole run.',
    divergenceLabel: 'Jensen–Shannon divergence of runs A and B over iterations',
    lossesLabel: 'Losses of D and G in runs A and B over iterations',
    readout: (position: string, parts: readonly (readonly string[])[]) =>
      `iteration ${position}: ${parts.map((runs) => runs.join(', ')).join('; ')}`,
  },
};
