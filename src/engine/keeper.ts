/** Keeps a run's newest good state and sends it to the page, which can go on from it. */
import { type Experiment, networkOf, phases } from '../config/experiment';
import { optimiserSlots } from '../config/layers';
import type { SessionHost } from './host';
import type { Lanes } from './lanes';
import type { RunCheckpoint } from './protocol';

/** Milliseconds between two kept moments of a moving run: a page that crashes may lose a second of it, what is under way to the storage included. */
const pace = { least: 250, most: 600 } as const;
/** Keeping a moment may take one part in so many of the time that the run moves. */
const costShare = 100;

/**
 * Weights, and gradients as the optimiser keeps them, are of the size of one; beyond this a run is about to blow up,
 * and would again at lower rates.
 */
const mostSize = 100;

/** True if no weight and no velocity of a lane is astronomical. */
function isSoundBySize({ experiment, system }: RunCheckpoint): boolean {
  return phases.every((phase) => {
    const values = system.tensors[phase] ?? new Float32Array(0);
    const size = values.length / (1 + optimiserSlots[networkOf(experiment, phase).optimiser]);
    return values.subarray(0, 2 * size).every((value) => Math.abs(value) <= mostSize);
  });
}

export class Keeper {
  private kept: readonly RunCheckpoint[] | null = null;
  /** The newest kept moment from which training can go on. */
  private sound: readonly RunCheckpoint[] | null = null;
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
    this.note(checkpoints);
    this.host.post({ type: 'checkpoint', run: this.run, checkpoints });
    this.keptAt = this.host.now();
    const earned = costShare * (this.keptAt - start);
    this.interval = Math.min(pace.most, Math.max(pace.least, earned));
  }

  /** Puts every lane to a state, settings included, which is the newest good one from now on. */
  adopt(checkpoints: readonly RunCheckpoint[]): void {
    const { iteration } = this.sound?.[0]?.schedule ?? { iteration: 0 };
    if (iteration > (checkpoints[0]?.schedule.iteration ?? 0)) this.sound = null; // of a future that was left
    this.note(checkpoints);
    for (const [lane, { experiment }] of checkpoints.entries()) {
      this.lanes.reconfigure(lane, experiment);
    }
    this.lanes.restore(checkpoints);
  }

  /** Goes on with one lane only. */
  only(lane: number): void {
    const alone = (all: readonly RunCheckpoint[] | null) => all?.slice(lane, lane + 1) ?? null;
    this.kept = alone(this.kept);
    this.sound = alone(this.sound);
    this.lanes.keep(lane);
  }

  /** Every lane back to the newest state that can be gone on from, which is returned. */
  goBack(): readonly RunCheckpoint[] {
    this.kept = this.sound ?? this.kept;
    if (this.kept) this.lanes.restore(this.kept);
    return this.kept ?? [];
  }

  private note(checkpoints: readonly RunCheckpoint[]): void {
    this.kept = checkpoints;
    if (!this.sound || checkpoints.every(isSoundBySize)) this.sound = checkpoints;
  }

  /** True if no lane has made an update since the newest kept moment. */
  private get isKept(): boolean {
    return this.lanes.all.every(({ clock: { updates } }, lane) => {
      const kept = this.kept?.[lane]?.schedule.updates;
      return updates.D === kept?.D && updates.G === kept.G;
    });
  }
}
