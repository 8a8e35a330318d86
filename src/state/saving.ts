/** What a run's file, or the browser's storage, is made from, and what the page says about both. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { laneExperiments } from './lanes';
import { withPart } from './parts';
import type { Playground } from './playground';
import type { FileProblem } from './readRun';
import type { RunRecord } from './runRecord';
import type { SavedHistory, SavedRun } from './savedRun';

/** A run that was kept and can be gone on with. */
export interface Offer {
  /** What the storage knows it by. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly iteration: number;
  /** Its experiment as a link. */
  readonly link: string;
  readonly accept: () => void | Promise<void>;
}

/** What is wrong with the browser's storage: it is full, not allowed, does not answer, or what it takes could not be loaded. */
export type StorageProblem = 'full' | 'refused' | 'silent' | 'unreachable';

export interface SavingState {
  readonly offer: Offer | null;
  /** The runs that the storage keeps beside the present one, newest first. */
  readonly earlier: readonly Offer[];
  /** Why the last file was not opened, or what is wrong with the storage. */
  readonly trouble: FileProblem | 'unreadable' | StorageProblem | null;
}

export function createSavingStore(): StoreApi<SavingState> {
  return createStore<SavingState>(() => ({ offer: null, earlier: [], trouble: null }));
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

/** Updates of all networks that a run has behind it. */
export function updatesOf({ checkpoints: [main] }: SavedRun): number {
  return main ? main.schedule.updates.D + main.schedule.updates.G : 0;
}

/** Opens a run in place of the present one, which is offered in its turn: nothing is lost by a wrong file. */
export function openInstead(playground: Playground, opened: SavedRun, name?: string): void {
  const { saving, run } = playground;
  const present = snapshotOf(playground, Date.now());
  const offer = present && updatesOf(present) > 0 ? offerOf(playground, present, run.name) : null;
  playground.openRun(opened, name);
  saving.setState((before) => {
    const other = before.offer?.name === name ? null : before.offer;
    return { offer: offer ?? other, trouble: null };
  });
}

/** The offer to go on with a run that was the page's own. */
function offerOf(playground: Playground, run: SavedRun, name: string): Offer {
  const [main] = run.checkpoints;
  const iteration = main?.schedule.iteration ?? 0;
  const accept = () => openInstead(playground, run, name);
  return { name, savedAt: run.savedAt, iteration, link: '', accept };
}

/** Opens a file; where that cannot be, says so and leaves the present run alone. */
export async function openRunFile(playground: Playground, file: Blob): Promise<void> {
  const { saving } = playground;
  const fail = (trouble: SavingState['trouble']) => saving.setState({ trouble });
  const open = async ({ readRunFile }: typeof import('./readFile')) => {
    try {
      const read = await readRunFile(file);
      if ('problem' in read) fail(read.problem);
      else openInstead(playground, read.run);
    } catch {
      fail('unreadable');
    }
  };
  await withPart(() => import('./readFile'), open);
}
