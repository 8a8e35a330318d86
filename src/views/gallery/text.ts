/** Words for the gallery only; the page's own are in `i18n/`. */
import type { LossChartText, StageText } from '../text';

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
