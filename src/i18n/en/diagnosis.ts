/** English: what is happening, in words. */
import type { AdviceId } from '../../math/diagnosis/advice';
import type { Centre, Diagnosis } from '../../math/diagnosis/diagnosis';
import { placesOf, type Sayings, sayingOf } from '../sayings';
import { integer, significant } from './format';

const number = (value: number) => significant(value, 2);
const nats = (value: number) => `${number(value)} nats`;

const positions = (centres: readonly Centre[]) => {
  const { named, more } = placesOf(centres, number);
  const joined = named.join(centres[0]?.length === 1 ? ' and ' : ', ');
  return `x = ${joined}${more > 0 ? ` and ${more} more` : ''}`;
};
const percent = (share: number) => `${significant(100 * share, 3)} %`;
/** a, b, or c: the parts may hold an “or” of their own. */
const enumerated = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1)}`;
const ofModes = (count: number, all: number) =>
  `${count === 0 ? 'none of the' : `${integer(count)} of`} ${integer(all)} modes`;

const sayings: Sayings = {
  diverging: {
    sentence: ({ phase }) => `${phase}’s loss is running away.`,
    evidence: ({ before, now }) =>
      `Its size went from ${nats(before)} to ${nats(now)} within a few moments.`,
  },
  saturated: {
    sentence: ({ optimiser }) =>
      optimiser === 'sgd'
        ? 'D is winning, and MMGAN’s gradient has nearly vanished: with plain gradient descent G hardly moves.'
        : 'D is winning, and MMGAN’s gradient has nearly vanished. Adam divides by its size, so G may still get away, if D leaves it the time.',
    evidence: ({ generatedScore, gradientSizes: { mm, ns } }) =>
      `D gives generated samples ${number(generatedScore)} on average. G’s gradient has size ${number(mm)} nats per unit of x; under NSGAN it would be ${number(ns)} from the same state.`,
  },
  overpowered: {
    sentence: () => 'D is winning: it tells real from generated samples, and G hardly moves.',
    evidence: ({ scores, way, iterations }) =>
      `D gives real samples ${number(scores.real)} and generated ones ${number(scores.generated)} on average. In the last ${integer(iterations)} iterations G’s samples have moved ${number(way)} units of x (root mean square).`,
  },
  blind: {
    sentence: () =>
      'D says nearly ½ everywhere although real and generated differ: it has not learned to see how.',
    evidence: ({ certainty, least, jsd }) =>
      `D is ${number(certainty)} away from ½ on average. At a Jensen–Shannon divergence of ${nats(jsd)} the best D would be at least ${number(least)} away.`,
  },
  cycling: {
    sentence: () =>
      'G runs from mode to mode: its samples are near a few of them at a time, never near all.',
    evidence: ({ now, left, all }) => {
      const before = left.length > 0 ? `; a moment ago it was at ${positions(left)}` : '';
      const here = now.length > 0 ? `: ${positions(now)}` : '';
      return `A fifth of a fair share of its samples or more is nearest to ${ofModes(now.length, all)}${here}${before}.`;
    },
  },
  collapse: {
    sentence: () =>
      'Mode collapse: G makes some of the data’s modes, and others hardly or not at all.',
    evidence: ({ held, missing, all }) => {
      const which =
        held.length <= missing.length ? `: ${positions(held)}` : `; missing: ${positions(missing)}`;
      return `It holds ${ofModes(held.length, all)}${which}. A mode counts as held if it is the nearest one to at least a fifth of its fair share of samples.`;
    },
  },
  blur: {
    sentence: () =>
      'Blur: G spreads over the modes without hitting them; most of its samples lie between or around them.',
    evidence: ({ quality, perfect, near, all }) =>
      `Within 3σ of a mode are ${percent(quality)} of G’s samples; of a perfect sampler’s it would be ${percent(perfect)}. Near ${ofModes(near, all)} there is at least a fifth of a fair share of samples.`,
  },
  converged: {
    sentence: ({ limit }) =>
      `The game has about converged: the Jensen–Shannon divergence stays below ${nats(limit)}.`,
    evidence: ({ jsd, error, source, realScore }) =>
      `It is ${number(jsd)} ± ${nats(error)}, ${source === 'estimate' ? 'estimated from samples' : 'from the densities of P_data and P_G'}. D gives real samples ${number(realScore)} on average.`,
  },
  improving: {
    sentence: () => 'G is getting better.',
    evidence: ({ before, now, iterations }) =>
      `The Jensen–Shannon divergence fell from ${number(before)} to ${nats(now)} in the last ${integer(iterations)} iterations.`,
  },
};

const advice: Readonly<Record<AdviceId, string>> = {
  lowerRateD: 'a lower learning rate of D',
  lowerRateG: 'a lower learning rate of G',
  raiseRateD: 'a higher learning rate of D',
  raiseRateG: 'a higher learning rate of G',
  adam: 'Adam instead of SGD',
  adamG: 'Adam for G instead of SGD',
  beta1: 'no momentum (β₁ = 0)',
  momentum: 'no momentum',
  nonSaturating: 'NSGAN',
  fewerStepsD: 'fewer D updates for each G update',
  moreStepsD: 'more D updates for each G update',
  largerD: 'more units or layers for D',
  largerG: 'more units or layers for G',
  smallerG: 'a smaller G, to see how little is enough',
  otherSeed: 'another seed',
  harderData: 'harder data',
  goOn: 'letting it go on',
};

export const diagnosis = {
  label: 'What is happening',
  sentence: (given: Diagnosis) => sayingOf(sayings, given).sentence(given),
  evidence: (given: Diagnosis) => sayingOf(sayings, given).evidence(given),
  attempt: (ids: readonly AdviceId[]) => `Try: ${enumerated(ids.map((id) => advice[id]))}.`,
  /** Where no rule is sure. */
  quiet: 'Nothing certain to say yet.',
};
