/** The thin skin between React and the playground. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Experiment } from '../config/experiment';
import type { ControlId } from '../config/view';
import type { Playground } from './playground';
import type { Gesture, PlaygroundState } from './state';
import type { TimelineState } from './timeTravel';

export const PlaygroundContext = createContext<Playground | null>(null);

export function usePlayground(): Playground {
  const playground = useContext(PlaygroundContext);
  if (!playground) throw new Error('a component stands outside PlaygroundContext');
  return playground;
}

/** A part of the state; the component renders again when that part changes. */
export function usePart<T>(select: (state: PlaygroundState) => T): T {
  return useStore(usePlayground().store, select);
}

/** False where the link leaves these controls out. */
export function useControl(id: ControlId): boolean {
  return usePart((state) => state.view.only.includes(id));
}

/** A part of what is kept of the run; the component renders again when that part changes. */
export function useTimeline<T>(select: (state: TimelineState) => T): T {
  return useStore(usePlayground().run.travel.store, select);
}

/** Changes the experiment as it is at the time of the change. */
export function useChange(): (change: (e: Experiment) => Experiment, gesture?: Gesture) => void {
  const playground = usePlayground();
  return (change, gesture = 'choice') =>
    playground.change(change(playground.store.getState().experiment), gesture);
}
