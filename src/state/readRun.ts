/** Reads a run from a file's text or from what the browser stored. Total: anything gives a run or the reason why it is none. */
import * as v from 'valibot';
import { type Experiment, lossIds, networkOf, phases } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import { layersIn, optimiserSlots, parameterCount } from '../config/layers';
import { decodeLink } from '../config/link';
import type { RunCheckpoint } from '../engine/protocol';
import { finiteFloats } from './base64';
import { checksumOf } from './checksum';
import { laneExperiments } from './lanes';
import type { LossSpan } from './lossHistory';
import { scoreIds } from './measureHistory';
import { maximumFileSize, runFormat, runVersion, type SavedRun } from './savedRun';

/** Why a file is not opened. */
export type FileProblem = 'oversized' | 'foreign' | 'version' | 'damaged';

export type ReadRun = { readonly run: SavedRun } | { readonly problem: FileProblem };

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
  v.object({
    from: finite,
    to: finite,
    count,
    value: finite,
    generatorLoss: orNothing,
    standardError: orNothing,
    bound: finite,
    samples: v.nullable(count),
    // Other versions measure other things: what is not known is left out, what is missing was not measured.
    scores: v.object(v.entriesFromList(scoreIds, v.optional(v.nullable(finite), null))),
  }),
  v.check(({ from, to, count: moments }) => from <= to && moments > 0),
);

/** Base64 in a file, numbers in the browser's storage. */
const weights = v.union([v.string(), v.instance(Float32Array)]);
const networkSchema = v.object({ step: count, values: weights });
const streamSchema = v.pipe(
  v.strictTuple([word, word, word, word, v.nullable(finite)]),
  v.transform(([a, b, c, counter, spare]) => [a, b, c, counter, spare ?? Number.NaN] as const),
);
const eachPhase = v.strictObject({ D: count, G: count });

const scheduleSchema = v.pipe(
  v.strictObject({ iteration: count, done: eachPhase, updates: eachPhase, phase }),
  // Every iteration takes an update at least, and what was done in the present one was done.
  v.check(({ iteration, done, updates }) => {
    const all = updates.D + updates.G;
    return iteration <= all && done.D <= updates.D && done.G <= updates.G;
  }),
  v.check(({ updates, phase: last }) => (last ? updates[last] > 0 : updates.D + updates.G === 0)),
);

const laneSchema = v.pipe(
  v.object({
    schedule: scheduleSchema,
    networks: v.strictObject({ D: networkSchema, G: networkSchema }),
    streams: v.strictObject({ data: streamSchema, prior: streamSchema }),
  }),
  v.check(({ schedule: { updates }, networks: { D, G } }) => {
    return D.step === updates.D && G.step === updates.G;
  }),
);

/** Iterations that a lane may be behind the first, which it then has to make up for: as many as training D alone can part them. */
const mostBehind = 40_000;

type Schedules = readonly { readonly schedule: { readonly iteration: number } }[];

function areAbreast(lanes: Schedules): boolean {
  const iterations = lanes.map(({ schedule }) => schedule.iteration);
  return (iterations[0] ?? 0) - Math.min(...iterations) <= mostBehind;
}

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
  lanes: v.pipe(
    listOf(laneSchema, 1, mostLanes),
    v.check((lanes) => areAbreast(lanes)),
  ),
  histories: listOf(historySchema, 1, 2),
});

type LaneData = v.InferOutput<typeof laneSchema>;
type RunData = v.InferOutput<typeof fileSchema>;

/** Parameters and optimiser state of one network, if they are as many as the experiment's. */
function tensorOf(experiment: Experiment, lane: LaneData, of: 'D' | 'G'): Float32Array | null {
  const { optimiser } = networkOf(experiment, of);
  const size = parameterCount(layersIn(experiment, of)) * (1 + optimiserSlots[optimiser]);
  const { values } = lane.networks[of];
  if (typeof values === 'string') return finiteFloats(values, size);
  return values.length === size && values.every(Number.isFinite) ? values : null;
}

function checkpointOf(page: Experiment, lane: LaneData): RunCheckpoint | null {
  const experiment = effectiveExperiment(page);
  const [D, G] = [tensorOf(experiment, lane, 'D'), tensorOf(experiment, lane, 'G')];
  if (!D || !G) return null;
  const { schedule, networks, streams } = lane;
  const counters = { D: networks.D.step, G: networks.G.step };
  return { experiment, schedule, system: { tensors: { D, G }, counters, streams } };
}

/** The run of data that are well-formed; null where its parts do not fit one another. */
function runOf({ saved, link, points, lanes, histories }: RunData): SavedRun | null {
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

const headSchema = v.object({
  format: v.literal(runFormat),
  version: v.unknown(),
  checksum: v.optional(v.string()),
});

/** True where the data are those that were written; a file of the first version cannot tell. */
function isIntact(version: unknown, checksum: string | undefined, data: unknown): boolean {
  if (version === 1 && checksum === undefined) return true;
  const { checksum: _, ...summed } = data as Readonly<Record<string, unknown>>;
  try {
    return checksumOf(summed) === checksum;
  } catch {
    return false; // too deep
  }
}

function readData(data: unknown): ReadRun {
  const file = v.safeParse(fileSchema, data, { abortEarly: true });
  const run = file.success ? runOf(file.output) : null;
  return run ? { run } : { problem: 'damaged' };
}

/** The run that the browser stored as `keepable` made it. Never throws. */
export function readKept(data: unknown): ReadRun {
  const head = v.safeParse(headSchema, data);
  if (!head.success) return { problem: 'foreign' };
  return head.output.version === runVersion ? readData(data) : { problem: 'version' };
}

/** The run in a file's text, or why there is none. Never throws. */
export function parseRun(text: string): ReadRun {
  if (text.length > maximumFileSize) return { problem: 'oversized' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // A part of a run's file is still known by its name, wherever that stands.
    return { problem: text.includes(`"${runFormat}"`) ? 'damaged' : 'foreign' };
  }
  const head = v.safeParse(headSchema, data);
  if (!head.success) return { problem: text.includes(`"${runFormat}"`) ? 'damaged' : 'foreign' };
  const { version, checksum } = head.output;
  if (version !== 1 && version !== runVersion) return { problem: 'version' };
  return isIntact(version, checksum, data) ? readData(data) : { problem: 'damaged' };
}
