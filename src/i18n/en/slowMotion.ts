/** English words of slow motion: each sub-step in a sentence, its formula, and the numbers of the batch. */
import {
  type Experiment,
  type LossId,
  type NetworkSettings,
  networkOf,
  type OptimiserId,
  type Phase,
  type PriorId,
} from '../../config/experiment';
import type { SubstepId } from '../../config/substeps';
import type { BatchObservation } from '../../engine/protocol';

/** The update that is walked through: its batch, the same batch afterwards if it is made, and the experiment. */
interface Walked {
  readonly batch: BatchObservation;
  readonly after: BatchObservation | null;
  readonly experiment: Experiment;
}

/** Sentence in plain words; formula and numbers as notations. */
interface Said {
  readonly sentence: string;
  readonly formula: string;
  readonly numbers: string;
}

const decimals = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const [two, three] = [decimals(2), decimals(3)];
const fixed = (value: number, format = three) => format.format(value).replace('-', '−');
const nats = (value: number) => `${fixed(value)} nats`;

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

/** The first few points of a batch: "(0.12, −0.40), …"; of long ones the first coordinates. */
function points(values: Float32Array, count: number): string {
  const dimensions = values.length / count;
  const shown = dimensions === 1 ? 6 : 3;
  const point = (i: number) => {
    const all = [...values.subarray(i * dimensions, (i + 1) * dimensions)];
    const coordinates = all.slice(0, 2).map((value) => fixed(value, two));
    if (dimensions === 1) return coordinates.join();
    return `(${coordinates.join(', ')}${dimensions > 2 ? ', …' : ''})`;
  };
  return `${Array.from({ length: Math.min(shown, count) }, (_, i) => point(i)).join(', ')}, …`;
}

const sizeOf = ({ generatedLogits }: BatchObservation) => generatedLogits.length;

const both: Record<Exclude<SubstepId, 'data' | 'gradient' | 'loss'>, (walked: Walked) => Said> = {
  prior: ({ batch, experiment: { prior } }) => ({
    sentence: `Draw ${sizeOf(batch)} codes z from the prior.`,
    formula: priors[prior.id],
    numbers: points(batch.z, sizeOf(batch)),
  }),
  generate: ({ batch }) => ({
    sentence:
      batch.phase === 'D'
        ? 'G, which stays as it is, turns each code into a sample.'
        : 'G turns each code into a sample.',
    formula: 'x̃ = G(z)',
    numbers: points(batch.generated, sizeOf(batch)),
  }),
  score: ({ batch }) => {
    const { takenForReal, meanScores, phase } = batch;
    const count = sizeOf(batch);
    const generated = `${takenForReal.generated} of ${count}`;
    return phase === 'D'
      ? {
          sentence: `D scores both: it takes ${takenForReal.real} of ${count} real and ${generated} generated samples for real.`,
          formula: 'D = 1 / (1 + exp(−a))',
          numbers: `mean D(x) ${fixed(meanScores.real)}, mean D(x̃) ${fixed(meanScores.generated)}`,
        }
      : {
          sentence: `D, which stays as it is, scores them: it takes ${generated} for real.`,
          formula: 'D = 1 / (1 + exp(−a))',
          numbers: `mean D(x̃) ${fixed(meanScores.generated)}`,
        };
  },
  update: ({ batch: { phase, loss }, after, experiment }) => {
    const settings = networkOf(experiment, phase);
    const other = phase === 'D' ? 'G' : 'D';
    return {
      sentence: `One step against the gradient moves ${phase}’s weights; ${other} stays as it was.`,
      formula: ruleOf(settings)(phase),
      numbers: after
        ? `loss on this batch ${fixed(loss)} → ${nats(after.loss)}`
        : `η = ${settings.rate}`,
    };
  },
};

const words: Record<Phase, Partial<Record<SubstepId, (walked: Walked) => Said>>> = {
  D: {
    ...both,
    data: ({ batch }) => ({
      sentence: `Draw as many samples from the data: ${sizeOf(batch)}.`,
      formula: 'x ~ P_data',
      numbers: points(batch.real, sizeOf(batch)),
    }),
    loss: ({ batch }) => ({
      sentence: `What D’s mistakes cost; blind guessing costs 2 log 2 = ${fixed(2 * Math.LN2)}.`,
      formula: 'L_D = mean log(1 + exp(−a(x))) + mean log(1 + exp a(x̃))',
      numbers: `= ${nats(batch.loss)}`,
    }),
    gradient: ({ batch }) => ({
      sentence: `Errors, ${fixed(batch.gradientSize)} in root mean square, flow back to D’s weights: its logit a is to rise on real and fall on generated samples.`,
      formula: '∇L_D = −mean (1 − D(x)) ∇a(x) + mean D(x̃) ∇a(x̃)',
      numbers: '',
    }),
  },
  G: {
    ...both,
    loss: ({ batch, experiment: { loss } }) => ({
      sentence:
        loss === 'mm'
          ? 'What G wants small: the logarithm of how sure D is that its samples are generated.'
          : 'What G wants small: how far D is from taking its samples for real.',
      formula: generatorLoss[loss].loss,
      numbers: `= ${nats(batch.loss)}`,
    }),
    gradient: ({ batch, experiment: { loss } }) => ({
      sentence:
        'Back through D the loss tells each sample where to go (arrows on the stage), and so G’s weights.',
      formula: generatorLoss[loss].arrow,
      numbers: `root mean square ${fixed(batch.gradientSize)} nats per unit of x`,
    }),
  },
};

export const slowMotion = {
  name: 'Slow motion',
  /** On the button where there is little room. */
  short: 'Slow',
  hint: 'Walk one update through its sub-steps (N)',
  title: { D: 'Update of D', G: 'Update of G' } satisfies Record<Phase, string>,
  steps: {
    prior: 'Sample z',
    generate: 'Generate',
    data: 'Sample data',
    score: 'Score',
    loss: 'Loss',
    gradient: 'Gradient',
    update: 'Update',
  } satisfies Record<SubstepId, string>,
  list: 'Sub-steps',
  next: 'Next',
  nextHint: 'Next sub-step (N)',
  auto: 'Auto',
  autoHint: 'One sub-step after the other, at this pace',
  pace: 'Pace',
  seconds: (value: number) => `${value} s`,
  paceIn: (value: number) => `${value} ${value === 1 ? 'second' : 'seconds'} each`,
  close: 'Close slow motion',
  waiting: 'Drawing the next batch …',
  nobody: 'Neither network has any updates to make: set D updates or G updates above 0.',
  /** What is said of a sub-step of the update that is walked through. */
  says: (id: SubstepId, walked: Walked): Said | null =>
    words[walked.batch.phase][id]?.(walked) ?? null,
};
