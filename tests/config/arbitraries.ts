/** Random experiments and links, for property tests. */
import fc from 'fast-check';
import { backendIds } from '../../src/config/backends';
import { besides, type Compared } from '../../src/config/compare';
import { distributionEntries, distributionIds } from '../../src/config/distributions';
import {
  activationIds,
  type Experiment,
  type Hand,
  lossIds,
  type NetworkSettings,
  optimiserIds,
  priorIds,
} from '../../src/config/experiment';
import { languageIds } from '../../src/config/language';
import { lessonIds } from '../../src/config/lessons';
import type { Link } from '../../src/config/link';
import { cellCount, encodePoints } from '../../src/config/points';
import { type Range, ranges } from '../../src/config/ranges';
import { speeds } from '../../src/config/speeds';
import {
  controlIds,
  hiddenTabIds,
  layerIds,
  paletteIds,
  panelIds,
  pictureIds,
  seedCounts,
  surfaceIds,
  type View,
} from '../../src/config/view';

/** Any allowed number of a range, its ends included. */
function inRange({ min, max, integer }: Range): fc.Arbitrary<number> {
  if (integer) return fc.integer({ min, max });
  // −0 is no value of an experiment.
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

const network: fc.Arbitrary<NetworkSettings> = fc.record({
  hiddenLayers: inRange(ranges.hiddenLayers),
  units: inRange(ranges.units),
  activation: fc.constantFrom(...activationIds),
  optimiser: fc.constantFrom(...optimiserIds),
  rate: inRange(ranges.rate),
  momentum: inRange(ranges.momentum),
  beta1: inRange(ranges.beta1),
  steps: inRange(ranges.steps),
});

/** A person's own data, as a code. */
export function pointCodes(dimensions: 1 | 2): fc.Arbitrary<string> {
  const end = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
  const pair = fc.tuple(end, end).filter(([low, high]) => low < high);
  const units = fc.array(pair, { minLength: dimensions, maxLength: dimensions });
  const cell = fc.nat(cellCount(dimensions) - 1);
  const filled = fc.array(fc.tuple(cell, fc.integer({ min: 1, max: 100_000 })), { minLength: 1 });
  return fc.tuple(filled, fc.option(units)).map(([cells, ends]) => {
    const counts = new Uint32Array(cellCount(dimensions));
    for (const [index, count] of cells) counts[index] = count;
    return encodePoints({ dimensions, counts, units: ends });
  });
}

const data: fc.Arbitrary<Experiment['data']> = fc.constantFrom(...distributionIds).chain((id) => {
  const parameters = Object.fromEntries(
    Object.entries(distributionEntries[id].parameters).map(([name, own]) => [name, inRange(own)]),
  );
  // Plain prototypes, as the decoder makes them.
  const { dimensions, points } = distributionEntries[id];
  const codes = points === undefined ? fc.constant(undefined) : pointCodes(dimensions);
  return fc
    .tuple(fc.record(parameters, { noNullPrototype: true }), codes)
    .map(([values, code]) => ({
      id,
      parameters: values,
      ...(code !== undefined && { points: code }),
    }));
});

/** P_G in the hand, where it may be, or nowhere. */
const handOf = (id: Experiment['data']['id']): fc.Arbitrary<Hand | null> => {
  const { dimensions } = distributionEntries[id];
  const mean = fc.array(inRange(ranges.handMean), { minLength: dimensions, maxLength: dimensions });
  const held = fc.record({ mean, spread: inRange(ranges.handSpread) }, { noNullPrototype: true });
  return fc.option(held, { nil: null });
};

const ofNetworks: fc.Arbitrary<Omit<Experiment, 'hand'>> = fc.record(
  {
    data,
    prior: fc.record(
      { id: fc.constantFrom(...priorIds), dimensions: inRange(ranges.priorDimensions) },
      { noNullPrototype: true },
    ),
    generator: network,
    discriminator: network,
    loss: fc.constantFrom(...lossIds),
    batch: inRange(ranges.batch),
    seed: inRange(ranges.seed),
  },
  { noNullPrototype: true },
);

const views: fc.Arbitrary<View> = fc.record({
  backend: fc.constantFrom(null, ...backendIds),
  speed: fc.integer({ min: 0, max: speeds.length - 1 }),
  hiddenTab: fc.constantFrom(...hiddenTabIds),
  picture: fc.constantFrom(...pictureIds),
  seeds: fc.constantFrom(...seedCounts),
  hide: fc.subarray([...layerIds]),
  surface: fc.constantFrom(...surfaceIds),
  ghosts: fc.boolean(),
  panels: fc.subarray([...panelIds]),
  only: fc.subarray([...controlIds]),
  language: fc.constantFrom(null, ...languageIds),
  place: fc.option(
    fc.record({ lesson: fc.constantFrom(...lessonIds), step: fc.integer({ min: 0, max: 39 }) }),
    { nil: null },
  ),
  codes: fc.boolean(),
  present: fc.boolean(),
  palette: fc.constantFrom(...paletteIds),
  embed: fc.boolean(),
});

const experiments: fc.Arbitrary<Experiment> = ofNetworks.chain((experiment) =>
  handOf(experiment.data.id).map((hand) => ({ ...experiment, hand })),
);

/** An experiment and, or not, another one on the same data. */
export const pairs: fc.Arbitrary<Compared> = experiments.chain((experiment) => {
  const other = fc
    .tuple(ofNetworks, handOf(experiment.data.id))
    .map(([settings, hand]) => besides(experiment, { ...settings, hand }));
  return fc.option(other, { nil: null }).map((rival) => ({ experiment, rival }));
});

export const links: fc.Arbitrary<Link> = fc
  .tuple(pairs, views)
  .map(([pair, view]) => ({ ...pair, view }));
