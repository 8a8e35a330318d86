/** Words for the gallery only; the page's own are in `i18n/`. */

import type { BoundChartText } from '../boundScales';
import type { HandTraceText } from '../handTraceScales';
import type { SpaceText } from '../space/Space';
import type { LossChartText, LossPictureText, ScoresText, StageText } from '../text';

export const galleryStageText: StageText = {
  dataDensity: 'P_data',
  generatedDensity: 'P_G',
  discriminator: 'D(x)',
  x: 'x',
  z: 'z',
  mapping: 'x = G(z)',
  density: 'density',
  real: 'real',
  generated: 'generated',
  arrow: (amount, most) => `${amount} nats per unit of x; double head: ${most} or more`,
  peak: (value) => `peak ${value}`,
  optimal: 'D*(x)',
  difference: 'D − D*',
  exactness: 'P_data exact, P_G estimated',
  ghosts: (loss) => `hollow: under ${loss === 'mm' ? 'MMGAN' : 'NSGAN'}`,
  tooLow: 'too low',
  tooHigh: 'too high',
};

export const gallerySpaceText: SpaceText = {
  axes: ['x_1', 'x_2'],
  hint: 'Drag to turn, or use the arrow keys',
  home: 'First view',
};

export const galleryLossPictureText: LossPictureText = {
  label: 'Losses of G over D(G(z))',
  score: 'D(G(z))',
  unit: 'nats',
  formulas: { mm: 'log(1 − D)', ns: '−log D' },
  slope: (value) => `slope at the mean: ${value}`,
};

export const galleryScoresText: ScoresText = {
  label: 'Scores of D',
  score: 'D(x)',
  real: 'real',
  generated: 'generated',
  mean: (value) => `mean ${value}`,
};

export const galleryLossText: LossChartText = {
  label: 'Losses of D and G',
  discriminator: 'D',
  generator: 'G',
  iteration: 'iteration',
  losses: { mm: 'MMGAN', ns: 'NSGAN' },
  readout: (position, d, g) => `iteration ${position}: D ${d}, G ${g} nats`,
  keys: 'Arrow keys read values, plus and minus zoom',
};

export const galleryBoundText: BoundChartText = {
  label: 'V and its bound',
  iteration: 'iteration',
  value: 'V',
  bound: 'V*',
  equilibrium: '−2 log 2',
  gap: 'gap: what D still misses',
  readout: (position, value, error, bound, gap) =>
    `iteration ${position}: V ${value} ± ${error}, bound ${bound}, gap ${gap}`,
  keys: 'Arrow keys read values, plus and minus zoom',
};

export const galleryHandText: HandTraceText = {
  label: 'V against the hand',
  mean: 'mean of your generator',
  distance: 'distance of the means',
  value: 'V',
  bound: 'V*',
  equilibrium: '−2 log 2',
};
