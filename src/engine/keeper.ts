/** Keeps a run's newest good state and sends it to the page, which can go on from it. */
import type { Experiment } from '../config/experiment';
import type { SessionHost } from './host';
import type { Lanes } from './lanes';
import type { RunCheckpoint } from './protocol';

/** Milliseconds between two kept moments of a moving run: a page that crashes may lose a second of it, what is under way to the storage included. */
const pace = { least: 250, most: 600 } as const;
/** Keeping a moment may take one part in so many of the time that the run moves. */
const costShare = 100;

export class Keeper {
  private kept: readonly RunCheckpoint[] | null = null;
  private keptAt = Number.NEGATIVE_INFINITY;
  private interval: number = pace.least;

  constructor(
    private readonly run: number,
    private readonly lanes: Lanes,
    private readonly host: SessionHost,
  ) {}

  /** Whether the present moment is to be kept: now and then while the run moves, and each one that it rests at. */
  isDue(resting: boolean): boolean {
    if (resting) return !this.isKept;
    return this.host.now() - this.keptAt >= this.interval;
  }

  /** A lane goes on with other settings: the first moment with another loss is kept soon. */
  noteChange(lane: number, { loss }: Experiment): void {
    if (this.kept?.[lane]?.experiment.loss !== loss) this.keptAt = Number.NEGATIVE_INFINITY;
  }

  /** Only to be called when a look found every lane sound. `stale` says whether the run was put elsewhere meanwhile. */
  async keep(stale: () => boolean): Promise<void> {
    const start = this.host.now();
    const checkpoints = await this.lanes.checkpoint();
    if (stale()) return;
    this.kept = checkpoints;
    this.host.post({ type: 'checkpoint', run: this.run, checkpoints });
    this.keptAt = this.host.now();
    const earned = costShare * (this.keptAt - start);
    this.interval = Math.min(pace.most, Math.max(pace.least, earned));
  }

  /** Puts every lane to a state, settings included, which is the newest good one from now on. */
  adopt(checkpoints: readonly RunCheckpoint[]): void {
    this.kept = checkpoints;
    for (const [lane, { experiment }] of checkpoints.entries()) {
      this.lanes.reconfigure(lane, experiment);
    }
    this.lanes.restore(checkpoints);
  }

  /** Goes on with one lane only. */
  only(lane: number): void {
    const kept = this.kept?.[lane];
    this.kept = kept ? [kept] : null;
    this.lanes.keep(lane);
  }

  /** Every lane back to the newest good state. */
  goBack(): void {
    if (this.kept) this.lanes.restore(this.kept);
  }

  /** True if no lane has made an update since the newest kept moment. */
  private get isKept(): boolean {
    return this.lanes.all.every(({ clock: { updates } }, lane) => {
      const kept = this.kept?.[lane]?.schedule.updates;
      return updates.D === kept?.D && updates.G === kept.G;
    });
  }
}
