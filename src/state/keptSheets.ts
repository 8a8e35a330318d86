/** Keeps a person's own data from the moment they are drawn or dropped, before anything trains on them. */
import * as v from 'valibot';
import { decodeLink } from '../config/link';
import { linkedPoints } from '../config/linkedPoints';
import { decodePoints } from '../config/points';
import type { Playground } from './playground';
import { answered, storageProblem } from './storageTrouble';

/** What is on the two sheets, as experiments hold data; null where one is empty. */
export interface KeptSheets {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly line: string | null;
  readonly plane: string | null;
  /** Dimensions of the sheet that was open. */
  readonly open: 1 | 2 | null;
}

export interface SheetStorage {
  sheets(): Promise<readonly unknown[]>;
  writeSheets(sheets: KeptSheets): Promise<void>;
  forgetSheets(names: readonly string[]): Promise<void>;
}

/** Pairs of sheets that are kept: of so many tabs. */
const mostKept = 4;
/** Milliseconds between two writes while a line is drawn. */
const pace = 300;

const code = (dimensions: 1 | 2) =>
  v.nullable(
    v.pipe(
      v.string(),
      v.check((text) => decodePoints(text, dimensions) !== null),
    ),
  );
const sheetsSchema = v.object({
  name: v.string(),
  savedAt: v.pipe(v.number(), v.finite()),
  line: code(1),
  plane: code(2),
  open: v.nullable(v.picklist([1, 2])),
});

interface SheetOptions {
  readonly storage: SheetStorage;
  /** What this page's sheets are kept under, and what the tab's were before it was loaded again. */
  readonly name: string;
  readonly before: string | null;
  readonly remember: (name: string) => void;
  readonly now: () => number;
  /** The address as it was opened, without `#`. */
  readonly address: string;
}

/** Puts kept sheets back, the tab's own before newer ones, and keeps them from now on. `flush` writes what waits. */
export async function keepSheets(
  playground: Playground,
  options: SheetOptions,
): Promise<{ readonly flush: () => void }> {
  const { saving } = playground;
  const fail = (error: unknown) => saving.setState({ trouble: storageProblem(error) });
  const flush = follow(playground, options, fail);
  try {
    await bringBack(playground, options);
  } catch (error) {
    fail(error);
  }
  return { flush };
}

async function bringBack(playground: Playground, options: SheetOptions): Promise<void> {
  const { storage, before, address } = options;
  const read = (await answered(playground, storage.sheets())).map((kept) =>
    v.safeParse(sheetsSchema, kept),
  );
  const all = read
    .flatMap(({ success, output }) => (success ? (output as KeptSheets) : []))
    .sort((a, b) => b.savedAt - a.savedAt);
  const gone = all.slice(mostKept).map(({ name }) => name);
  if (gone.length > 0) await storage.forgetSheets(gone);
  const own = all.find(({ name }) => name === before);
  const kept = own ?? all[0];
  const { drafts, store } = playground.drawing;
  const touched = store.getState().open !== null;
  if (!kept || touched) return;
  recall(playground, kept, address);
  // What a link has brought stays, but for what the tab itself had there.
  const show = (dimensions: 1 | 2, points: string | null) => {
    if (points && (own || drafts[dimensions].version === 0)) drafts[dimensions].open(points);
  };
  show(1, kept.line);
  show(2, kept.plane);
  if (own?.open) store.setState({ open: own.open });
}

/** An address can only name many data: they are found among the kept ones. */
function recall(playground: Playground, kept: KeptSheets, address: string): void {
  const { experiment, notice } = playground.store.getState();
  const absent = notice?.kind === 'link' && notice.changes.some(({ kind }) => kind === 'absent');
  if (!absent) return;
  const codes = [kept.line, kept.plane].filter((points) => points !== null);
  const link = decodeLink(address, (name) => codes.find((points) => linkedPoints(points) === name));
  if (link.experiment.data.points !== experiment.data.points) playground.open(link);
}

/** Writes the sheets whenever they have changed; the first change at once. */
function follow(
  { drawing }: Playground,
  { storage, name, now, remember }: SheetOptions,
  fail: (error: unknown) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let written = '';
  let changed = false;
  const write = () => {
    const [line, plane] = [drawing.drafts[1].code(), drawing.drafts[2].code()];
    const sheets = { line, plane, open: drawing.store.getState().open };
    const text = JSON.stringify(sheets);
    if (text === written) return;
    written = text;
    remember(name);
    storage.writeSheets({ ...sheets, name, savedAt: now() }).catch(fail);
  };
  const flush = () => {
    if (changed) write();
  };
  const change = () => {
    changed = true;
    if (timer !== null) return;
    write();
    timer = setTimeout(() => {
      timer = null;
      write();
    }, pace);
  };
  for (const draft of [drawing.drafts[1], drawing.drafts[2]]) draft.subscribe(change);
  drawing.store.subscribe((state, before) => {
    if (state.open !== before.open) change();
  });
  return flush;
}
