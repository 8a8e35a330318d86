/** Reads the file of a run. Total: every text gives a run or the reason why it is none. */
import * as v from 'valibot';
import { type Experiment, lossIds, networkOf, phases } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import { layersIn, optimiserSlots, parameterCount } from '../config/layers';
import { decodeLink } from '../config/link';
import type { RunCheckpoint } from '../engine/protocol';
import { finiteFloats } from './base64';
import { laneExperiments } from './lanes';
import type { LossSpan } from './lossHistory';
import { scoreIds } from './measureHistory';
import { runFormat, runVersion, type SavedRun } from './savedRun';

/** Why a file is not opened. */
export type FileProblem = 'oversized' | 'foreign' | 'version' | 'damaged';

export type ReadRun = { readonly run: SavedRun } | { readonly problem: FileProblem };

/** Bytes of a file, and characters of its text, that are read at most. */
export const maximumFileSize = 50_000_000;
/** More runs than many seeds have, more points than histories keep. */
const mostLanes = 64;
const mostPoints = 4096;

const finite = v.pipe(v.number(), v.finite());
/** Far more than anybody trains, and still exact when one is added. */
const mostUpdates = 1e12;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostUpdates));
/** 32 bits, signed or not. */
const word = v.pipe(v.number(), v.safeInteger(), v.minValue(-(2 ** 31)), v.maxValue(2 ** 32 - 1));
const phase = v.nullable(v.picklist(phases));

/** A list whose length is looked at before its items. */
function listOf<T extends v.GenericSchema>(item: T, least: number, most: number) {
  const fits = (value: unknown) =>
    Array.isArray(value) && value.length >= least && value.length <= most;
  return v.pipe(v.custom<unknown[]>(fits), v.array(item));
}

const spanSchema = v.pipe(
  v.strictTuple([finite, finite, count, phase, finite, finite, finite, finite, finite, finite]),
  v.check(([from, to, points]) => from <= to && points > 0),
  v.transform(
    ([from, to, points, moved, dLeast, dMean, dMost, gLeast, gMean, gMost]): LossSpan => ({
      from,
      to,
      count: points,
      phase: moved,
      D: { minimum: dLeast, mean: dMean, maximum: dMost },
      G: { minimum: gLeast, mean: gMean, maximum: gMost },
    }),
  ),
);
/** JSON writes what is no number as null. */
const orNothing = v.pipe(
  v.nullable(finite),
  v.transform((value) => value ?? Number.NaN),
);
/** Oldest first, but for a fraction of an iteration: a change of k moves it. */
const inOrder = (points: readonly { readonly from: number; readonly to: number }[]) =>
  points.every(({ from }, i) => from > (points[i - 1]?.to ?? from) - 1);
const spansSchema = v.pipe(
  listOf(spanSchema, 0, mostPoints),
  v.check((spans) => inOrder(spans)),
);

const markSchema = v.pipe(
  v.strictTuple([finite, v.picklist(lossIds)]),
  v.transform(([position, loss]) => ({ position, loss })),
);

const measureSchema = v.pipe(
  v.strictObject({
    from: finite,
    to: finite,
    count,
    value: finite,
    generatorLoss: orNothing,
    standardError: orNothing,
    bound: finite,
    samples: v.nullable(count),
    scores: v.strictObject(v.entriesFromList(scoreIds, v.nullable(finite))),
  }),
  v.check(({ from, to, count: moments }) => from <= to && moments > 0),
);

const networkSchema = v.object({ step: count, values: v.string() });
const streamSchema = v.pipe(
  v.strictTuple([word, word, word, word, v.nullable(finite)]),
  v.transform(([a, b, c, counter, spare]) => [a, b, c, counter, spare ?? Number.NaN] as const),
);
const eachPhase = v.strictObject({ D: count, G: count });

const laneSchema = v.object({
  schedule: v.strictObject({ iteration: count, done: eachPhase, updates: eachPhase, phase }),
  networks: v.strictObject({ D: networkSchema, G: networkSchema }),
  streams: v.strictObject({ data: streamSchema, prior: streamSchema }),
});

const historySchema = v.object({
  spans: spansSchema,
  recent: spansSchema,
  marks: listOf(markSchema, 0, mostPoints),
  measures: v.pipe(
    listOf(measureSchema, 0, mostPoints),
    v.check((points) => inOrder(points)),
  ),
});

const fileSchema = v.object({
  saved: v.pipe(v.string(), v.isoTimestamp()),
  link: v.string(),
  points: v.nullable(v.string()),
  lanes: listOf(laneSchema, 1, mostLanes),
  histories: listOf(historySchema, 1, 2),
});

type LaneText = v.InferOutput<typeof laneSchema>;
type FileText = v.InferOutput<typeof fileSchema>;

/** Parameters and optimiser state of one network, if they are as many as the experiment's. */
function tensorOf(experiment: Experiment, lane: LaneText, of: 'D' | 'G'): Float32Array | null {
  const { optimiser } = networkOf(experiment, of);
  const size = parameterCount(layersIn(experiment, of)) * (1 + optimiserSlots[optimiser]);
  return finiteFloats(lane.networks[of].values, size);
}

function checkpointOf(page: Experiment, lane: LaneText): RunCheckpoint | null {
  const experiment = effectiveExperiment(page);
  const [D, G] = [tensorOf(experiment, lane, 'D'), tensorOf(experiment, lane, 'G')];
  if (!D || !G) return null;
  const { schedule, networks, streams } = lane;
  const counters = { D: networks.D.step, G: networks.G.step };
  return { experiment, schedule, system: { tensors: { D, G }, counters, streams } };
}

/** The run of a file that is well-formed; null where its parts do not fit one another. */
function runOf({ saved, link, points, lanes, histories }: FileText): SavedRun | null {
  const { changes, ...opened } = decodeLink(`#${link}`, () => points ?? undefined);
  const experiments = laneExperiments(opened);
  if (changes.length > 0 || lanes.length !== experiments.length) return null;
  const checkpoints = lanes.flatMap((lane, i) => {
    const experiment = experiments[i];
    return (experiment && checkpointOf(experiment, lane)) ?? [];
  });
  if (checkpoints.length < lanes.length) return null;
  return {
    ...opened,
    savedAt: Date.parse(saved),
    checkpoints,
    histories: histories.map(({ measures, ...losses }) => ({ losses, measures })),
  };
}

/** True for a text that begins as a run's file does, however it ends. */
function begins(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"gan-playground-run"/.test(text.slice(0, 1000));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const headSchema = v.object({ format: v.literal(runFormat), version: v.unknown() });

/** The run in a file's text, or why there is none. Never throws. */
export function parseRun(text: string): ReadRun {
  if (text.length > maximumFileSize) return { problem: 'oversized' };
  if (!begins(text)) return { problem: 'foreign' }; // before the whole of it is read
  const json = parseJson(text);
  const head = v.safeParse(headSchema, json);
  if (!head.success) return { problem: 'damaged' };
  if (head.output.version !== runVersion) return { problem: 'version' };
  const file = v.safeParse(fileSchema, json, { abortEarly: true });
  if (!file.success) return { problem: 'damaged' };
  const run = runOf(file.output);
  return run ? { run } : { problem: 'damaged' };
}
