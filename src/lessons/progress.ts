/** What a person has done in the lessons since the page was opened: predictions, and tasks as they are recognised. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LessonPlace } from '../config/lessons';
import type { Playground } from '../state/playground';
import { stepAt } from './index';
import type { Condition, Moment } from './lesson';

export interface ProgressState {
  /** Steps whose task was done, as `stepKey` names them. */
  readonly done: ReadonlySet<string>;
  /** Conditions met of the present step's task. */
  readonly met: number;
  /** Predictions by step. */
  readonly predicted: Readonly<Record<string, string>>;
}

export type Progress = StoreApi<ProgressState>;

export function createProgress(): Progress {
  return createStore<ProgressState>(() => ({ done: new Set(), met: 0, predicted: {} }));
}

const known = new WeakMap<Playground, Progress>();

/** The progress of this page's visitor; it outlives the panel, which goes while presenting. */
export function progressOf(playground: Playground): Progress {
  const progress = known.get(playground) ?? createProgress();
  known.set(playground, progress);
  return progress;
}

export function stepKey(place: LessonPlace): string {
  return `${place.lesson}/${stepAt(place).id}`;
}

export function predict(progress: Progress, place: LessonPlace, option: string): void {
  progress.setState(({ predicted }) => ({
    predicted: { ...predicted, [stepKey(place)]: option },
  }));
}

/** The step's task is done: its answer is revealed. */
export function finish(progress: Progress, place: LessonPlace): void {
  progress.setState(({ done }) => ({ done: new Set([...done, stepKey(place)]) }));
}

/** The run began anew, or an earlier moment of it is shown: what counts is what is done from there. */
function wentBack({ state: { clock } }: Moment, { state: { clock: before } }: Moment): boolean {
  return clock.updates.D < before.updates.D || clock.updates.G < before.updates.G;
}

/** Watches what a person does from now on, which is when the step is entered, until the returned function is called. */
export function followTask(
  playground: Playground,
  progress: Progress,
  place: LessonPlace,
): () => void {
  const { task: given, inAnyOrder } = stepAt(place);
  const task = given ?? [];
  const { store, codes, frames } = playground;
  const moment = (): Moment => ({
    state: store.getState(),
    codes: codes.store.getState(),
    frame: frames.latest(),
  });
  let since = moment();
  let open: readonly Condition[] = task;
  progress.setState({ met: 0 });
  const look = () => {
    const now = moment();
    if (wentBack(now, since)) since = now;
    const left = inAnyOrder
      ? open.filter((condition) => !condition(now, since))
      : open.slice(open[0]?.(now, since) ? 1 : 0);
    if (left.length === open.length) return;
    since = now;
    open = left;
    progress.setState({ met: task.length - open.length });
    if (open.length === 0) finish(progress, place);
  };
  const ends = [store.subscribe(look), codes.store.subscribe(look)];
  return () => {
    for (const end of ends) end();
  };
}
