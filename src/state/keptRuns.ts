/** The runs that the browser's storage keeps: what is noted of each, which is offered, and how one is gone on with. */
import * as v from 'valibot';
import type { Compared } from '../config/compare';
import { encodeLink } from '../config/link';
import { linkHolds } from '../config/linkedPoints';
import { defaultView } from '../config/view';
import type { Playground } from './playground';
import { readKept } from './readRun';
import type { SavedRun } from './savedRun';
import { type Offer, openInstead, updatesOf } from './saving';

/** So many iterations are worth an offer whatever the address says, and worth a place of their own when another run begins. */
export const muchTrained = 100;
/** Runs beside the present one that are kept, and for how long. */
const mostKept = 8;
const longestMilliseconds = 14 * 24 * 3_600_000;

/** What can be said of a kept run without reading all of it. */
export interface RunNote {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly iteration: number;
  readonly updates: number;
  /** Experiment and rival as a link. */
  readonly link: string;
  /** False where the link only names the run's data. */
  readonly linkHolds: boolean;
}

/** Where runs outlive the page, by name; each of these may fail, and some browsers never answer. */
export interface RunStorage {
  notes(): Promise<readonly unknown[]>;
  read(name: string): Promise<unknown>;
  /** Takes the place of what had this name; `forgotten` go at the same time. */
  write(note: RunNote, run: object, forgotten: readonly string[]): Promise<void>;
  forget(names: readonly string[]): Promise<void>;
}

/** Which runs are open in other tabs, as far as the browser can tell. */
export interface Holding {
  /** Makes a run this tab's. False where another tab has it, or nobody can tell. */
  hold(name: string): Promise<boolean>;
  /** Those that some tab has. */
  held(): Promise<ReadonlySet<string>>;
  /** The run that this tab had before it was loaded again. */
  readonly before: string | null;
  /** From now on that is this one. */
  remember(name: string): void;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const noteSchema = v.object({
  name: v.string(),
  savedAt: v.pipe(v.number(), v.finite()),
  iteration: count,
  updates: count,
  link: v.string(),
  linkHolds: v.boolean(),
});

const linkOf = ({ experiment, rival }: Compared) =>
  encodeLink({ experiment, rival, view: defaultView });

export function noteOf(run: SavedRun, name: string): RunNote {
  const iteration = run.checkpoints[0]?.schedule.iteration ?? 0;
  return {
    name,
    savedAt: run.savedAt,
    iteration,
    updates: updatesOf(run),
    link: linkOf(run),
    linkHolds: linkHolds(run.experiment),
  };
}

/** What is kept, newest first; what is too old, or one too many, is forgotten. */
export async function keptNotes(storage: RunStorage, now: number): Promise<readonly RunNote[]> {
  const read = (await storage.notes()).map((note) => v.safeParse(noteSchema, note));
  const notes = read
    .flatMap(({ success, output }) => (success ? (output as RunNote) : []))
    .sort((a, b) => b.savedAt - a.savedAt);
  const stays = ({ savedAt }: RunNote, i: number) =>
    i < mostKept && now - savedAt < longestMilliseconds;
  const gone = notes.filter((note, i) => !stays(note, i));
  if (gone.length > 0) await storage.forget(gone.map(({ name }) => name));
  return notes.filter(stays);
}

/** True for data that the address cannot bring back, for a run of the address's experiment, or of any where the address asks for none, or that trained for long. */
export function isWorth(note: RunNote, present: Compared, address: string): boolean {
  if (!note.linkHolds) return true;
  const same = note.link === linkOf(present);
  return note.updates > 0 && (address === '' || same || note.iteration > muchTrained);
}

/** The offer to go on with a kept run, which is read when it is taken up. `save` keeps the present one first. */
export function keptOffer(
  playground: Playground,
  { name, savedAt, iteration, link }: RunNote,
  { storage, holding, save }: KeptPlace,
): Offer {
  const { saving } = playground;
  const accept = async () => {
    const read = await storage.read(name).then(readKept, () => null);
    if (!read || 'problem' in read) {
      saving.setState(({ offer, earlier }) => ({
        offer: offer?.name === name ? null : offer,
        earlier: earlier.filter((other) => other.name !== name),
        trouble: read?.problem ?? 'unreadable',
      }));
      return;
    }
    await save();
    const free = await holding.hold(name);
    openInstead(playground, read.run, free ? name : undefined);
  };
  return { name, savedAt, iteration, link, accept };
}

/** What going on with a kept run needs. */
export interface KeptPlace {
  readonly storage: RunStorage;
  readonly holding: Holding;
  readonly save: () => Promise<void>;
}
