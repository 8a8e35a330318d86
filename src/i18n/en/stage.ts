/** The stage, its layers, and the chart of the losses. */
import type { LossId } from '../../config/experiment';
import type { LayerId } from '../../config/view';
import { theory } from './theory';

export const layers = {
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
};

export const legend = {
  label: 'What you see',
  oneDimension:
    'Dotted P_data, solid P_G, dashed D on its own axis from 0 to 1, and D* beside it if asked for. Below, each z and where G takes it.',
  twoDimensions:
    'The background is D: green where it says “real”, purple where it says “generated”, colourless where it cannot tell. Arrows show where G’s loss pushes each generated sample; hollow ones, if asked for, where the other loss would.',
};

export const stage = {
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
};

export const lossChart = {
  label: 'Losses of D and G over iterations',
  discriminator: 'D',
  generator: 'G',
  iteration: 'iteration',
  ghost: 'old future',
  losses: { mm: 'MMGAN', ns: 'NSGAN' } satisfies Record<LossId, string>,
  readout: (position: string, discriminator: string, generator: string) =>
    `iteration ${position}: D ${discriminator}, G ${generator}`,
  keys: 'Arrow keys move the cursor, + and − zoom, 0 shows the whole run.',
};
