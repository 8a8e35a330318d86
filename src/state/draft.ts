/** A sheet that is being drawn on: points in cells, with undo. In 1-D the counts are the heights of a curve. */
import { cellCount, decodePoints, encodePoints, type OwnPoints } from '../config/points';
import { templates } from '../config/templates';

/** Steps that can be undone. */
const mostSteps = 60;
/** What the top of a drawn curve counts. */
const drawnTop = 100;

interface Sheet {
  readonly counts: Uint32Array;
  readonly units: OwnPoints['units'];
  /** 1-D: the count at the upper edge. */
  readonly top: number;
}

export class Draft {
  private sheet: Sheet;
  private readonly past: Sheet[] = [];
  private readonly listeners = new Set<() => void>();
  private changes = 0;
  /** Encoding a full sheet takes some milliseconds. */
  private coded: { readonly version: number; readonly code: string | null } | null = null;

  constructor(readonly dimensions: 1 | 2) {
    this.sheet = this.sheetOf(templates[dimensions]);
  }

  get counts(): Uint32Array {
    return this.sheet.counts;
  }

  get units(): OwnPoints['units'] {
    return this.sheet.units;
  }

  get top(): number {
    return this.sheet.top;
  }

  /** Grows with every change. */
  get version(): number {
    return this.changes;
  }

  get isEmpty(): boolean {
    return !this.counts.some((count) => count > 0);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  /** Points on the sheet, or the area under the curve. */
  total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  /** Data as an experiment holds them; null where the sheet is empty. */
  code(): string | null {
    if (this.coded?.version !== this.changes) {
      const { dimensions, counts, units } = this;
      const code = this.isEmpty ? null : encodePoints({ dimensions, counts, units });
      this.coded = { version: this.changes, code };
    }
    return this.coded.code;
  }

  /** Begins a step: what follows is undone as one. */
  begin(): void {
    this.past.push({ ...this.sheet, counts: this.counts.slice() });
    if (this.past.length > mostSteps) this.past.shift();
  }

  /** Changes the counts in place. */
  edit(change: (counts: Uint32Array) => void): void {
    change(this.counts);
    this.tell();
  }

  undo(): void {
    const before = this.past.pop();
    if (before) this.show(before);
  }

  clear(): void {
    this.begin();
    this.show({ counts: new Uint32Array(cellCount(this.dimensions)), units: null, top: drawnTop });
  }

  /** Other data take the place of these, which undo brings back. */
  load(points: OwnPoints): void {
    this.begin();
    this.show(sheetWith(points));
  }

  /** Shows what an experiment holds, if it is something else. */
  open(code: string): void {
    if (code === this.code()) return;
    if (this.changes > 0) this.begin();
    this.show(this.sheetOf(code));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private sheetOf(code: string): Sheet {
    const points = decodePoints(code, this.dimensions);
    return points
      ? sheetWith(points)
      : { counts: new Uint32Array(cellCount(this.dimensions)), units: null, top: drawnTop };
  }

  private show(sheet: Sheet): void {
    this.sheet = sheet;
    this.tell();
  }

  private tell(): void {
    this.changes++;
    for (const listener of this.listeners) listener();
  }
}

/** Room above the highest count of data that were not drawn. */
const headroom = 1.15;

function sheetWith({ counts, units }: OwnPoints): Sheet {
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 0);
  const top = units ? Math.ceil(headroom * most) : Math.max(drawnTop, most);
  return { counts: counts.slice(), units, top };
}
