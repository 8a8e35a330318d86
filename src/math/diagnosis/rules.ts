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

/** D tells both apart so well that its loss is at most half of what it is where it cannot: V ≥ −log 2. */
const winning = Math.LN2;

/** A loss is huge now, and more than twice what it was at the beginning of the stretch. NSGAN's −log D(G(z)) may be: it measures how sure a winning D is. */
export const diverging: Rule = ({ moments }) => {
  if (moments.length < comparable) return null;
  for (const phase of ['D', 'G'] as const) {
    const { before, now } = course(moments, ({ losses }) => Math.abs(losses[phase]));
    const recent = present(moments).every(
      ({ losses }) =>
        losses.D > winning && Math.abs(losses[phase]) > Math.max(hugeLoss, 2 * before),
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
export const saturated: Rule = ({ loss, optimiser, moments }) => {
  const now = present(moments);
  const dead = ({ scores, gradientSizes: { mm, ns } }: Moment) =>
    scores.generated < rejected && ns > 0 && mm <= deadPart * ns;
  if (loss !== 'mm' || now.length < presentMoments || !now.every(dead)) return null;
  return {
    kind: 'saturated',
    optimiser,
    generatedScore: meanOf(now, ({ scores }) => scores.generated),
    gradientSizes: {
      mm: meanOf(now, ({ gradientSizes }) => gradientSizes.mm),
      ns: meanOf(now, ({ gradientSizes }) => gradientSizes.ns),
    },
  };
};

/** Samples of G that move less than this part of the data's box in a stretch hardly move. */
const hardly = 0.05;

/** Root mean square distance between the places of the same codes at two moments, in units of x. */
function wayBetween(from: Moment, to: Moment, dimensions: number): number {
  const squares = to.places.reduce((sum, x, i) => sum + (x - (from.places[i] ?? x)) ** 2, 0);
  return Math.sqrt((squares * dimensions) / Math.max(1, to.places.length));
}

/** D wins under any loss, G's samples stay where they are, and the divergence does not fall. */
export const overpowered: Rule = (stretch) => {
  const { moments, extent, dimensions } = stretch;
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last || !longEnough(moments)) return null;
  if (moments.some(({ losses }) => losses.D > winning)) return null;
  const way = wayBetween(first, last, dimensions);
  if (way > hardly * extent || improving(stretch) || saturated(stretch)) return null;
  return {
    kind: 'overpowered',
    scores: {
      real: meanOf(moments, ({ scores }) => scores.real),
      generated: meanOf(moments, ({ scores }) => scores.generated),
    },
    way,
    iterations: iterationsOf(moments),
  };
};

/** D is blind where its certainty is at most this part of what D* must have. */
const blindPart = 0.2;
/** Nats from which on there is something to see. */
const visible = 0.03;

/**
 * The least mean of |D* − ½| at this divergence. Over both halves of the samples that mean is TV/2,
 * and JSD ≤ TV·log 2 (Lin 1991). What may be error is taken off first.
 */
export const leastCertainty = ({ jsd, error }: Pick<Moment, 'jsd' | 'error'>) =>
  Math.max(0, jsd - error) / (2 * Math.LN2);

/** D says ½ everywhere though D* would not: it is too weak, or trained too little. Of a P_G on a curve no D that is smooth can be certain. */
export const blind: Rule = ({ moments }) => {
  const sees = (moment: Moment) =>
    moment.source === 'curve' ||
    moment.jsd - moment.error <= visible ||
    moment.certainty > blindPart * leastCertainty(moment);
  if (!longEnough(moments) || moments.some(sees)) return null;
  return {
    kind: 'blind',
    certainty: meanOf(moments, ({ certainty }) => certainty),
    least: meanOf(moments, leastCertainty),
    jsd: meanOf(moments, ({ jsd }) => jsd),
  };
};

/** A divergence that is surely below this counts as none, in nats: the best D then gains 0.02 over −2 log 2. */
const near = 0.01;
/** Greatest distance of mean D on the data from ½. */
const nearHalf = 0.1;

/** The divergence stays next to nothing, whatever its error, and D cannot tell. */
export const converged: Rule = ({ moments }) => {
  const there = ({ jsd, error, scores }: Moment) =>
    jsd + error <= near && Math.abs(scores.real - 0.5) <= nearHalf;
  if (!longEnough(moments) || !moments.every(there)) return null;
  return {
    kind: 'converged',
    limit: near,
    jsd: meanOf(moments, ({ jsd }) => jsd),
    error: Math.max(...moments.map(({ error }) => error)),
    source: moments.at(-1)?.source ?? 'estimate',
    realScore: meanOf(moments, ({ scores }) => scores.real),
  };
};

/** Part of the divergence that has to go in a stretch. */
const clearFall = 0.2;

/** The divergence falls by a clear part, and by more than it varies within a third of the stretch. */
export const improving: Rule = ({ moments }) => {
  if (moments.length < comparable) return null;
  const { before, now, noise } = course(moments, ({ jsd }) => jsd);
  const error = Math.max(...moments.map((moment) => moment.error));
  const fall = before - now;
  if (fall < clearFall * before || fall <= noise + error || before <= near) return null;
  return { kind: 'improving', before, now, iterations: iterationsOf(moments) };
};
