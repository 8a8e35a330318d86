/** The names of what an experiment is made of. */
import type { DistributionId, ParameterId } from '../../config/distributions';
import type { ActivationId, LossId, OptimiserId, Phase, PriorId } from '../../config/experiment';
import type { FieldKey } from '../../config/fields';
import { hand } from './hand';

const parameters: Record<ParameterId, string> = {
  spread: 'Spread',
  separation: 'Separation',
  radius: 'Radius',
  length: 'Length',
  turns: 'Turns',
  cells: 'Cells per side',
};

const network = {
  Layers: 'Hidden layers',
  Units: 'Units',
  Act: 'Activation',
  Opt: 'Optimiser',
  Rate: 'Learning rate',
  Momentum: 'Momentum',
  Beta1: 'Adam β₁',
} as const;

/** Names of the fields on their cards. */
const fields: Record<FieldKey, string> = {
  data: 'Data',
  ...parameters,
  loss: 'Loss',
  seed: 'Seed',
  batch: 'Batch size',
  prior: 'Prior of z',
  z: 'Size of z',
  gLayers: network.Layers,
  gUnits: network.Units,
  gAct: network.Act,
  gOpt: network.Opt,
  gRate: network.Rate,
  gMomentum: network.Momentum,
  gBeta1: network.Beta1,
  gSteps: 'G updates',
  dLayers: network.Layers,
  dUnits: network.Units,
  dAct: network.Act,
  dOpt: network.Opt,
  dRate: network.Rate,
  dMomentum: network.Momentum,
  dBeta1: network.Beta1,
  dSteps: 'D updates (k)',
  hand: hand.switch,
  points: 'Your own data',
};

/** A field's name where no card says whose it is. */
export function fullName(key: FieldKey): string {
  const name = fields[key].toLowerCase();
  if (/^[gd](?:Steps|[A-Z])/.test(key) && !key.endsWith('Steps')) {
    return `${name} of ${key.startsWith('g') ? 'G' : 'D'}`;
  }
  return key === 'prior' || key === 'z' || key.endsWith('Steps') ? fields[key] : name;
}

export const experiment = {
  distributions: {
    gaussian: 'Gaussian',
    bimodal: 'Two modes',
    trimodal: 'Three modes',
    uniform: 'Uniform',
    exponential: 'Exponential',
    laplace: 'Laplace',
    gaussians2: 'Two Gaussians',
    gaussians3: 'Three Gaussians',
    ring8: 'Ring of 8',
    grid25: 'Grid of 25',
    circle: 'Circle',
    moons: 'Two moons',
    swissroll: 'Swiss roll',
    pinwheel: 'Pinwheel',
    checkerboard: 'Checkerboard',
    segment: 'Line segment',
    own1d: 'Your own 1-D data',
    own: 'Your own 2-D data',
  } satisfies Record<DistributionId, string>,
  dimensions: (count: number) => `${count}-D`,
  losses: { mm: 'MMGAN', ns: 'NSGAN' } satisfies Record<LossId, string>,
  lossHints: {
    mm: 'Minimax: G minimises log(1 − D(G(z)))',
    ns: 'Non-saturating: G minimises −log D(G(z))',
  } satisfies Record<LossId, string>,
  activations: {
    relu: 'ReLU',
    leaky: 'Leaky ReLU',
    tanh: 'tanh',
  } satisfies Record<ActivationId, string>,
  optimisers: { sgd: 'SGD', adam: 'Adam' } satisfies Record<OptimiserId, string>,
  priors: { normal: 'Normal', uniform: 'Uniform' } satisfies Record<PriorId, string>,
  networks: { D: 'Discriminator', G: 'Generator' } satisfies Record<Phase, string>,
  fields,
};
