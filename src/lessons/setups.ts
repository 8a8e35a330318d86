/** What lessons set up, as fragments of links. A step and the claims about it use the same one, so that what is taught is what is measured. */
import type { ControlId } from '../config/view';

/** What every step leaves in besides the controls it needs. */
const always: readonly ControlId[] = ['lessons', 'speed', 'share', 'present', 'language'];

/** A fragment with an experiment and with the controls that the step needs. */
function leaving(controls: readonly ControlId[], ...parts: readonly string[]): string {
  return [...parts, `only=${[...always, ...controls].join(',')}`].join('&');
}

/** Figure 1 with nothing but the two densities and the arrows x = G(z). */
const mapping = ['data=bimodal', 'hide=surface,real,generated,arrows', 'panels=legend'];

/** Two hills on the line in small batches: twice as quick as the preset. */
const line = 'data=bimodal&batch=128';
/** Narrow hills far from where G begins. */
const farHills = `${line}&separation=6&spread=0.2`;
/** On the ring: networks that train quickly. */
const small = 'gUnits=16&dUnits=16';

export const setups = {
  /** Two hills from one bell: the default in 1-D. */
  noiseMapping: leaving([], ...mapping, 'codes=on'),
  noiseTraining: leaving(['measures'], 'data=bimodal', 'hide=surface,arrows', 'panels=distances'),
  noisePrior: leaving(
    ['generator', 'measures'],
    'data=bimodal',
    'hide=surface,arrows',
    'panels=distances',
  ),
  noisePlane: leaving(['measures'], 'hide=surface,contours,arrows,grid', 'panels=distances'),
  noiseWalk: leaving([], 'hide=surface,contours,arrows', 'codes=on', 'panels=legend'),
  // What the claims of lessons 2 to 8 measure on.
  gameStart: line,
  divergenceHand: 'data=gaussian&batch=128&hand=-0.5,0.5',
  minmaxG1: 'data=gaussian&batch=128&hand=2.2,0.5',
  minmaxG2: 'data=gaussian&batch=128&hand=0.2,0.5',
  minmaxG3: 'data=gaussian&batch=128&hand=0.6,0.5',
  /** Far hills, and a G that learns by plain gradient descent. */
  lossesStrong: `${farHills}&gOpt=sgd&gRate=0.01&loss=mm`,
  lossesAdam: `${line}&loss=mm`,
  stepsFew: `${line}&dSteps=1`,
  stepsMany: `${line}&dSteps=10`,
  stepsGreedy: `${line}&dSteps=10&gSteps=10`,
  stepsCapacity: `${line}&hand=0,0.5`,
  flatEnd: line,
  flatPlane: 'batch=64',
  /** Momentum, and a G that learns faster than D. */
  failureCollapse: `${small}&batch=64&gRate=0.01&gBeta1=0.9&dRate=0.003&dBeta1=0.9`,
  failureDisjoint: 'data=gaussian&batch=128&spread=0.2&hand=-1,0.2',
  failureStrong: `${farHills}&gOpt=sgd&gRate=0.01&loss=mm&dSteps=10&dRate=0.01`,
  failureWeak: 'batch=64&dRate=0.00005',
  failureSeeds: `${small}&batch=32&gRate=0.005&gBeta1=0.5&dRate=0.002&dBeta1=0.5`,
} as const;
