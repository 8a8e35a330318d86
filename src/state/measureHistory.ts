/** V and its bound over a run, at the measures' pace, in bounded memory: neighbours are merged pairwise into their means. */
import type { Experiment } from '../config/experiment';
import type { Frame } from '../engine/protocol';
import { greatestValue } from '../math/discriminatorValue';
import { estimateSamples } from '../math/divergence';
import type { Measures } from '../math/measures';
import { positionOf } from './lossHistory';

/** What is kept of the measures themselves. */
export const scoreIds = [
  'jsd',
  'densityJsd',
  'klDataGenerated',
  'klGeneratedData',
  'totalVariation',
  'wasserstein1',
  'modesCovered',
  'highQuality',
  'reverseKL',
] as const;
export type ScoreId = (typeof scoreIds)[number];
/** `densityJsd`, both KLs and total variation as in `Divergence`, the rest as in `Measures`; null where the data have no such score. */
export type PointScores = Readonly<Record<ScoreId, number | null>>;

export const noScores = Object.fromEntries(scoreIds.map((id) => [id, null])) as PointScores;

/** One moment, or the means of several successive ones. */
export interface MeasurePoint {
  /** Iterations, from the first to the last moment. */
  readonly from: number;
  readonly to: number;
  /** Number of moments merged. */
  readonly count: number;
  /** V(D,G) on samples of its own, fresh ones at every moment, nats. */
  readonly value: number;
  /** Its standard error, nats: less in a mean, for no two moments look at the same samples. */
  readonly standardError: number;
  /** −2 log 2 + 2·JSD(P_data‖P_G), nats. */
  readonly bound: number;
  /** Samples that the JSD is estimated from; null where it comes from the densities. */
  readonly samples: number | null;
  /** G's loss on the same samples as V, nats. */
  readonly generatorLoss: number;
  readonly scores: PointScores;
}

export interface MeasureHistory {
  /** Takes a later moment; earlier ones are dropped. Of moments at one position, as when D trains alone, the first and the last are kept. */
  append(point: MeasurePoint): void;
  /** Forgets what came after `position`. */
  truncate(position: number): void;
  clear(): void;
  /** Takes over another history's points. */
  load(points: readonly MeasurePoint[]): void;
  /** Oldest first, at most `capacity`. */
  points(): readonly MeasurePoint[];
}

/** The point of a frame; null where it carries no measures. Under both losses D's is the cross-entropy, −V. */
export function measurePointOf(frame: Frame, experiment: Experiment): MeasurePoint | null {
  const { clock, measures, estimate } = frame;
  if (!measures || !estimate) return null;
  const position = positionOf(clock, experiment);
  return {
    from: position,
    to: position,
    count: 1,
    value: estimate.value,
    standardError: estimate.standardError,
    bound: greatestValue(measures.divergence.jsd),
    samples: measures.divergence.kind === 'estimate' ? estimateSamples : null,
    generatorLoss: estimate.generatorLoss,
    scores: scoresOf(measures),
  };
}

function scoresOf({ coverage, divergence, ...measures }: Measures): PointScores {
  return {
    jsd: measures.jsd,
    densityJsd: divergence.jsd,
    klDataGenerated: divergence.klDataGenerated,
    klGeneratedData: divergence.klGeneratedData,
    totalVariation: divergence.totalVariation,
    wasserstein1: measures.wasserstein1,
    modesCovered: coverage?.modesCovered ?? null,
    highQuality: coverage?.highQuality ?? null,
    reverseKL: coverage?.reverseKL ?? null,
  };
}

function merge(a: MeasurePoint, b: MeasurePoint): MeasurePoint {
  const count = a.count + b.count;
  const between = (first: number, second: number) => (first * a.count + second * b.count) / count;
  const mean = (part: 'value' | 'bound' | 'generatorLoss') => between(a[part], b[part]);
  const score = (id: ScoreId) => {
    const [first, second] = [a.scores[id], b.scores[id]];
    return [id, first === null || second === null ? second : between(first, second)];
  };
  return {
    from: a.from,
    to: b.to,
    count,
    value: mean('value'),
    standardError: Math.hypot(a.count * a.standardError, b.count * b.standardError) / count,
    bound: mean('bound'),
    samples: b.samples,
    generatorLoss: mean('generatorLoss'),
    scores: Object.fromEntries(scoreIds.map(score)) as PointScores,
  };
}

function mergePairs(points: readonly MeasurePoint[]): MeasurePoint[] {
  return points.flatMap((point, i) => {
    if (i % 2 === 1) return [];
    const next = points[i + 1];
    return [next ? merge(point, next) : point];
  });
}

/** An empty history. When it is full, neighbours merge; new moments merge into points as wide. */
export function createMeasureHistory(capacity = 512): MeasureHistory {
  let points: MeasurePoint[] = [];
  let stride = 1;
  return {
    append(point) {
      const last = points.at(-1);
      if (!Number.isFinite(point.value + point.bound) || (last && point.to < last.to)) return;
      if (point.to === last?.to) {
        if (point.value === last.value && point.bound === last.bound) return; // at rest
        points = [...(points.at(-2)?.to === point.to ? points.slice(0, -1) : points), point];
        return;
      }
      if (last && last.count < stride) {
        points = [...points.slice(0, -1), merge(last, point)];
        return;
      }
      if (points.length >= capacity) {
        points = mergePairs(points);
        stride *= 2;
      }
      points = [...points, point];
    },
    truncate(position) {
      points = points.filter(({ to }) => to <= position);
    },
    clear() {
      points = [];
      stride = 1;
    },
    load(given) {
      points = [...given];
      stride = Math.max(1, ...points.map(({ count }) => count));
    },
    points: () => points,
  };
}
