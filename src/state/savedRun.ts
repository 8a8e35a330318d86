/** A run as one file, to be opened again exactly: what is in it, and how it is written. `readRun.ts` reads it. */
import { encodeLink, type Link } from '../config/link';
import { linkHolds } from '../config/linkedPoints';
import type { RunCheckpoint } from '../engine/protocol';
import type { StreamState } from '../math/random';
import { floatsToBase64 } from './base64';
import { checksumOf } from './checksum';
import type { LossSpan, LossSpread, SavedLosses } from './lossHistory';
import type { MeasurePoint } from './measureHistory';

export const runFormat = 'gan-playground-run';
/** 2: with a checksum. Files of version 1 have none and are opened too. */
export const runVersion = 2;

/** Bytes of a file, and characters of its text, that are read at most: 16 seeds of the largest networks take half of that. */
export const maximumFileSize = 16_000_000;

/** What is remembered of one lane. */
export interface SavedHistory {
  readonly losses: SavedLosses;
  readonly measures: readonly MeasurePoint[];
}

export interface SavedRun extends Link {
  /** When it was saved, milliseconds since 1970. */
  readonly savedAt: number;
  /** One for each lane, the main run first. */
  readonly checkpoints: readonly RunCheckpoint[];
  /** Of the main run and, in a comparison, of its rival. */
  readonly histories: readonly SavedHistory[];
}

const spreadRow = ({ minimum, mean, maximum }: LossSpread) => [minimum, mean, maximum];

/** A row of numbers, but for the phase that moved last. */
const spanRow = ({ from, to, count, phase, D, G }: LossSpan) => [
  from,
  to,
  count,
  phase,
  ...spreadRow(D),
  ...spreadRow(G),
];

/** JSON has no NaN: no spare deviate is null. */
function streamRow([a, b, c, counter, spare]: StreamState) {
  return [a, b, c, counter, Number.isNaN(spare) ? null : spare];
}

function laneData<T>({ schedule, system }: RunCheckpoint, weights: (values: Float32Array) => T) {
  const { tensors, counters, streams } = system;
  const network = (phase: 'D' | 'G') => ({
    step: counters[phase],
    values: weights(tensors[phase] ?? new Float32Array(0)),
  });
  return {
    schedule,
    networks: { D: network('D'), G: network('G') },
    streams: Object.fromEntries(
      Object.entries(streams).map(([name, state]) => [name, streamRow(state)]),
    ),
  };
}

function historyData({ losses, measures }: SavedHistory) {
  return {
    spans: losses.spans.map(spanRow),
    recent: losses.recent.map(spanRow),
    marks: losses.marks.map(({ position, loss }) => [position, loss]),
    measures,
  };
}

function runData<T>(
  { savedAt, checkpoints, histories, ...link }: SavedRun,
  weights: (values: Float32Array) => T,
) {
  return {
    format: runFormat,
    version: runVersion,
    saved: new Date(savedAt).toISOString(),
    link: encodeLink(link),
    // Data that are too many for the link.
    points: linkHolds(link.experiment) ? null : (link.experiment.data.points ?? null),
    lanes: checkpoints.map((checkpoint) => laneData(checkpoint, weights)),
    histories: histories.map(historyData),
  };
}

/** The run as a browser stores it: the file's data, with the weights left as they are. `readKept` gives it back. */
export function keepable(run: SavedRun): object {
  return runData(run, (values) => values);
}

/** The text of the file; `parseRun` gives back the same. */
export function printRun(run: SavedRun): string {
  const data = runData(run, floatsToBase64);
  const { format, version, ...rest } = data;
  // First, so that a cut file is still known by its beginning.
  return JSON.stringify({ format, version, checksum: checksumOf(data), ...rest });
}
