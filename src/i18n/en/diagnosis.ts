/** English: what is happening, in words. */
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
const ofModes = (count: number, all: number) =>
  `${count === 0 ? 'none of the' : `${integer(count)} of`} ${integer(all)} modes`;

const sayings: Sayings = {
  diverging: {
    sentence: ({ phase }) => `${phase}’s loss grows without bound.`,
    evidence: ({ before, now }) =>
      `Its size went from ${nats(before)} to ${nats(now)} within a few moments.`,
    attempt: 'lower learning rates, or Adam instead of SGD.',
  },
  saturated: {
    sentence: () => 'D is winning, and MMGAN’s gradient has died: G hardly learns any more.',
    evidence: ({ generatedScore, gradientSizes: { mm, ns } }) =>
      `D gives generated samples ${number(generatedScore)} on average. G’s gradient has size ${number(mm)} nats per unit of x; under NSGAN it would be ${number(ns)} from the same state.`,
    attempt: 'NSGAN, or a slower D: fewer D updates or a lower learning rate of D.',
  },
  blind: {
    sentence: () =>
      'D says ½ nearly everywhere although real and generated differ: D is too weak to see how.',
    evidence: ({ certainty, least, jsd }) =>
      `D is ${number(certainty)} away from ½ on average. At a Jensen–Shannon divergence of ${nats(jsd)} the best D would be at least ${number(least)} away.`,
    attempt: 'more units or layers for D, more D updates, or a slower G.',
  },
  cycling: {
    sentence: () => 'G moves from mode to mode and never holds them all.',
    evidence: ({ now, left, all }) => {
      const before = left.length > 0 ? `; a moment ago it was at ${positions(left)}` : '';
      const here = now.length > 0 ? `: ${positions(now)}` : '';
      return `It is at ${ofModes(now.length, all)}${here}${before}.`;
    },
    attempt: 'less momentum (β₁ = 0), a slower G, or more D updates for each G update.',
  },
  collapse: {
    sentence: () => 'Mode collapse: G makes only some of the data’s modes.',
    evidence: ({ held, missing, all }) => {
      const which =
        held.length <= missing.length ? `: ${positions(held)}` : `; missing: ${positions(missing)}`;
      return `It holds ${ofModes(held.length, all)}${which}. A mode counts as held with a fifth of its fair share of samples.`;
    },
    attempt: 'a lower learning rate of G, more units or layers for G, β₁ = 0, or another seed.',
  },
  converged: {
    sentence: () =>
      'The game has about converged: P_G is about as near to P_data as the estimate can tell.',
    evidence: ({ jsd, floor, realScore }) =>
      `The Jensen–Shannon divergence is ${nats(jsd)}; a perfect sampler scores ${nats(floor)}. D gives real samples ${number(realScore)} on average.`,
    attempt: 'harder data, or a smaller G to see how little is enough.',
  },
  improving: {
    sentence: () => 'G is getting better.',
    evidence: ({ before, now, iterations }) =>
      `The Jensen–Shannon divergence fell from ${number(before)} to ${nats(now)} in the last ${integer(iterations)} iterations.`,
    attempt: 'let it go on.',
  },
};

export const diagnosis = {
  label: 'What is happening',
  sentence: (given: Diagnosis) => sayingOf(sayings, given).sentence(given),
  evidence: (given: Diagnosis) => sayingOf(sayings, given).evidence(given),
  attempt: (given: Diagnosis) => `Try: ${sayingOf(sayings, given).attempt}`,
  /** Where no rule is sure. */
  quiet: 'Nothing certain to say yet.',
};
