/** How many updates to make before looking up: the slice is sized so that a frame's worth of time passes. */

/** Milliseconds of training between two looks at the messages; with the probe it fills one frame at 60 Hz. */
export const sliceMilliseconds = 10;

/** The next slice's updates after `updates` took `milliseconds`; grows or shrinks at most by half each time. */
export function nextSlice(updates: number, milliseconds: number): number {
  const ideal = (updates * sliceMilliseconds) / Math.max(milliseconds, 0.01);
  return Math.max(1, Math.round(Math.min(updates * 1.5 + 1, Math.max(updates / 1.5, ideal))));
}

/** Iterations per second over the last second or so of training. */
export class Rate {
  private marks: { time: number; iteration: number }[] = [];

  /** Notes that `iteration` was reached at `time`, in milliseconds. */
  mark(time: number, iteration: number): void {
    this.marks.push({ time, iteration });
    while (this.marks.length > 2 && time - (this.marks[1]?.time ?? time) > 1000) this.marks.shift();
  }

  /** Forgets the past: training paused. */
  clear(): void {
    this.marks = [];
  }

  perSecond(): number {
    const [first, last] = [this.marks[0], this.marks.at(-1)];
    if (!first || !last || last.time === first.time) return 0;
    return (1000 * (last.iteration - first.iteration)) / (last.time - first.time);
  }
}
