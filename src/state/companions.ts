/** What is seen of the lanes beside the main one: the rival of a comparison, or the other seeds. */
import type { Experiment } from '../config/experiment';
import type { Frame } from '../engine/protocol';
import { createFrameStore, type FrameStore } from './frames';
import { RunRecord } from './runRecord';
import type { Standing } from './state';

export class Companions {
  /** The rival's history; of other seeds none is kept. */
  readonly record = new RunRecord();
  private readonly stores: FrameStore[] = [];

  /** The newest frame of a lane, counted from 1. */
  frames(lane: number): FrameStore {
    const store = this.stores[lane - 1] ?? createFrameStore();
    this.stores[lane - 1] = store;
    return store;
  }

  /** Takes in a frame of each, and says how they stand; `before` is how they stood. */
  observe(frames: readonly Frame[], before: readonly Standing[]): readonly Standing[] {
    return frames.map((frame, i) => {
      this.frames(i + 1).publish(frame);
      const { clock, losses, measures } = frame;
      return { clock, losses, measures: measures ?? before[i]?.measures ?? null };
    });
  }

  /** Takes the rival's frame into its history. */
  remember([frame]: readonly Frame[], [before]: readonly Standing[], rival: Experiment): void {
    if (!frame) return;
    this.record.observe(frame, rival, !before || sumOf(frame) !== sumOf(before));
  }

  clear(): void {
    for (const store of this.stores) store.clear();
  }
}

/** Updates of both networks so far. */
function sumOf({ clock: { updates } }: Pick<Standing, 'clock'>): number {
  return updates.D + updates.G;
}
