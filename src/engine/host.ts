/** The world around a session: a clock, a pause, a way to the page. */
import type { FromWorker } from './protocol';

/** What a session needs of the world around it; handed in so that tests can run without clock and worker. */
export interface SessionHost {
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Lets waiting messages in; resolves after about `milliseconds`, at once for 0. */
  readonly rest: (milliseconds: number) => Promise<void>;
  readonly post: (message: FromWorker) => void;
}
