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
  // What lessons 2 to 8 measure on.
  gameStart: line,
  divergenceHand: 'data=gaussian&batch=128&hand=-0.5,0.5',
  minmaxG1: 'data=gaussian&batch=128&hand=2.2,0.5',
  minmaxG2: 'data=gaussian&batch=128&hand=0.2,0.5',
  minmaxG3: 'data=gaussian&batch=128&hand=0.6,0.5',
  lossesStrong: `${line}&separation=6&spread=0.2&gOpt=sgd&gRate=0.01&loss=mm`,
  lossesAdam: `${line}&loss=mm`,
  stepsFew: `${line}&dSteps=1`,
  stepsMany: `${line}&dSteps=10`,
  stepsGreedy: `${line}&dSteps=10&gSteps=10`,
  stepsCapacity: `${line}&hand=0,0.5`,
  flatEnd: line,
  flatPlane: 'data=gaussians2&batch=64',
  flatRounds: `${line}&dSteps=10`,
  failureCollapse: 'batch=64&gUnits=16&gRate=0.01&gBeta1=0.9&dUnits=16&dRate=0.003&dBeta1=0.9',
  failureWeak: 'batch=64&dRate=0.00005',
  failureStrong:
    'data=gaussians3&loss=mm&radius=2&spread=0.05&gLayers=1&gUnits=16&gOpt=sgd&gRate=0.001&dUnits=16&dRate=0.01&dSteps=10&batch=64',
  failureDisjoint: 'data=gaussian&batch=128&spread=0.2&hand=-1,0.2',
  failureSeeds:
    'batch=32&gUnits=16&dUnits=16&gRate=0.005&gBeta1=0.5&dRate=0.002&dBeta1=0.5',
} as const;
