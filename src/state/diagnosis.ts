/** Keeps the last stretch of a run's numbers and what the rules say about it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../config/experiment';
import { distributionOf } from '../distributions';
import type { Frame } from '../engine/protocol';
import { diagnose, type Standings, saidOf, withFound } from '../math/diagnosis/diagnose';
import type { Diagnosis } from '../math/diagnosis/diagnosis';
import { type Moment, momentOf } from '../math/diagnosis/moment';
import { withMoment } from '../math/diagnosis/stretch';

/** All that the rules go by at one moment; plain values that are never changed. */
export interface DiagnosisState {
  readonly moments: readonly Moment[];
  readonly standings: Standings;
  readonly of: Experiment | null;
}

export interface DiagnosisKeeper {
  /** What is said now: at most two, the weightier first. */
  readonly said: StoreApi<readonly Diagnosis[]>;
  /** Takes in a frame; only those with measures, and of a later iteration, count. */
  observe(frame: Frame, experiment: Experiment): void;
  state(): DiagnosisState;
  /** Goes back to what was known at another moment. */
  recall(state: DiagnosisState): void;
}

const nothingKnown: DiagnosisState = { moments: [], standings: {}, of: null };

export function createDiagnosisKeeper(): DiagnosisKeeper {
  const said = createStore<readonly Diagnosis[]>(() => []);
  let { moments, standings, of } = nothingKnown;

  const say = () => {
    const next = saidOf(standings);
    if (next.length + said.getState().length > 0) said.setState(next, true);
  };
  const recall = (state: DiagnosisState) => {
    ({ moments, standings, of } = state);
    say();
  };
  return {
    said,
    observe(frame, experiment) {
      const { iteration } = frame.clock;
      const newest = moments.at(-1)?.iteration ?? Number.NEGATIVE_INFINITY;
      if (experiment !== of || iteration < newest) recall(nothingKnown);
      of = experiment;
      const fresh = moments.length === 0 || iteration > newest;
      if (experiment.hand) return; // the rules are about two players
      if (!frame.measures || !frame.finite || !fresh) return;
      moments = withMoment(moments, momentOf(iteration, frame, frame.measures));
      const { modes, dimensions, box } = distributionOf(experiment.data);
      const extent = Math.max(...box.map(([low, high]) => high - low));
      const { loss, generator } = experiment;
      const { optimiser } = generator;
      const stretch = { loss, optimiser, modes, dimensions, extent, moments };
      standings = withFound(standings, diagnose(stretch));
      say();
    },
    state: () => ({ moments, standings, of }),
    recall,
  };
}
