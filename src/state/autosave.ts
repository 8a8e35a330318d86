/** Keeps the run in the browser's storage as it trains, and offers it after a reload or a crash. */
import {
  type Holding,
  isWorth,
  keptNotes,
  keptOffer,
  muchTrained,
  noteOf,
  type RunNote,
  type RunStorage,
} from './keptRuns';
import type { Playground } from './playground';
import { keepable } from './savedRun';
import { snapshotOf } from './saving';
import { answered, patience, storageProblem } from './storageTrouble';

/** Milliseconds between two writes at least. With the engine's pace of checkpoints, less than a second is lost. */
const pace = 400;

export interface Autosave {
  /** Writes the run down if there is anything new to lose. Never rejects. */
  save(): Promise<void>;
  /** Looks at what the storage keeps, and offers what fits. */
  offer(address: string): Promise<void>;
}

interface AutosaveOptions {
  readonly storage: RunStorage;
  readonly holding: Holding;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

class Keeping implements Autosave {
  /** The newest checkpoint that is written, and the note of its run. */
  private written: unknown = null;
  private last: RunNote | null = null;
  /** Writes that are not done. */
  private underWay = 0;
  private startedAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private said = false;

  constructor(
    private readonly playground: Playground,
    private readonly options: AutosaveOptions,
  ) {}

  /** The engine has sent a checkpoint: it is written at once, or as soon as the pace and the storage allow. */
  follow(): void {
    if (this.underWay > 0) return; // looks again when it is done
    const wait = Math.min(pace, this.startedAt + pace - this.options.now());
    if (wait <= 0) void this.write();
    else this.timer ??= setTimeout(() => void this.write(), wait);
  }

  async save(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.write(), enough]);
    clearTimeout(timer);
  }

  async offer(address: string): Promise<void> {
    const { playground, options } = this;
    const { storage, holding, now } = options;
    try {
      const notes = await answered(playground, keptNotes(storage, now()));
      await this.list(notes);
      const { earlier } = playground.saving.getState();
      const own = notes.filter(({ name }) => name === holding.before);
      const found = [...own, ...notes]
        .filter((note) => isWorth(note, playground.store.getState(), address))
        .flatMap(({ name }) => earlier.find((offer) => offer.name === name) ?? []);
      playground.saving.setState({ offer: found[0] ?? null });
    } catch (error) {
      this.fail(error);
    }
  }

  /** What can be gone on with: all but the present run, and those open in other tabs. */
  private async list(notes: readonly RunNote[]): Promise<void> {
    const { playground, options } = this;
    const { storage, holding } = options;
    const held = await holding.held();
    const place = { storage, holding, save: () => this.save() };
    const earlier = notes
      .filter(({ name }) => name !== playground.run.name && !held.has(name))
      .map((note) => keptOffer(playground, note, place));
    playground.saving.setState({ earlier });
  }

  /** Never rejects. */
  private async write(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { playground, options, last } = this;
    const run = snapshotOf(playground, options.now());
    const checkpoint = run?.checkpoints[0];
    if (!run || !checkpoint || checkpoint === this.written) return;
    const note = noteOf(run, playground.run.name);
    // Data that no address holds are worth keeping before anything has learned from them.
    if (note.updates === 0 && note.linkHolds) return;
    const another = last?.name !== note.name;
    const trifle = last && another && last.iteration <= muchTrained && last.linkHolds;
    this.startedAt = options.now();
    this.written = checkpoint;
    this.last = note;
    this.underWay += 1;
    try {
      if (another) options.holding.remember(note.name);
      const writing = options.storage.write(note, keepable(run), trifle ? [last.name] : []);
      await answered(playground, writing);
      if (another) await this.settle(note.name);
    } catch (error) {
      this.fail(error);
    }
    this.underWay -= 1;
    if (playground.run.newest()[0]?.checkpoint !== this.written) this.follow();
  }

  /** Another run is the tab's now; the one before can be gone back to. */
  private async settle(name: string): Promise<void> {
    const { storage, holding, now } = this.options;
    await holding.hold(name);
    await this.list(await keptNotes(storage, now()));
  }

  /** Says at most once that the storage fails. */
  private fail(error: unknown): void {
    if (!this.said) this.playground.saving.setState({ trouble: storageProblem(error) });
    this.said = true;
  }
}

/** Keeps the run from now on. */
export function startAutosave(playground: Playground, options: AutosaveOptions): Autosave {
  const keeping = new Keeping(playground, options);
  playground.run.travel.store.subscribe(({ moments }, before) => {
    if (moments !== before.moments && moments.length > 0) keeping.follow();
  });
  if (playground.run.newest().length > 0) keeping.follow();
  return keeping;
}
