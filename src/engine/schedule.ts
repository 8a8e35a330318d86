/** The order of updates: k of D, then k_G of G, and the count of completed iterations (Goodfellow et al. 2014, algorithm 1). */
import { type Experiment, networkOf, type Phase, phases } from '../config/experiment';

/** Where a run stands; plain data. */
export interface ScheduleState {
  readonly iteration: number;
  /** Updates of each network in the present iteration. */
  readonly done: Readonly<Record<Phase, number>>;
  readonly updates: Readonly<Record<Phase, number>>;
  readonly phase: Phase | null;
}

export const initialSchedule: ScheduleState = {
  iteration: 0,
  done: { D: 0, G: 0 },
  updates: { D: 0, G: 0 },
  phase: null,
};

/** Counts beyond this no run has made; far beyond it, adding one would change nothing, and no iteration would end. */
const mostCounted = 1e12;

/** True if every count of a state that came from outside can be counted on from. */
export function isSchedule({ iteration, done, updates }: ScheduleState): boolean {
  const counts = [iteration, ...phases.flatMap((phase) => [done[phase], updates[phase]])];
  return counts.every((count) => Number.isInteger(count) && count >= 0 && count <= mostCounted);
}

/** The network that moves next, or null where the experiment lets neither move (k = k_G = 0). */
export function nextPhase(state: ScheduleState, experiment: Experiment): Phase | null {
  const missing = (phase: Phase) => state.done[phase] < networkOf(experiment, phase).steps;
  return (
    phases.find(missing) ?? phases.find((phase) => networkOf(experiment, phase).steps > 0) ?? null
  );
}

/** The state after one update of `phase`; an iteration is complete when each network has had its updates. */
export function advance(state: ScheduleState, experiment: Experiment, phase: Phase): ScheduleState {
  const done = { ...state.done, [phase]: state.done[phase] + 1 };
  const updates = { ...state.updates, [phase]: state.updates[phase] + 1 };
  const complete = phases.every((p) => done[p] >= networkOf(experiment, p).steps);
  return {
    iteration: state.iteration + (complete ? 1 : 0),
    done: complete ? { D: 0, G: 0 } : done,
    updates,
    phase,
  };
}
