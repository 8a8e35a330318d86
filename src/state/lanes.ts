/** The experiments that train in lockstep: the run, and beside it the rival of a comparison, or the same with other seeds. */
import type { Experiment } from '../config/experiment';
import { ranges } from '../config/ranges';
import { type SeedCount, seedCounts } from '../config/view';
import type { PlaygroundState } from './state';

export type Lanes = Pick<PlaygroundState, 'experiment' | 'rival' | 'view'>;

const mostSeeds = Math.max(...seedCounts);
const families = new WeakMap<Experiment, readonly Experiment[]>();

/** The experiment with its seed and the ones after it; after the last comes the first. */
function withSeeds(experiment: Experiment, count: SeedCount): readonly Experiment[] {
  const { min, max } = ranges.seed;
  const family =
    families.get(experiment) ??
    Array.from({ length: mostSeeds }, (_, i) => {
      const seed = min + ((experiment.seed - min + i) % (max - min + 1));
      return i === 0 ? experiment : { ...experiment, seed };
    });
  families.set(experiment, family);
  return family.slice(0, count);
}

/** True where many seeds train together; a comparison goes before that. */
export function trainsSeeds({ rival, view }: Omit<Lanes, 'experiment'>): boolean {
  return view.picture === 'seeds' && !rival;
}

/** One for each lane, the main run first. */
export function laneExperiments(lanes: Lanes): readonly Experiment[] {
  const { experiment, rival, view } = lanes;
  if (trainsSeeds(lanes)) return withSeeds(experiment, view.seeds);
  return rival ? [experiment, rival] : [experiment];
}
