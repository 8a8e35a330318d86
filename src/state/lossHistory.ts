/** Losses of D and G over a run in bounded memory: neighbouring points are merged pairwise, extremes are kept. */
import type { Experiment, LossId, Phase } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import type { Clock, Frame } from '../engine/protocol';

/** Losses at one moment. */
export interface LossPoint {
  /** Completed iterations, with the done fraction of the present one. */
  readonly position: number;
  /** The network that moved last. */
  readonly phase: Phase | null;
  /** Losses in nats. */
  readonly D: number;
  readonly G: number;
}

/** Smallest, mean and greatest loss of a network over a span. */
export interface LossSpread {
  readonly minimum: number;
  readonly mean: number;
  readonly maximum: number;
}

/** One or several successive points, merged. */
export interface LossSpan {
  readonly from: number;
  readonly to: number;
  /** Number of points merged. */
  readonly count: number;
  /** The phase of the last point. */
  readonly phase: Phase | null;
  readonly D: LossSpread;
  readonly G: LossSpread;
}

/** The generator's loss was switched here. */
export interface LossMark {
  readonly position: number;
  readonly loss: LossId;
}

/** A history as it is saved. */
export interface SavedLosses {
  readonly spans: readonly LossSpan[];
  readonly recent: readonly LossSpan[];
  readonly marks: readonly LossMark[];
}

export interface LossHistory {
  append(point: LossPoint): void;
  mark(mark: LossMark): void;
  /** Forgets what came after `position`: the run goes on from there, with the loss it has now. */
  truncate(position: number): void;
  clear(): void;
  /** Takes over another history. */
  load(history: SavedLosses): void;
  /** The whole run, oldest first, at most `capacity` spans. */
  spans(): readonly LossSpan[];
  /** The newest points, unmerged. */
  recent(): readonly LossSpan[];
  marks(): readonly LossMark[];
}

/** Where the clock stands, in iterations with a fraction; exact while k and k_G have not changed. */
export function positionOf(clock: Clock, experiment: Experiment): number {
  const { generator, discriminator } = effectiveExperiment(experiment);
  const perIteration = generator.steps + discriminator.steps;
  const begun = clock.updates.D + clock.updates.G - clock.iteration * perIteration;
  // Updates beyond k and k_G, made by hand or with G frozen, stay before the next iteration.
  const within = Math.max(0, Math.min(begun, perIteration - 1));
  return clock.iteration + (perIteration > 0 ? within / perIteration : 0);
}

/** The point of a frame. */
export function lossPointOf(frame: Frame, experiment: Experiment): LossPoint {
  const { clock, losses } = frame;
  return { position: positionOf(clock, experiment), phase: clock.phase, D: losses.D, G: losses.G };
}

const spreadOf = (loss: number): LossSpread => ({ minimum: loss, mean: loss, maximum: loss });

function spanOf({ position, phase, D, G }: LossPoint): LossSpan {
  return { from: position, to: position, count: 1, phase, D: spreadOf(D), G: spreadOf(G) };
}

function mergeSpreads(a: LossSpread, aCount: number, b: LossSpread, bCount: number): LossSpread {
  return {
    minimum: Math.min(a.minimum, b.minimum),
    mean: (a.mean * aCount + b.mean * bCount) / (aCount + bCount),
    maximum: Math.max(a.maximum, b.maximum),
  };
}

function merge(a: LossSpan, b: LossSpan): LossSpan {
  return {
    // A larger k puts the present moment back by part of an iteration.
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    count: a.count + b.count,
    phase: b.phase,
    D: mergeSpreads(a.D, a.count, b.D, b.count),
    G: mergeSpreads(a.G, a.count, b.G, b.count),
  };
}

function mergePairs(spans: readonly LossSpan[]): LossSpan[] {
  const merged: LossSpan[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const first = spans[i];
    const second = spans[i + 1];
    if (first) merged.push(second ? merge(first, second) : first);
  }
  return merged;
}

/**
 * An empty history. Every span but the last holds `stride` points; when there would be more than
 * `capacity` spans, neighbours merge and the stride doubles, so that resolution is even over the run.
 */
export function createLossHistory(capacity = 1024, recentCapacity = 256): LossHistory {
  let spans: LossSpan[] = [];
  let recent: LossSpan[] = [];
  let marks: LossMark[] = [];
  let stride = 1;
  return {
    append(point) {
      if (!Number.isFinite(point.D) || !Number.isFinite(point.G)) return;
      const span = spanOf(point);
      recent.push(span);
      // Cut in blocks: dropping one from the front at every append would cost a copy each time.
      if (recent.length >= 2 * recentCapacity) recent = recent.slice(-recentCapacity);
      if (spans.length >= capacity && spans.at(-1)?.count === stride) {
        spans = mergePairs(spans);
        stride *= 2;
      }
      const last = spans.at(-1);
      if (last && last.count < stride) spans[spans.length - 1] = merge(last, span);
      else spans.push(span);
    },
    mark(mark) {
      marks.push(mark);
      if (marks.length > capacity) marks = marks.slice(-capacity);
    },
    truncate(position) {
      const before = ({ to }: LossSpan) => to <= position;
      const across = spans.find(({ from, to }) => from <= position && to > position);
      spans = spans.filter(before);
      recent = recent.filter(before);
      // Of a span that reaches across, what is left are its points that are not merged yet.
      const rest = across ? recent.filter(({ from }) => from >= across.from) : [];
      if (rest.length > 0) spans.push(rest.reduce(merge));
      const last = marks.at(-1);
      marks = marks.filter((mark) => mark.position <= position);
      if (last && last.position > position) marks.push({ ...last, position });
    },
    clear() {
      spans = [];
      recent = [];
      marks = [];
      stride = 1;
    },
    load(history) {
      spans = [...history.spans];
      recent = [...history.recent];
      marks = [...history.marks];
      stride = Math.max(1, ...spans.map(({ count }) => count));
    },
    spans: () => spans,
    recent: () => recent,
    marks: () => marks,
  };
}
