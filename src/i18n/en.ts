/** English: every word of the page. Other languages have exactly these messages. */
import type { BackendId, Implementation } from '../config/backends';
import type { DistributionId, ParameterId } from '../config/distributions';
import type { ActivationId, LossId, OptimiserId, Phase, PriorId } from '../config/experiment';
import type { FieldKey } from '../config/fields';
import type { LinkChange } from '../config/link';
import type { Speed } from '../config/speeds';
import type { LayerId } from '../config/view';
import { ascent } from './en/ascent';
import { diagnosis } from './en/diagnosis';
import { hand } from './en/hand';
import { measures } from './en/measures';
import { overview } from './en/overview';
import { pictures } from './en/pictures';
import { slowMotion } from './en/slowMotion';
import { space } from './en/space';
import { theory } from './en/theory';

const integer = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('en', {
  minimumFractionDigits: 3,
  maximumFractionDigits: 3,
});
const counted = (count: number, one: string, many: string) =>
  `${integer.format(count)} ${count === 1 ? one : many}`;
const list = (words: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

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
};

/** A field's name where no card says whose it is. */
function fullName(key: FieldKey): string {
  const name = fields[key].toLowerCase();
  if (/^[gd](?:Steps|[A-Z])/.test(key) && !key.endsWith('Steps')) {
    return `${name} of ${key.startsWith('g') ? 'G' : 'D'}`;
  }
  return key === 'prior' || key === 'z' || key.endsWith('Steps') ? fields[key] : name;
}

function linkChange({ kind, key, given, used }: LinkChange): string {
  switch (kind) {
    case 'clamped':
      return `${key}=${given} became ${used}`;
    case 'invalid':
      return `${key}=${given} means nothing here, so it is ${used}`;
    case 'unknown':
      return `${key || 'an empty key'} is unknown`;
    case 'unused':
      return `${key} does not belong to this data`;
    case 'repeated':
      return `${key} stood there twice, the first counts`;
    case 'tooLong':
      return 'it was too long and was cut';
  }
}

function speed({ per, ...rest }: Speed): string {
  if (per === 'none') return 'as fast as it goes';
  const updates = 'updates' in rest ? rest.updates : 1;
  return `${counted(updates, 'update', 'updates')} per ${per}`;
}

export const en = {
  locale: 'en',
  title: 'GAN Playground',
  integer: (value: number) => integer.format(value),
  /** Three decimals: losses and distances. */
  fixed: (value: number) => decimals.format(value).replace('-', '−'),

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

  controls: {
    slider: (name: string) => `${name}, slider`,
    newSeed: 'New seed',
    outside: (min: string, max: string) => `Enter a number from ${min} to ${max}.`,
    notInteger: (min: string, max: string) => `Enter a whole number from ${min} to ${max}.`,
  },

  transport: {
    label: 'Training',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    stepD: 'Step D',
    stepG: 'Step G',
    reset: 'Reset',
    hints: {
      play: 'Train (space)',
      step: 'Finish one iteration (S)',
      stepD: 'One update of the discriminator (D)',
      stepG: 'One update of the generator (G)',
      reset: 'Back to fresh weights, same seed (R)',
    },
    speed: 'Speed',
    speedIn: speed,
    iteration: 'Iteration',
    phase: { D: 'D moved', G: 'G moved' } satisfies Record<Phase, string>,
    notBegun: 'not trained yet',
  },

  layers: {
    label: 'Layers',
    names: {
      surface: 'D(x)',
      contours: 'Contours',
      real: 'Real',
      generated: 'Generated',
      arrows: 'G’s direction',
      grid: 'Prior’s grid',
    } satisfies Record<LayerId, string>,
    names1d: {
      surface: 'D(x)',
      contours: 'Contours',
      real: 'Real',
      generated: 'Generated',
      arrows: 'G’s direction',
      grid: 'z → x',
    } satisfies Record<LayerId, string>,
  },

  device: {
    label: 'Device',
    names: { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } satisfies Record<BackendId, string>,
    /** Said beside the device's name where updates could be fused there and are not. */
    plain: 'plain',
    plainName: (device: string) => `${device}, plain`,
    /** What the implementation is, in a sentence. */
    implementations: {
      fused:
        'Fused: each update is written out by hand for this device, in a few large steps instead of many small ones.',
      plain:
        'Plain: each update runs as tf.js operations with automatic differentiation, which compute the same and take longer.',
    } satisfies Record<Implementation, string>,
    starting: 'starting…',
    rate: (value: number) => `${integer.format(value)} it/s`,
    idle: 'idle',
    title: (device: string, rate: string) => `Runs on ${device}, ${rate}`,
    choose: 'Run on',
    automatic: 'Whatever is fastest',
    renderer: (name: string) => `GPU: ${name}`,
    pinMissed: (wanted: string, used: string) => `${wanted} is not available here; using ${used}.`,
    hiddenTab: 'Keep training while this tab is hidden',
  },

  measures,

  diagnosis,

  legend: {
    label: 'What you see',
    oneDimension:
      'Dotted P_data, solid P_G, dashed D on its own axis from 0 to 1, and D* beside it if asked for. Below, each z and where G takes it.',
    twoDimensions:
      'The background is D: green where it says “real”, purple where it says “generated”, colourless where it cannot tell. Arrows show where G’s loss pushes each generated sample; hollow ones, if asked for, where the other loss would.',
  },

  ascent,
  hand,
  overview,
  pictures,
  slowMotion,
  space,
  theory,

  stage: {
    ...theory.stage,
    section: 'Stage',
    label: (data: string) => `Stage: ${data}`,
    dataDensity: 'P_data',
    generatedDensity: 'P_G',
    discriminator: 'D(x)',
    x: 'x',
    z: 'z',
    mapping: 'x = G(z)',
    density: 'density',
    real: 'real',
    generated: 'generated',
    arrow: (amount: string, most: string) =>
      `${amount} nats per unit of x; double head: ${most} or more`,
    peak: (value: string) => `peak ${value}`,
  },

  lossChart: {
    label: 'Losses of D and G over iterations',
    discriminator: 'D',
    generator: 'G',
    iteration: 'iteration',
    losses: { mm: 'MMGAN', ns: 'NSGAN' } satisfies Record<LossId, string>,
    readout: (position: string, discriminator: string, generator: string) =>
      `iteration ${position}: D ${discriminator}, G ${generator}`,
    keys: 'Arrow keys move the cursor, + and − zoom, 0 shows the whole run.',
  },

  notices: {
    dismiss: 'Dismiss',
    restarted: (keys: readonly FieldKey[]) =>
      `Training began again: ${list(keys.map(fullName))} cannot change during a run.`,
    newData: 'Training began again with the new data.',
    link: (changes: readonly LinkChange[]) => {
      const shown = changes.slice(0, 3).map(linkChange);
      const more = changes.length - shown.length;
      return `The address was corrected: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
    },
  },

  problems: {
    label: 'Problem',
    diverged: (iteration: string) =>
      `Training blew up at iteration ${iteration}: weights or losses were no longer finite numbers. The picture shows the last good moment. Try a lower learning rate, then press Play; or Reset.`,
    contextLost: 'The GPU was taken away from this page, and training stopped.',
    exception: 'Training stopped because the engine failed.',
    goesOn: 'Restart goes on from the last checkpoint, at most a second or so back.',
    restart: 'Restart',
    detail: 'Details',
  },

  unsupported: (missing: readonly string[]) =>
    `This browser cannot run the playground: it lacks ${list(missing)}. A current Chrome, Edge, Firefox or Safari can.`,
};

/** What a language must have. */
export type Messages = typeof en;
