/** English for what the theory says D should be, the loss picture and D's scores. */
import type { LossId } from '../../config/experiment';
import type { SurfaceId } from '../../config/view';
import { exactly } from './format';

const losses: Record<LossId, string> = { mm: 'MMGAN', ns: 'NSGAN' };

export const theory = {
  surface: {
    label: 'Surface',
    names: { learned: 'D', optimal: 'D*', difference: 'D − D*' } satisfies Record<
      SurfaceId,
      string
    >,
    hints: {
      learned: 'D as it has been learned so far',
      optimal: 'D*: the best D there is for the present G, from both densities',
      difference: 'How far the learned D is from the best one',
    } satisfies Record<SurfaceId, string>,
  },
  ghosts: 'Ghost arrows',
  ghostsHint: (loss: LossId) =>
    `G’s direction under ${losses[loss]} too, from the same state, as hollow arrows`,

  /** What the stage says beside its other words. */
  stage: {
    optimal: 'D*(x)',
    difference: 'D − D*',
    exactness: 'P_data exact, P_G estimated',
    ghosts: (loss: LossId) => `hollow: under ${losses[loss]}`,
    tooLow: 'too low',
    tooHigh: 'too high',
  },

  lossPicture: {
    title: 'What G minimises',
    label: 'The generator’s two losses over D(G(z)), with the present samples',
    score: 'D(G(z))',
    unit: 'nats',
    formulas: { mm: 'log(1 − D)', ns: '−log D' } satisfies Record<LossId, string>,
    slope: (value: string) => `slope per unit of D: ${value}`,
    sizes: 'Size of G’s gradient',
    sizesUnit: 'nats per unit of\u00a0x',
    losses,
    active: 'in use',
    size: (value: number | undefined) => (value === undefined ? '–' : exactly(value, 2)),
  },

  scores: {
    title: 'D’s scores',
    label: 'Histograms of D’s scores of real and of generated samples',
    score: 'D(x)',
    real: 'real',
    generated: 'generated',
    mean: (word: string, value: string) => `${word}: mean ${value}`,
  },
};
