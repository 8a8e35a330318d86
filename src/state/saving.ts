/** What a run's file, or the browser's storage, is made from, and what the page says about both. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { laneExperiments } from './lanes';
import type { Playground } from './playground';
import type { FileProblem } from './readRun';
import type { RunRecord } from './runRecord';
import type { SavedHistory, SavedRun } from './savedRun';

/** A run that was kept and can be gone on with. */
export interface Offer {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly iteration: number;
  readonly accept: () => void;
}

export interface SavingState {
  readonly offer: Offer | null;
  /** Why the last file was not opened, or that the storage fails. */
  readonly trouble: FileProblem | 'unreadable' | 'storage' | null;
}

export function createSavingStore(): StoreApi<SavingState> {
  return createStore<SavingState>(() => ({ offer: null, trouble: null }));
}

function historyOf({ losses, measures }: RunRecord): SavedHistory {
  const [spans, recent, marks] = [losses.spans(), losses.recent(), losses.marks()];
  return { losses: { spans, recent, marks }, measures: measures.points() };
}

/** The run as it stands at its newest checkpoint; null before the first. */
export function snapshotOf({ store, run, record }: Playground, savedAt: number): SavedRun | null {
  const state = store.getState();
  const { experiment, rival, view } = state;
  const checkpoints = run.kept().map(({ checkpoint }) => checkpoint);
  if (checkpoints.length !== laneExperiments(state).length) return null;
  const records = rival ? [record, run.companions.record] : [record];
  return { savedAt, experiment, rival, view, checkpoints, histories: records.map(historyOf) };
}

/** Opens a file; where that cannot be, says so and leaves the present run alone. */
export async function openRunFile(playground: Playground, file: Blob): Promise<void> {
  const { saving } = playground;
  const { maximumFileSize, parseRun } = await import('./readRun');
  const fail = (trouble: SavingState['trouble']) => saving.setState({ trouble });
  if (file.size > maximumFileSize) return fail('oversized');
  let text: string;
  try {
    text = await file.text();
  } catch {
    return fail('unreadable');
  }
  const read = parseRun(text);
  if ('problem' in read) return fail(read.problem);
  saving.setState({ trouble: null, offer: null });
  playground.openRun(read.run);
}
