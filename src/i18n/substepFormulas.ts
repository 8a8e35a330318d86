/** What slow motion shows of each sub-step in notations, which are the same in every language. */
import {
  type Experiment,
  type LossId,
  type NetworkSettings,
  networkOf,
  type OptimiserId,
  type Phase,
  type PriorId,
} from '../config/experiment';
import type { SubstepId } from '../config/substeps';
import type { BatchObservation } from '../engine/protocol';
import type { Formats } from './format';

/** The update that is walked through: its batch, the same batch afterwards if it is made, and the experiment. */
export interface Walked {
  readonly batch: BatchObservation;
  readonly after: BatchObservation | null;
  readonly experiment: Experiment;
}

/** Sentence in plain words; formula and numbers as notations. */
export interface Said {
  readonly sentence: string;
  readonly formula: string;
  readonly numbers: string;
}

const priors: Record<PriorId, string> = { normal: 'z ~ N(0, 1)', uniform: 'z ~ U(−1, 1)' };
/** The rule of SGD without momentum is named apart. */
const rules: Record<OptimiserId | 'plain', (phase: Phase) => string> = {
  plain: (phase) => `θ_${phase} ← θ_${phase} − η ∇L_${phase}`,
  sgd: (phase) => `v ← μv + ∇L_${phase},  θ_${phase} ← θ_${phase} − ηv`,
  adam: (phase) => `θ_${phase} ← θ_${phase} − η m̂ / (√v̂ + ε)`,
};
const ruleOf = ({ optimiser, momentum }: NetworkSettings) =>
  rules[optimiser === 'sgd' && momentum === 0 ? 'plain' : optimiser];
/** What each sample adds to G's loss, from its logit a; and its slope, which is the length of an arrow. */
const generatorLoss: Record<LossId, { readonly loss: string; readonly arrow: string }> = {
  mm: {
    loss: 'L_G = mean log(1 − D(x̃)) = −mean log(1 + exp a(x̃))',
    arrow: '−∂ℓ/∂x̃ = D(x̃) ∂a/∂x̃',
  },
  ns: {
    loss: 'L_G = −mean log D(x̃) = mean log(1 + exp(−a(x̃)))',
    arrow: '−∂ℓ/∂x̃ = (1 − D(x̃)) ∂a/∂x̃',
  },
};

/** The formula of each sub-step of an update of D or G. */
export const formulas: Readonly<Record<SubstepId, (walked: Walked) => string>> = {
  prior: ({ experiment }) => priors[experiment.prior.id],
  generate: () => 'x̃ = G(z)',
  data: () => 'x ~ P_data',
  score: () => 'D = 1 / (1 + exp(−a))',
  loss: ({ batch, experiment }) =>
    batch.phase === 'D'
      ? 'L_D = mean log(1 + exp(−a(x))) + mean log(1 + exp a(x̃))'
      : generatorLoss[experiment.loss].loss,
  gradient: ({ batch, experiment }) =>
    batch.phase === 'D'
      ? '∇L_D = −mean (1 − D(x)) ∇a(x) + mean D(x̃) ∇a(x̃)'
      : generatorLoss[experiment.loss].arrow,
  update: ({ batch: { phase }, experiment }) => ruleOf(networkOf(experiment, phase))(phase),
};

/** Samples of each kind in a batch. */
export const sizeOf = ({ generatedLogits }: BatchObservation) => generatedLogits.length;

/** The first few points of a batch: "(0.12, −0.40), …"; of long ones the first coordinates. */
export function pointsWith(fixed: Formats['fixed']) {
  return (values: Float32Array, count: number): string => {
    const dimensions = values.length / count;
    const shown = dimensions === 1 ? 6 : 3;
    const point = (i: number) => {
      const all = [...values.subarray(i * dimensions, (i + 1) * dimensions)];
      const coordinates = all.slice(0, 2).map((value) => fixed(value, 2));
      if (dimensions === 1) return coordinates.join();
      return `(${coordinates.join(', ')}${dimensions > 2 ? ', …' : ''})`;
    };
    return `${Array.from({ length: Math.min(shown, count) }, (_, i) => point(i)).join(', ')}, …`;
  };
}
