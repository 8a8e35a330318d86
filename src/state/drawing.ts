/** Drawing one's own data: the two sheets, which of them is open, and what became of the last file. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { distributionEntries, ownIds } from '../config/distributions';
import { withDistribution } from '../config/fields';
import type { CsvProblem, CsvTable } from './csv';
import { Draft } from './draft';
import { withHandInside } from './hand';
import type { Playground } from './playground';

/** What became of a file or of pasted text. */
export type CsvReport =
  | { readonly kind: 'reading' }
  | { readonly kind: 'taken'; readonly table: Omit<CsvTable, 'values'>; readonly rows: number }
  | { readonly kind: 'refused'; readonly problem: CsvProblem | 'tooLarge' | 'unreadable' };

export interface DrawingState {
  /** Dimensions of the sheet that is open; null where none is. */
  readonly open: 1 | 2 | null;
  readonly report: CsvReport | null;
}

export interface Drawing {
  readonly store: StoreApi<DrawingState>;
  readonly drafts: Readonly<Record<1 | 2, Draft>>;
  /** The reading of a file or text that counts; closing the sheet, or another reading, ends it. */
  reading: symbol | null;
}

export function createDrawing(): Drawing {
  return {
    store: createStore<DrawingState>(() => ({ open: null, report: null })),
    drafts: { 1: new Draft(1), 2: new Draft(2) },
    reading: null,
  };
}

/** Keeps the data of an experiment on their sheet, whatever brought them, until the returned function is called. */
export function followData({ drawing, store }: Playground): () => void {
  let last: string | undefined;
  const follow = () => {
    const { id, points } = store.getState().experiment.data;
    if (points === undefined || points === last) return;
    last = points;
    drawing.drafts[distributionEntries[id].dimensions].open(points);
  };
  follow();
  return store.subscribe(follow);
}

/** Opens a sheet with what was left on it. */
export function openDrawing({ drawing }: Playground, dimensions: 1 | 2): void {
  drawing.store.setState({ open: dimensions });
}

/** Closes it; what is drawn stays for the next time. */
export function closeDrawing({ drawing }: Playground): void {
  drawing.reading = null;
  drawing.store.setState({ open: null, report: null });
}

/** Trains on what is on a sheet; an empty one is left alone. */
export function takeDrawing(playground: Playground, dimensions: 1 | 2): void {
  const code = playground.drawing.drafts[dimensions].code();
  if (code === null) return;
  const id = ownIds[dimensions];
  const { experiment } = playground.store.getState();
  const chosen =
    experiment.data.id === id ? experiment : withHandInside(withDistribution(experiment, id));
  playground.change({ ...chosen, data: { ...chosen.data, points: code } });
}

/** Larger files are not read. */
const mostBytes = 50 * 2 ** 20;
/** Characters between two pauses, in which the page goes on drawing. */
const pieceLength = 2 ** 16;

const pause = () => new Promise<void>((done) => setTimeout(done));

/** Reads pasted text or a file onto the sheet of its dimensions, and opens that; the present run is untouched. */
export async function readData(playground: Playground, source: string | File): Promise<void> {
  const { drawing } = playground;
  const reading = Symbol('reading');
  drawing.reading = reading;
  const isOver = () => drawing.reading !== reading;
  const report = (next: CsvReport) => {
    if (!isOver()) drawing.store.setState({ report: next });
  };
  report({ kind: 'reading' });
  drawing.store.setState(({ open }) => ({ open: open ?? 2 }));
  const size = typeof source === 'string' ? source.length : source.size;
  if (size > mostBytes) {
    report({ kind: 'refused', problem: 'tooLarge' });
    return;
  }
  const [{ CsvReader }, { pointsOf }] = await Promise.all([import('./csv'), import('./scaled')]);
  const reader = new CsvReader();
  try {
    for await (const piece of piecesOf(source)) {
      reader.push(piece);
      if (reader.full || isOver()) break;
    }
  } catch {
    report({ kind: 'refused', problem: 'unreadable' });
    return;
  }
  if (isOver()) return;
  const result = reader.end();
  if ('problem' in result) {
    report({ kind: 'refused', problem: result.problem });
    return;
  }
  const { values, ...table } = result;
  drawing.drafts[table.dimensions].load(pointsOf(result));
  drawing.store.setState({
    open: table.dimensions,
    report: { kind: 'taken', table, rows: values.length / table.dimensions },
  });
}

async function* piecesOf(source: string | File): AsyncGenerator<string> {
  const length = typeof source === 'string' ? source.length : source.size;
  const decoder = new TextDecoder();
  for (let start = 0; start < length; start += pieceLength) {
    const piece = source.slice(start, start + pieceLength);
    if (typeof piece === 'string') yield piece;
    else yield decoder.decode(await piece.arrayBuffer(), { stream: true });
    await pause();
  }
}
