/** Drawing one's own data: the two sheets, which of them is open, and what became of the last file. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { distributionEntries, ownIds } from '../config/distributions';
import { withDistribution } from '../config/fields';
import { Draft } from './draft';
import { withHandInside } from './hand';
import type { Playground } from './playground';
import type { Doubt, Plan } from './table/dialect';
import type { Encoding } from './table/encoding';
import type { TableProblem } from './table/proposal';
import type { Table } from './table/reader';
import type { Sample } from './table/readings';

/** What became of a file or of pasted text. */
export type TableReport =
  | { readonly kind: 'reading'; readonly share: number }
  | {
      readonly kind: 'taken';
      readonly table: Omit<Table, 'values' | 'bases'>;
      readonly rows: number;
      /** What was subtracted from the numbers of each column; 0 for nothing. */
      readonly subtracted: readonly (number | bigint)[];
    }
  | {
      readonly kind: 'refused';
      readonly problem: TableProblem | 'tooLarge' | 'unreadable' | 'unreachable';
    };

/** A text or file that is read as a table, and how. */
export interface TableSource {
  readonly source: string | File;
  readonly sample: Sample;
  readonly encoding: Encoding;
  readonly plan: Plan;
  /** What the text leaves open; a person decides. */
  readonly doubts: readonly Doubt[];
}

export interface DrawingState {
  /** Dimensions of the sheet that is open; null where none is. */
  readonly open: 1 | 2 | null;
  readonly report: TableReport | null;
  /** The table that the dialog asks about; null where it does not ask. */
  readonly asked: TableSource | null;
  /** The table that was read last while the dialog is open: it may be read in another way. */
  readonly last: TableSource | null;
}

export interface Drawing {
  readonly store: StoreApi<DrawingState>;
  readonly drafts: Readonly<Record<1 | 2, Draft>>;
  /** The reading of a file or text that counts; closing the sheet, or another reading, ends it. */
  reading: symbol | null;
}

const nothingOpen: DrawingState = { open: null, report: null, asked: null, last: null };

export function createDrawing(): Drawing {
  return {
    store: createStore<DrawingState>(() => nothingOpen),
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
  drawing.store.setState(nothingOpen);
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
