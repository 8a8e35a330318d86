/** English words of slow motion: each sub-step in a sentence, and the numbers of the batch. */
import { networkOf, type Phase } from '../../config/experiment';
import type { SubstepId } from '../../config/substeps';
import { formulas, pointsWith, type Said, sizeOf, type Walked } from '../substepFormulas';
import { fixed } from './format';

const nats = (value: number) => `${fixed(value)} nats`;
const points = pointsWith(fixed);

const sayings: Record<SubstepId, (walked: Walked) => Omit<Said, 'formula'>> = {
  prior: ({ batch }) => ({
    sentence: `Draw ${sizeOf(batch)} codes z from the prior.`,
    numbers: points(batch.z, sizeOf(batch)),
  }),
  generate: ({ batch }) => ({
    sentence:
      batch.phase === 'D'
        ? 'G, which stays as it is, turns each code into a sample.'
        : 'G turns each code into a sample.',
    numbers: points(batch.generated, sizeOf(batch)),
  }),
  data: ({ batch }) => ({
    sentence: `Draw as many samples from the data: ${sizeOf(batch)}.`,
    numbers: points(batch.real, sizeOf(batch)),
  }),
  score: ({ batch }) => {
    const { takenForReal, meanScores, phase } = batch;
    const count = sizeOf(batch);
    const generated = `${takenForReal.generated} of ${count}`;
    const mean = `mean D(x̃) ${fixed(meanScores.generated)}`;
    return phase === 'D'
      ? {
          sentence: `D scores both: it takes ${takenForReal.real} of ${count} real and ${generated} generated samples for real.`,
          numbers: `mean D(x) ${fixed(meanScores.real)}, ${mean}`,
        }
      : {
          sentence: `D, which stays as it is, scores them: it takes ${generated} for real.`,
          numbers: mean,
        };
  },
  loss: ({ batch, experiment }) => {
    const numbers = `= ${nats(batch.loss)}`;
    if (batch.phase === 'D') {
      const blind = fixed(2 * Math.LN2);
      return {
        sentence: `What D’s mistakes cost; blind guessing costs 2 log 2 = ${blind}.`,
        numbers,
      };
    }
    return {
      sentence:
        experiment.loss === 'mm'
          ? 'What G wants small: the logarithm of how sure D is that its samples are generated.'
          : 'What G wants small: how far D is from taking its samples for real.',
      numbers,
    };
  },
  gradient: ({ batch }) => {
    const size = fixed(batch.gradientSize);
    return batch.phase === 'D'
      ? {
          sentence: `Errors, ${size} in root mean square, flow back to D’s weights: its logit a is to rise on real and fall on generated samples.`,
          numbers: '',
        }
      : {
          sentence:
            'Back through D the loss tells each sample where to go (arrows on the stage), and so G’s weights.',
          numbers: `root mean square ${size} nats per unit of x`,
        };
  },
  update: ({ batch: { phase, loss }, after, experiment }) => ({
    sentence: `One step against the gradient moves ${phase}’s weights; ${phase === 'D' ? 'G' : 'D'} stays as it was.`,
    numbers: after
      ? `loss on this batch ${fixed(loss)} → ${nats(after.loss)}`
      : `η = ${networkOf(experiment, phase).rate}`,
  }),
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
  says: (id: SubstepId, walked: Walked): Said => ({
    ...sayings[id](walked),
    formula: formulas[id](walked),
  }),
};
