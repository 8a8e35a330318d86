/** The newest frame of the run, beside the store: canvases read it when they draw, React never sees it. */
import type { Frame } from '../engine/protocol';

/** What a picture needs: the newest frame, and to be told when there is a newer one. */
export interface FrameSource {
  latest(): Frame | null;
  /** Calls `listener` after every change; returns the function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** The source together with its writing end. */
export interface FrameStore extends FrameSource {
  publish(frame: Frame): void;
  /** Forgets the frame, as when a run ends. */
  clear(): void;
}

export function createFrameStore(): FrameStore {
  let frame: Frame | null = null;
  const listeners = new Set<() => void>();
  const change = (next: Frame | null) => {
    frame = next;
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        reportError(error); // a picture that fails keeps no frame from the others, nor the run from going on
      }
    }
  };
  return {
    latest: () => frame,
    publish: change,
    clear: () => change(null),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
