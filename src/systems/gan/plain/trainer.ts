/** The reference: the update as Goodfellow et al. 2014, algorithm 1 states it, in plain tf.js operations with automatic differentiation. */
import * as tf from '@tensorflow/tfjs-core';
import { distributionEntries } from '../../../config/distributions';
import { type Experiment, type Phase, phases } from '../../../config/experiment';
import { randomStream } from '../../../math/random';
import type { BatchSource } from '../batches';
import type { Look, ProbePoints, Trainer } from '../trainer';
import { discriminatorLoss, generatorLoss, losses } from './losses';
import { Player } from './player';
import { Readout } from './readout';

export function createPlainTrainer(start: Experiment, batches: BatchSource): Trainer {
  let { loss } = start;
  let moved: Phase = 'D';
  const { dimensions } = distributionEntries[start.data.id];
  const init = (phase: Phase) => randomStream(start.seed, `init ${phase}`);
  const players: Record<Phase, Player> = {
    D: new Player(start.discriminator, dimensions, 1, init('D')),
    G: new Player(start.generator, start.prior.dimensions, dimensions, init('G')),
  };
  const real = () => matrix(batches.take('data'), dimensions);
  const prior = () => matrix(batches.take('prior'), start.prior.dimensions);
  const updates: Record<Phase, () => void> = {
    D: () => {
      const x = real();
      const generated = players.G.output(prior());
      players.D.descend((parameters) =>
        discriminatorLoss(
          losses[loss],
          players.D.output(x, parameters),
          players.D.output(generated, parameters),
        ),
      );
    },
    G: () => {
      const z = prior();
      players.G.descend((parameters) =>
        generatorLoss(losses[loss], players.D.output(players.G.output(z, parameters))),
      );
    },
  };
  const shown = new ShownPoints(dimensions, start.prior.dimensions);

  return {
    update(phase) {
      tf.tidy(() => updates[phase]());
      moved = phase;
    },
    settle: () => players[moved].settle(),
    look: (points) => lookAt(shown.of(points), points.samples, players, losses[loss]),
    async save() {
      return { D: await players.D.save(), G: await players.G.save() };
    },
    restore(states) {
      for (const phase of phases) players[phase].check(states[phase]);
      for (const phase of phases) players[phase].restore(states[phase]);
    },
    place: (phase, parameters) => players[phase].place(parameters),
    reconfigure(next) {
      loss = next.loss;
      players.D.settings = next.discriminator;
      players.G.settings = next.generator;
    },
    dispose() {
      players.D.dispose();
      players.G.dispose();
      shown.dispose();
    },
  };
}

function matrix(values: Float32Array, columns: number): tf.Tensor2D {
  return tf.tensor2d(values, [values.length / columns, columns]);
}

/** The points of the last probe, kept on the device until others are asked for. */
class ShownPoints {
  private source: ProbePoints | null = null;
  private tensors: Record<'real' | 'surface' | 'prior', tf.Tensor2D> | null = null;

  constructor(
    private readonly dimensions: number,
    private readonly priorDimensions: number,
  ) {}

  of(points: ProbePoints): Record<'real' | 'surface' | 'prior', tf.Tensor2D> {
    if (this.tensors && this.source === points) return this.tensors;
    this.dispose();
    this.source = points;
    this.tensors = {
      real: matrix(points.real, this.dimensions),
      surface: matrix(points.surface, this.dimensions),
      prior: matrix(points.prior, this.priorDimensions),
    };
    return this.tensors;
  }

  dispose(): void {
    if (this.tensors) tf.dispose(Object.values(this.tensors));
    this.tensors = null;
  }
}

/** Queues the whole look and reads it back at once. */
async function lookAt(
  points: Readonly<Record<'real' | 'surface' | 'prior', tf.Tensor2D>>,
  samples: number,
  { D, G }: Readonly<Record<Phase, Pick<Player, 'output' | 'flatParameters'>>>,
  loss: (typeof losses)[keyof typeof losses],
): Promise<Look> {
  const readout = new Readout(() => {
    const images = G.output(points.prior);
    const generated = tf.slice2d(images, [0, 0], [samples, images.shape[1]]);
    const realLogits = D.output(points.real);
    const generatedLogits = D.output(generated);
    // The gradient of the sum over samples: each row is its own sample's ∂a/∂x.
    const gradient = tf.grad((x: tf.Tensor) => tf.sum(D.output(x as tf.Tensor2D)));
    return {
      images,
      realLogits,
      generatedLogits,
      logitGradients: gradient(generated),
      ...(points.surface.size > 0 && { surface: tf.sigmoid(D.output(points.surface)) }),
      lossD: discriminatorLoss(loss, realLogits, generatedLogits),
      lossG: generatorLoss(loss, generatedLogits),
      // Not a number to show: a sum of all weights is finite only if every weight is.
      weights: tf.add(tf.sum(D.flatParameters()), tf.sum(G.flatParameters())),
    };
  });
  const values = await readout.values();
  const of = (name: string) => values[name] ?? new Float32Array(0);
  return {
    images: of('images'),
    realLogits: of('realLogits'),
    generatedLogits: of('generatedLogits'),
    logitGradients: of('logitGradients'),
    surface: of('surface'),
    losses: { D: of('lossD')[0] ?? 0, G: of('lossG')[0] ?? 0 },
    finite: Number.isFinite(of('weights')[0]),
  };
}
