/** Random experiments and links, for property tests. */
import fc from 'fast-check';
import { backendIds } from '../../src/config/backends';
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
import type { Link } from '../../src/config/link';
import { type Range, ranges } from '../../src/config/ranges';
import { speeds } from '../../src/config/speeds';
import { hiddenTabIds, layerIds, pictureIds, surfaceIds, type View } from '../../src/config/view';

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

const data: fc.Arbitrary<Experiment['data']> = fc.constantFrom(...distributionIds).chain((id) => {
  const parameters = Object.fromEntries(
    Object.entries(distributionEntries[id].parameters).map(([name, own]) => [name, inRange(own)]),
  );
  // Plain prototypes, as the decoder makes them.
  return fc.record(parameters, { noNullPrototype: true }).map((values) => ({
    id,
    parameters: values,
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
  hide: fc.subarray([...layerIds]),
  surface: fc.constantFrom(...surfaceIds),
  ghosts: fc.boolean(),
});

const experiments: fc.Arbitrary<Experiment> = ofNetworks.chain((experiment) =>
  handOf(experiment.data.id).map((hand) => ({ ...experiment, hand })),
);

export const links: fc.Arbitrary<Link> = fc.record({ experiment: experiments, view: views });
