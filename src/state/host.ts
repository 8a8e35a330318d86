/** What a playground needs of the world around it. */
import type { EngineClient } from '../engine/client';
import type { FromWorker } from '../engine/protocol';

export interface PlaygroundHost {
  readonly createClient: (listen: (message: FromWorker) => void) => EngineClient;
  /** Calls back when the newest frame has been drawn. */
  readonly afterDrawing: (callback: () => void) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}
