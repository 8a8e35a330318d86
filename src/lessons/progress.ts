/** What a person has done in the lessons since the page was opened: predictions, and tasks as they are recognised. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LessonPlace } from '../config/lessons';
import type { Playground } from '../state/playground';
import { stepAt } from './index';
import type { Moment } from './lesson';

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

/** Watches what a person does from now on, which is when the step is entered, until the returned function is called. */
export function followTask(
  playground: Playground,
  progress: Progress,
  place: LessonPlace,
): () => void {
  const task = stepAt(place).task ?? [];
  const { store, codes, frames } = playground;
  const moment = (): Moment => ({
    state: store.getState(),
    codes: codes.store.getState(),
    frame: frames.latest(),
  });
  const entered = moment();
  const open = new Set(task);
  progress.setState({ met: 0 });
  const look = () => {
    const now = moment();
    const before = open.size;
    for (const condition of open) if (condition(now, entered)) open.delete(condition);
    if (open.size === before) return;
    progress.setState({ met: task.length - open.size });
    if (open.size === 0) finish(progress, place);
  };
  const ends = [store.subscribe(look), codes.store.subscribe(look)];
  return () => {
    for (const end of ends) end();
  };
}
