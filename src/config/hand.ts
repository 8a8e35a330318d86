/** Your own generator: P_G moved by hand, as a generator without hidden layers that never learns. */
import { type Codec, numberIn } from './codecs';
import { distributionEntries } from './distributions';
import type { Experiment, Hand } from './experiment';
import { ranges } from './ranges';

const off = 'off';

/** `hand` with as many coordinates as x has dimensions; a new one is 0. */
export function handIn(dimensions: number, { mean, spread }: Hand): Hand {
  return { mean: Array.from({ length: dimensions }, (_, i) => mean[i] ?? 0), spread };
}

/** A hand in links: its mean, x before y, then its spread; `off` where G is a network. */
export function handCodec(dimensions: number): Codec<Hand | null> {
  return {
    print: (hand) => (hand ? [...hand.mean, hand.spread].join(',') : off),
    parse(text) {
      if (text.toLowerCase() === off) return { value: null, exact: true };
      const parts = text.split(',');
      if (parts.length !== dimensions + 1) return null;
      const readings = parts.map((part, i) =>
        numberIn(i < dimensions ? ranges.handMean : ranges.handSpread).parse(part.trim()),
      );
      const read = readings.filter((reading) => reading !== null);
      const spread = read.at(-1);
      if (!spread || read.length < parts.length) return null;
      const mean = read.slice(0, -1).map(({ value }) => value);
      return { value: { mean, spread: spread.value }, exact: read.every(({ exact }) => exact) };
    },
  };
}

/**
 * What is trained: the experiment itself or, with P_G moved by hand, the same with the generator
 * G(z) = mean + spread·z, z ~ N(0, I), in place of the network, which keeps its settings for later.
 */
export function effectiveExperiment(experiment: Experiment): Experiment {
  const { hand, data, generator } = experiment;
  if (!hand) return experiment;
  const { dimensions } = distributionEntries[data.id];
  return {
    ...experiment,
    prior: { id: 'normal', dimensions },
    generator: { ...generator, hiddenLayers: 0, steps: 0 },
  };
}
