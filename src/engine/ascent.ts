/** Training D alone, G frozen, until V stops rising: how far it got and whether it is at the top. */

/** Updates of D between two estimates of V. */
export const updatesPerEstimate = 50;
/** Estimates whose mean is compared with the means before: single ones are noisy. */
const window = 10;
/** Nats by which a window has to beat the best one before to count as rising. */
const rise = 1e-3;
/** Windows without a rise after which V is taken to be at its top. */
const patience = 4;
/** D is given up on after so many updates. */
const maximumUpdates = 40_000;

export interface AscentProgress {
  /** Updates of D since the ascent began. */
  readonly updates: number;
  /** Mean of the newest window of estimates of V(D, G), in nats; the newest estimate before a window is full. */
  readonly value: number;
  /** True when V has stopped rising, or the updates are used up. */
  readonly done: boolean;
}

export class Ascent {
  private updates = 0;
  private estimates: number[] = [];
  private best = Number.NEGATIVE_INFINITY;
  private value = Number.NaN;
  private still = 0;

  /** Takes an estimate of V after `updates` more updates of D. */
  note(value: number, updates: number): AscentProgress {
    this.updates += updates;
    this.estimates.push(value);
    if (Number.isNaN(this.value)) this.value = value;
    if (this.estimates.length === window) this.closeWindow();
    return this.progress;
  }

  get done(): boolean {
    return this.still >= patience || this.updates >= maximumUpdates;
  }

  get progress(): AscentProgress {
    const { updates, value, done } = this;
    return { updates, value, done };
  }

  private closeWindow(): void {
    this.value = this.estimates.reduce((sum, value) => sum + value, 0) / window;
    this.estimates = [];
    this.still = this.value > this.best + rise ? 0 : this.still + 1;
    this.best = Math.max(this.best, this.value);
  }
}
