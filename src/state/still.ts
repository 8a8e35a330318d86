/** Experiments that let no network move: said where somebody wants to train, instead of a run that plays and stands still. */
import type { StoreApi } from 'zustand/vanilla';
import { type Experiment, networkOf, phases } from '../config/experiment';
import { laneExperiments } from './lanes';
import type { PlaygroundState } from './state';

/** With P_G in the hand, only D can move. */
function isStill(experiment: Experiment): boolean {
  const trained = experiment.hand ? (['D'] as const) : phases;
  return trained.every((phase) => networkOf(experiment, phase).steps === 0);
}

/** True if the main run, which leads, has something to train; where a lane has nothing, a notice says what it lacks. */
export function canMove(store: StoreApi<PlaygroundState>): boolean {
  const { notice, ...state } = store.getState();
  const lane = laneExperiments(state).findIndex(isStill);
  if (lane >= 0) store.setState({ notice: { kind: 'still', lane } });
  else if (notice?.kind === 'still') store.setState({ notice: null });
  return lane !== 0;
}
