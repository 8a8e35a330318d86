/** Charts over iterations by keyboard: which point the cursor moves to, and how much of the run is shown. */
import { middle, nearestSpan, type Stretch } from './runScales';

/** Iterations shown at each zoom; null is the whole run. */
export const chartWindows = [null, 10_000, 1000, 100, 20] as const;

export interface KeyAction<T> {
  readonly cursor?: T | null;
  readonly zoom?: number;
}

/** What a key does: arrows move by one span, Page Up and Down by a tenth, Home and End to the ends, Escape hides. */
export function keyAction<T extends Stretch>(
  key: string,
  spans: readonly T[],
  cursor: T | null,
  zoom: number,
): KeyAction<T> | null {
  if (key === 'Escape') return { cursor: null };
  if (key === '+' || key === '=') return { zoom: Math.min(chartWindows.length - 1, zoom + 1) };
  if (key === '-') return { zoom: Math.max(0, zoom - 1) };
  if (key === '0') return { zoom: 0 };
  const last = spans.length - 1;
  const here = cursor ? nearestSpan(spans, middle(cursor)) : last;
  const tenth = Math.max(1, Math.round(spans.length / 10));
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: cursor ? here - 1 : last,
    ArrowRight: here + 1,
    ArrowDown: here - 1,
    ArrowUp: here + 1,
    PageDown: here - tenth,
    PageUp: here + tenth,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  if (target === undefined) return null;
  return { cursor: spans[Math.min(last, Math.max(0, target))] ?? null };
}
