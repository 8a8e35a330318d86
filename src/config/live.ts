/** Which changes of an experiment a running GAN takes over without a new start. */
import type { Experiment, NetworkSettings } from './experiment';
import { effectiveExperiment } from './hand';

/** What must stay the same for a run to go on: everything but losses, rates, decay, steps and the place of a hand. */
function fixedPart(experiment: Experiment): unknown {
  const e = effectiveExperiment(experiment);
  const network = ({ hiddenLayers, units, activation, optimiser }: NetworkSettings) => ({
    hiddenLayers,
    units,
    activation,
    optimiser,
  });
  return {
    id: e.data.id,
    parameters: Object.entries(e.data.parameters).sort(),
    points: e.data.points,
    prior: [e.prior.id, e.prior.dimensions],
    generator: network(e.generator),
    discriminator: network(e.discriminator),
    hand: e.hand !== null,
    batch: e.batch,
    seed: e.seed,
  };
}

/** True if a run of `before` can go on as a run of `after`: only loss, rates, momentum, β₁, k, k_G or the hand's place differ. */
export function changesLive(before: Experiment, after: Experiment): boolean {
  return JSON.stringify(fixedPart(before)) === JSON.stringify(fixedPart(after));
}
