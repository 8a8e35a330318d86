/** From pasted text or a file to points on the sheet: looked at, asked about where it leaves a choice, read, scaled. */
import type { DrawingState, TableReport, TableSource } from './drawing';
import type { Playground } from './playground';
import type { Plan } from './table/dialect';
import type { Encoding } from './table/encoding';
import type { Sample } from './table/readings';

/** Larger files are not read. */
const mostBytes = 50 * 2 ** 20;
/** Characters or bytes by which a table is judged. */
const sampleLength = 2 ** 20;
/** Characters or bytes between two pauses, in which the page goes on drawing. */
const pieceLength = 2 ** 16;

const pause = () => new Promise<void>((done) => setTimeout(done));
const lengthOf = (source: string | File) =>
  typeof source === 'string' ? source.length : source.size;

/** One reading of a text or file: it writes to the store as long as no other has begun and the sheet is open. */
interface Attempt {
  isOver(): boolean;
  set(state: Partial<DrawingState>): void;
  report(next: TableReport): void;
}

function begin({ drawing }: Playground): Attempt {
  const reading = Symbol('reading');
  drawing.reading = reading;
  const isOver = () => drawing.reading !== reading;
  const set = (state: Partial<DrawingState>) => {
    if (!isOver()) drawing.store.setState(state);
  };
  return { isOver, set, report: (report) => set({ report }) };
}

const parts = () =>
  Promise.all([
    import('./table/encoding'),
    import('./table/proposal'),
    import('./table/reader'),
    import('./scaled'),
  ]);

/** Null where the page's own files are out of reach; the report says so. */
async function loadParts(attempt: Attempt) {
  try {
    return await parts();
  } catch {
    attempt.report({ kind: 'refused', problem: 'unreachable' });
    return null;
  }
}

/** Reads pasted text or a file onto the sheet of its dimensions, and opens that; the present run is untouched. */
export async function readData(playground: Playground, source: string | File): Promise<void> {
  const attempt = begin(playground);
  const { open } = playground.drawing.store.getState();
  attempt.set({ open: open ?? 2, report: { kind: 'reading', share: 0 }, asked: null, last: null });
  if (lengthOf(source) > mostBytes) {
    attempt.report({ kind: 'refused', problem: 'tooLarge' });
    return;
  }
  const loaded = await loadParts(attempt);
  if (!loaded) return;
  const [{ encodingOf }, { propose }] = loaded;
  try {
    const { language } = playground.store.getState().view;
    const { sample, encoding } = await sampleOf(source, (bytes) => encodingOf(bytes, language));
    const proposal = propose(sample);
    if ('problem' in proposal) {
      attempt.report({ kind: 'refused', problem: proposal.problem });
      return;
    }
    const table: TableSource = { source, sample, encoding, ...proposal };
    if (proposal.doubts.length > 0) attempt.set({ asked: table, report: null });
    else await take(playground, table, attempt);
  } catch {
    attempt.report({ kind: 'refused', problem: 'unreadable' });
  }
}

/** Asks about the table that was read last. */
export function askAgain({ drawing }: Playground): void {
  const { last } = drawing.store.getState();
  if (last) drawing.store.setState({ asked: { ...last, doubts: [] } });
}

/** Leaves the table that is asked about. */
export function leaveTable({ drawing }: Playground): void {
  drawing.store.setState({ asked: null });
}

/** Reads the table that is asked about as a person says. */
export async function takeTable(playground: Playground, plan: Plan): Promise<void> {
  const { asked } = playground.drawing.store.getState();
  if (!asked) return;
  const attempt = begin(playground);
  attempt.set({ asked: null, report: { kind: 'reading', share: 0 } });
  try {
    await take(playground, { ...asked, plan }, attempt);
  } catch {
    attempt.report({ kind: 'refused', problem: 'unreadable' });
  }
}

async function take(playground: Playground, read: TableSource, attempt: Attempt): Promise<void> {
  const loaded = await loadParts(attempt);
  if (!loaded) return;
  const [, , { TableReader }, { pointsOf }] = loaded;
  const reader = new TableReader(read.plan);
  for await (const { text, share } of piecesOf(read)) {
    reader.push(text);
    if (reader.full || attempt.isOver()) break;
    attempt.report({ kind: 'reading', share });
  }
  if (attempt.isOver()) return;
  const result = reader.end();
  attempt.set({ last: read });
  if (!result) {
    attempt.report({ kind: 'refused', problem: 'noNumbers' });
    return;
  }
  const { values, bases: _, ...table } = result;
  const { points, taken: subtracted } = pointsOf(result);
  playground.drawing.drafts[table.dimensions].load(points);
  const rows = values.length / table.dimensions;
  attempt.set({
    open: table.dimensions,
    report: { kind: 'taken', table, rows, subtracted },
  });
}

async function sampleOf(
  source: string | File,
  encodingOf: (bytes: Uint8Array) => Encoding,
): Promise<{ readonly sample: Sample; readonly encoding: Encoding }> {
  const whole = lengthOf(source) <= sampleLength;
  if (typeof source === 'string') {
    return { sample: { text: source.slice(0, sampleLength), whole }, encoding: 'utf-8' };
  }
  const bytes = new Uint8Array(await source.slice(0, sampleLength).arrayBuffer());
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes, { stream: !whole });
  return { sample: { text, whole }, encoding };
}

/** The text, and the share of it that has been given then. */
async function* piecesOf({ source, encoding }: TableSource) {
  const length = lengthOf(source);
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < length; start += pieceLength) {
    const piece = source.slice(start, start + pieceLength);
    const text =
      typeof piece === 'string'
        ? piece
        : decoder.decode(await piece.arrayBuffer(), { stream: true });
    yield { text, share: Math.min(1, (start + pieceLength) / length) };
    await pause();
  }
}
