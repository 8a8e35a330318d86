/** What lessons set up, as fragments of links. A step and the claims about it use the same one, so that what is taught is what is measured. */
import type { ControlId } from '../config/view';

/** What every step leaves in besides the controls it needs. */
const always: readonly ControlId[] = ['lessons', 'speed', 'share', 'present', 'language'];

/** A fragment with an experiment and with the controls that the step needs. */
function leaving(controls: readonly ControlId[], ...parts: readonly string[]): string {
  return [...parts, `only=${[...always, ...controls].join(',')}`].join('&');
}

/** Figure 1 with nothing but the two densities and the arrows x = G(z). */
const mapping = ['data=bimodal', 'hide=surface,real,generated,arrows', 'panels=none'];

/** Two hills on the line in small batches: twice as quick as the preset. */
const line = 'data=bimodal&batch=128';
/** One hill, N(1, 0.5²). */
const bell = 'data=gaussian&batch=128';
/** Narrow hills far from where G begins. */
const farHills = `${line}&separation=6&spread=0.2`;
/** On the ring: networks that train quickly. */
const small = 'gUnits=16&dUnits=16';
/** A fast G with momentum, which D chases about. */
const chased = `${small}&batch=64&gRate=0.01&gBeta1=0.9&dRate=0.003&dBeta1=0.9`;
/** Where V's slope is taught G goes down V itself; NSGAN's step is another one. */
const minimax = 'loss=mm';
/** MMGAN by plain gradient descent, and by Adam. */
const plainG = 'loss=mm&gOpt=sgd&gRate=0.01';
const adamG = 'loss=mm&gOpt=adam&gRate=0.001';
const strongD = 'dSteps=10&dRate=0.01';
/** With 12 units none of 120 seeds begins with samples on the far hills, where D could not be sure; with 16 one does. */
const narrowG = 'gUnits=12';
const versus = 'compare=loss:ns';
/** P_G by hand: between the two hills, and away from one narrow one. */
const between = 'hand=0,0.5';
const apart = 'data=gaussian&batch=128&spread=0.2&hand=-1,0.2';

/** Where the task of lesson 8 wants P_G's mean: nearer to the data, and not so near that the third digit of the JSD changes. */
export const beside = { from: -0.75, to: -0.45 } as const;

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
  noiseWalk: leaving([], 'hide=surface,contours,arrows', 'codes=on', 'panels=none'),
  gamePlayers: leaving(['steps', 'measures'], line, 'panels=losses'),
  /** D alone: its optimum stands beside it. */
  gameStart: leaving(['measures'], line, 'surface=optimal&panels=bound'),
  /** G alone: the same run goes on, with D frozen. */
  gameFrozenD: leaving(['measures'], line, 'dSteps=0&panels=distances,scores'),
  gameTurns: leaving(['measures'], line, 'panels=losses,distances'),
  gamePlane: leaving(['measures'], 'hide=grid&speed=1/frame&panels=diagnosis,losses'),
  /** Without the curve that would give the answers away. */
  divergenceFirst: leaving(['measures'], bell, 'hand=-0.5,0.5&panels=bound'),
  divergenceHand: leaving(['measures'], bell, 'hand=-0.5,0.5&panels=trace'),
  divergenceBest: leaving(['measures'], bell, 'hand=0,0.5&surface=optimal&panels=bound'),
  /** One straight line for D: it can cut the axis once. */
  divergenceWeak: leaving(['measures'], line, between, 'dLayers=0&surface=optimal&panels=bound'),
  minmaxG1: leaving(['measures'], bell, 'hand=2.2,0.5&panels=trace'),
  minmaxG2: leaving(['measures'], bell, 'hand=0.2,0.5&panels=trace'),
  minmaxG3: leaving(['measures'], bell, 'hand=0.6,0.5&panels=trace'),
  minmaxPieces: leaving([], bell, 'hand=0,0.5&panels=none'),
  minmaxLoop: leaving(['steps', 'measures'], line, minimax, 'panels=bound'),
  /** Far hills, and a G that learns by plain gradient descent. */
  lossesCurves: leaving(['loss', 'measures'], farHills, plainG, 'panels=slopes'),
  lossesStrong: leaving(['measures'], farHills, plainG, 'panels=bound,slopes'),
  lossesBoth: leaving(
    ['measures'],
    farHills,
    plainG,
    narrowG,
    strongD,
    versus,
    'panels=none&speed=full',
  ),
  lossesRescue: leaving(['measures'], farHills, adamG, 'panels=bound,distances,slopes&speed=full'),
  lossesAdam: leaving(['measures'], line, 'loss=mm', versus, 'panels=none&speed=full'),
  stepsMany: leaving(['measures'], line, minimax, 'dSteps=10', 'panels=bound&speed=full'),
  /** The same run goes on, with D frozen. */
  stepsFrozenD: leaving(['measures'], line, minimax, 'dSteps=0', 'panels=bound&speed=4/frame'),
  stepsGreedy: leaving(
    ['measures'],
    line,
    minimax,
    'dSteps=10',
    'gSteps=10',
    'panels=bound&speed=full',
  ),
  stepsFew: leaving(['measures'], line, minimax, 'dSteps=1', 'panels=bound'),
  stepsSteep: leaving(['measures', 'steps'], line, minimax, 'dSteps=1', 'panels=bound'),
  stepsCapacity: leaving(['measures', 'discriminator'], line, between, 'dUnits=1', 'panels=bound'),
  flatEnd: leaving(['measures'], line, 'hide=arrows', 'panels=distances,scores&speed=full'),
  flatPlane: leaving(
    ['measures'],
    'batch=64',
    'hide=grid,arrows',
    'panels=distances,scores&speed=full',
  ),
  /** Momentum, and a G that learns faster than D. */
  failureCollapse: leaving(['measures'], chased, 'panels=diagnosis,distances'),
  failureCured: leaving(['measures'], chased, 'compare=gBeta1:0;dBeta1:0', 'panels=none'),
  failureDisjoint: leaving(['generator', 'measures'], apart, 'panels=bound,distances,slopes'),
  failureStrong: leaving(
    ['loss', 'measures'],
    farHills,
    plainG,
    narrowG,
    strongD,
    'panels=diagnosis,bound,distances,slopes&speed=full',
  ),
  failureWeak: leaving(
    ['measures'],
    'batch=64',
    'dRate=0.00005',
    'panels=bound,distances&speed=full',
  ),
  failureSeeds: leaving(
    ['measures'],
    small,
    'batch=32',
    'gRate=0.005&gBeta1=0.5&dRate=0.002&dBeta1=0.5',
    'picture=seeds&seeds=16&speed=full',
  ),
} as const;
