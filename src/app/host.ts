/** The browser as a playground needs it: the engine, the display's beat, the clock. */
import { createEngineClient } from '../engine/client';
import type { PlaygroundHost } from '../state/host';

/** Milliseconds between frames where nothing is displayed. */
const hiddenPace = 1000;

export const browserHost: PlaygroundHost = {
  createClient: createEngineClient,
  afterDrawing(callback) {
    // The canvases asked for the same beat before, so they have drawn when this one is called.
    if (document.hidden) setTimeout(callback, hiddenPace);
    else requestAnimationFrame(callback);
  },
  now: () => performance.now(),
};
