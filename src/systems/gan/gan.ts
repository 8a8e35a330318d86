/** The generative adversarial network as a system: two players, one objective, alternating updates (Goodfellow et al. 2014, algorithm 1). */
import * as tf from '@tensorflow/tfjs-core';
import { type Experiment, type Phase, phases } from '../../config/experiment';
import { changesLive } from '../../config/live';
import { distributionOf } from '../../distributions';
import { sampleBatch } from '../../distributions/distribution';
import { randomStream } from '../../math/random';
import type { Checkpoint, System } from '../system';
import { discriminatorLoss, generatorLoss, losses } from './losses';
import { Player } from './player';
import { samplePrior } from './prior';
import { createProbe } from './probe';

/** Starts a GAN with fresh weights on the backend tf.js now uses. */
export function createGan(start: Experiment): System {
  let experiment = start;
  let moved: Phase = 'D';
  const { seed, batch, prior } = start;
  const distribution = distributionOf(start.data);
  const { dimensions } = distribution;
  const streams = { data: randomStream(seed, 'data'), prior: randomStream(seed, 'prior') };
  const init = (phase: Phase) => randomStream(seed, `init ${phase}`);
  const players: Record<Phase, Player> = {
    D: new Player(start.discriminator, dimensions, 1, init('D')),
    G: new Player(start.generator, prior.dimensions, dimensions, init('G')),
  };

  // Drawn into the same arrays at every update: the tensors over them live only as long as the update.
  const realValues = new Float32Array(batch * dimensions);
  const priorValues = new Float32Array(batch * prior.dimensions);
  const realBatch = () =>
    tf.tensor2d(sampleBatch(distribution, streams.data, batch, realValues), [batch, dimensions]);
  const priorBatch = () =>
    tf.tensor2d(samplePrior(prior.id, streams.prior, priorValues), [batch, prior.dimensions]);

  const updates: Record<Phase, () => void> = {
    D: () => {
      const real = realBatch();
      const generated = players.G.output(priorBatch());
      players.D.descend((parameters) =>
        discriminatorLoss(
          losses[experiment.loss],
          players.D.output(real, parameters),
          players.D.output(generated, parameters),
        ),
      );
    },
    G: () => {
      const z = priorBatch();
      players.G.descend((parameters) =>
        generatorLoss(losses[experiment.loss], players.D.output(players.G.output(z, parameters))),
      );
    },
  };
  const probe = createProbe(start, distribution, players);

  return {
    phases,
    update(phase) {
      tf.tidy(() => updates[phase]());
      moved = phase;
    },
    settle: () => players[moved].settle(),
    probe: (request) => probe.observe(request, experiment.loss),
    async checkpoint(): Promise<Checkpoint> {
      const [D, G] = [await players.D.save(), await players.G.save()];
      return {
        tensors: { D: D.values, G: G.values },
        counters: { D: D.step, G: G.step },
        streams: { data: streams.data.state(), prior: streams.prior.state() },
      };
    },
    restore({ tensors, counters, streams: states }) {
      for (const phase of phases) {
        const values = tensors[phase];
        const step = counters[phase];
        if (!values || step === undefined) throw new RangeError(`no weights of ${phase}`);
        players[phase].restore({ values, step });
      }
      if (states.data) streams.data.restore(states.data);
      if (states.prior) streams.prior.restore(states.prior);
    },
    reconfigure(next) {
      if (!changesLive(experiment, next)) return false;
      experiment = next;
      players.D.settings = next.discriminator;
      players.G.settings = next.generator;
      return true;
    },
    dispose() {
      players.D.dispose();
      players.G.dispose();
      probe.dispose();
    },
  };
}
