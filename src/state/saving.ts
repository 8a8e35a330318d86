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
  readonly run: SavedRun;
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

/** The run as it stands at its newest checkpoint or, with `shown`, at the moment looked at; null before the first. */
export function snapshotOf(
  { store, run, record }: Playground,
  savedAt: number,
  which: 'newest' | 'shown' = 'newest',
): SavedRun | null {
  const state = store.getState();
  const { view } = state;
  const lanes = which === 'shown' ? run.kept() : run.newest();
  const checkpoints = lanes.map(({ checkpoint }) => checkpoint);
  const experiment = lanes[0]?.experiment ?? state.experiment;
  const rival = state.rival && (lanes[1]?.experiment ?? state.rival);
  if (checkpoints.length !== laneExperiments(state).length) return null;
  const records = rival ? [record, run.companions.record] : [record];
  return { savedAt, experiment, rival, view, checkpoints, histories: records.map(historyOf) };
}

/** Opens a run in place of the present one, which is offered in its turn: nothing is lost by a wrong file. */
function openInstead(playground: Playground, opened: SavedRun): void {
  const { saving } = playground;
  const present = snapshotOf(playground, Date.now());
  const iteration = present?.checkpoints[0]?.schedule.iteration ?? 0;
  const { offer } = saving.getState();
  const fromOffer = offer?.run === opened;
  playground.openRun(opened);
  if (present && iteration > 0) {
    saving.setState({ offer: offerOf(playground, present), trouble: null });
  } else saving.setState({ offer: fromOffer ? null : offer, trouble: null });
}

/** The offer to go on with a run. */
export function offerOf(playground: Playground, run: SavedRun): Offer {
  const iteration = run.checkpoints[0]?.schedule.iteration ?? 0;
  const accept = () => openInstead(playground, run);
  return { run, savedAt: run.savedAt, iteration, accept };
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
  openInstead(playground, read.run);
}
