/** Notices a worker that has fallen silent: dead, caught in a loop, or waiting for something that never comes. */

/** The page around the engine, as far as the watchdog needs it; handed in so that tests need not wait. */
export interface WatchHost {
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** False while nobody can see the page: it may be asleep then. */
  readonly visible: () => boolean;
  /** Calls back every so many milliseconds until the result is called. */
  readonly every: (milliseconds: number, callback: () => void) => () => void;
}

/** How far a worker has come: its script, its device, then the run. */
type Stage = 'loading' | 'opening' | 'open';

const tickMilliseconds = 250;
/** No more than this counts between two ticks: the page itself was busy, or the machine slept. */
const mostPerTick = 400;
/**
 * Milliseconds of visible time without any word, after which a worker is given up. An open one answers within a slice
 * of training; a script has to come over the network, and a device may compile for seconds without looking up.
 */
const silence: Readonly<Record<Stage, number>> = { loading: 5000, opening: 8000, open: 2250 };
/** The same without any progress, for a worker that still answers but owes something; a device's code may be long in coming. */
const standstill: Readonly<Record<Stage, number>> = { loading: 8000, opening: 15_000, open: 8000 };

/** Counts only time in which the page is seen. */
export class Watchdog {
  private readonly stop: () => void;
  private stage: Stage = 'loading';
  private last: number;
  private unheard = 0;
  private idle = 0;

  constructor(
    private readonly host: WatchHost,
    private readonly around: {
      /** Asks the worker for a word. */
      readonly ping: () => void;
      /** Whether something was asked for that has not come yet. */
      readonly owed: () => boolean;
      readonly silent: () => void;
    },
  ) {
    this.last = host.now();
    this.stop = host.every(tickMilliseconds, () => this.tick());
  }

  /** A run begins. */
  begin(): void {
    if (this.stage === 'open') this.stage = 'opening';
    this.idle = 0;
  }

  /** The run stands on the device that it will train on. */
  ready(): void {
    this.stage = 'open';
  }

  /** The worker has spoken; `progress` if it was more than the answer to a ping. */
  hear(progress: boolean): void {
    this.unheard = 0;
    if (progress || this.stage === 'loading') this.idle = 0;
    if (this.stage === 'loading') this.stage = 'opening';
  }

  end(): void {
    this.stop();
  }

  private tick(): void {
    const now = this.host.now();
    const passed = Math.min(mostPerTick, now - this.last);
    this.last = now;
    if (!this.host.visible()) {
      this.unheard = 0;
      this.idle = 0;
      return;
    }
    this.unheard += passed;
    this.idle = this.around.owed() ? this.idle + passed : 0;
    const lost = this.unheard > silence[this.stage] || this.idle > standstill[this.stage];
    if (lost) this.around.silent();
    else this.around.ping();
  }
}
