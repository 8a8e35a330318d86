/** Rules over losses, scores, gradients and divergences: each says what it sees in a stretch, or nothing. */
import type { Moment } from './moment';
import { course, iterationsOf, longEnough, meanOf, type Rule } from './stretch';

const presentMoments = 3;
/** The newest moments, for what has to be true now and not over the whole stretch. */
const present = (moments: readonly Moment[]) => moments.slice(-presentMoments);

/** Moments that it takes to compare a stretch's beginning with its end. */
const comparable = 6;

/** No game in balance has losses of this size: −log D(x) = 30 where D's logit is −30. Nats. */
const hugeLoss = 30;

/** A loss is huge now, and more than twice what it was at the beginning of the stretch. */
export const diverging: Rule = ({ moments }) => {
  if (moments.length < comparable) return null;
  for (const phase of ['D', 'G'] as const) {
    const { before, now } = course(moments, ({ losses }) => Math.abs(losses[phase]));
    const recent = present(moments).every(
      ({ losses }) => Math.abs(losses[phase]) > Math.max(hugeLoss, 2 * before),
    );
    if (recent) return { kind: 'diverging', phase, before, now };
  }
  return null;
};

/** D(G(z)) below which MMGAN's slope in D's logit, −D, is nearly flat. */
const rejected = 0.02;
/** MMGAN's gradient is dead where it is at most this part of NSGAN's from the same state. */
const deadPart = 0.1;

/** Goodfellow et al. 2014, section 3: early in learning, log(1 − D(G(z))) saturates. */
export const saturated: Rule = ({ loss, moments }) => {
  const now = present(moments);
  const dead = ({ scores, gradientSizes: { mm, ns } }: Moment) =>
    scores.generated < rejected && ns > 0 && mm <= deadPart * ns;
  if (loss !== 'mm' || now.length < presentMoments || !now.every(dead)) return null;
  return {
    kind: 'saturated',
    generatedScore: meanOf(now, ({ scores }) => scores.generated),
    gradientSizes: {
      mm: meanOf(now, ({ gradientSizes }) => gradientSizes.mm),
      ns: meanOf(now, ({ gradientSizes }) => gradientSizes.ns),
    },
  };
};

/** D is blind where its certainty is at most this part of what D* must have. */
const blindPart = 0.2;
/** Above this many floors a divergence is no matter of chance. */
const farAbove = 3;

/**
 * The least mean of |D* − ½| at this divergence. Over both halves of the samples that mean is TV/2,
 * and JSD ≤ TV·log 2 (Lin 1991). What a perfect sampler scores is taken off first.
 */
export const leastCertainty = ({ jsd, floor }: Moment) => Math.max(0, jsd - floor) / (2 * Math.LN2);

/** D says ½ everywhere though D* would not: it is too weak, or trained too little. */
export const blind: Rule = ({ moments }) => {
  const sees = (moment: Moment) =>
    moment.jsd <= farAbove * moment.floor || moment.certainty > blindPart * leastCertainty(moment);
  if (!longEnough(moments) || moments.some(sees)) return null;
  return {
    kind: 'blind',
    certainty: meanOf(moments, ({ certainty }) => certainty),
    least: meanOf(moments, leastCertainty),
    jsd: meanOf(moments, ({ jsd }) => jsd),
  };
};

/** A perfect sampler's own score varies; a game that has converged stays below twice its mean. */
const nearFloor = 2;
/** Greatest distance of mean D on the data from ½. */
const nearHalf = 0.1;

/** The divergence stays about a perfect sampler's, and D cannot tell. */
export const converged: Rule = ({ moments }) => {
  const there = ({ jsd, floor, scores }: Moment) =>
    jsd <= nearFloor * floor && Math.abs(scores.real - 0.5) <= nearHalf;
  if (!longEnough(moments) || !moments.every(there)) return null;
  return {
    kind: 'converged',
    jsd: meanOf(moments, ({ jsd }) => jsd),
    floor: meanOf(moments, ({ floor }) => floor),
    realScore: meanOf(moments, ({ scores }) => scores.real),
  };
};

/** Part of the divergence that has to go in a stretch. */
const clearFall = 0.2;

/** The divergence falls by a clear part, and by more than it varies within a third of the stretch. */
export const improving: Rule = ({ moments }) => {
  if (moments.length < comparable) return null;
  const { before, now, noise } = course(moments, ({ jsd }) => jsd);
  const floor = meanOf(moments, (moment) => moment.floor);
  const fall = before - now;
  if (fall < clearFall * before || fall <= noise || before <= nearFloor * floor) return null;
  return { kind: 'improving', before, now, iterations: iterationsOf(moments) };
};
