/** Part of the newest frame for the few numbers that stand in the page's text. */
import { useSyncExternalStore } from 'react';
import type { Frame } from '../engine/protocol';
import type { FrameSource } from '../state/frames';

/** `select` gives a primitive, or an object that the frame owns: the component renders again when it changes. */
export function useFramePart<T>(frames: FrameSource, select: (frame: Frame | null) => T): T {
  return useSyncExternalStore(frames.subscribe, () => select(frames.latest()));
}
