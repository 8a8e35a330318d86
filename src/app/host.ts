/** The browser as a playground needs it: the engine, the display's beat, the clock. */
import { createEngineClient, type WatchHost } from '../engine/client';
import type { PlaygroundHost } from '../state/host';

/** Milliseconds between frames where nothing is displayed. */
const hiddenPace = 1000;

const now = () => performance.now();

const watch: WatchHost = {
  now,
  visible: () => !document.hidden,
  every(milliseconds, callback) {
    const timer = setInterval(callback, milliseconds);
    return () => clearInterval(timer);
  },
};

export const browserHost: PlaygroundHost = {
  createClient: (listen) => createEngineClient(listen, watch),
  afterDrawing(callback) {
    // The canvases asked for the same beat before, so they have drawn when this one is called.
    if (document.hidden) setTimeout(callback, hiddenPace);
    else requestAnimationFrame(callback);
  },
  now,
};
