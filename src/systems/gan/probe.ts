/** Looks at a GAN: everything drawable in one pass over both networks and one read-back from the device. */
import * as tf from '@tensorflow/tfjs-core';
import type { Experiment, LossId, Phase } from '../../config/experiment';
import { type Distribution, sampleBatch } from '../../distributions/distribution';
import { quantileDensity, sampleDensity } from '../../math/generatedDensity';
import { gridPoints } from '../../math/grid';
import { priorLattice, priorPoints } from '../../math/lowDiscrepancy';
import { measure } from '../../math/measures';
import { randomStream } from '../../math/random';
import type { Observation, ProbeRequest } from '../system';
import { discriminatorLoss, generatorLoss, losses } from './losses';
import type { Player } from './player';
import { samplePrior } from './prior';
import { Readout } from './readout';

/** Points of P_G's density estimate in 1-D: quantiles of a 1-D prior, quasi-random points of a wider one. */
const densityPoints = 2048;

/** The points a request looks at, on the device; they are the same at every probe. */
interface Points {
  readonly real: tf.Tensor2D;
  readonly surface: tf.Tensor2D;
  /** All prior points whose images are wanted, one block after another: samples, grid, density, measures. */
  readonly prior: tf.Tensor2D;
  readonly blocks: readonly number[];
  readonly priorGrid: Float32Array;
  readonly realValues: Float32Array;
}

export interface Probe {
  observe(request: ProbeRequest, loss: LossId): Promise<Observation>;
  dispose(): void;
}

export function createProbe(
  experiment: Experiment,
  distribution: Distribution,
  players: Readonly<Record<Phase, Player>>,
): Probe {
  let points: Points | null = null;
  let shown = '';

  const pointsOf = (request: ProbeRequest): Points => {
    const wanted = JSON.stringify(request);
    if (!points || wanted !== shown) {
      disposePoints(points);
      points = makePoints(experiment, distribution, request);
      shown = wanted;
    }
    return points;
  };

  return {
    async observe(request, loss) {
      const wanted = pointsOf(request);
      const readout = lookAt(wanted, players, loss);
      return describe(await readout.values(), wanted, experiment, distribution, request);
    },
    dispose: () => disposePoints(points),
  };
}

function disposePoints(points: Points | null): void {
  if (points) tf.dispose([points.real, points.surface, points.prior]);
}

function makePoints(
  experiment: Experiment,
  distribution: Distribution,
  request: ProbeRequest,
): Points {
  const { seed, prior } = experiment;
  const { dimensions, box } = distribution;
  const z = prior.dimensions;
  const draw = (name: string, count: number) =>
    samplePrior(prior.id, randomStream(seed, name), new Float32Array(count * z));
  const priorGrid =
    z <= 2 && request.priorGrid > 0
      ? priorLattice(prior.id, z as 1 | 2, request.priorGrid)
      : new Float32Array(0);
  const density =
    dimensions === 1 && request.surface > 0
      ? priorPoints(prior.id, z, densityPoints)
      : new Float32Array(0);
  const blocks = [
    draw('probe prior', request.samples),
    priorGrid,
    density,
    draw('measure prior', request.measures),
  ];
  const realValues = sampleBatch(distribution, randomStream(seed, 'probe data'), request.samples);
  const rows = dimensions === 1 ? Math.min(1, request.surface) : request.surface;
  const surface = gridPoints(box, request.surface, rows);
  return {
    real: tf.tensor2d(realValues, [request.samples, dimensions]),
    surface: tf.tensor2d(surface, [surface.length / dimensions, dimensions]),
    prior: tf.tensor2d(joined(blocks), [joined(blocks).length / z, z]),
    blocks: blocks.map((block) => block.length / z),
    priorGrid,
    realValues,
  };
}

function joined(blocks: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(blocks.reduce((total, block) => total + block.length, 0));
  let offset = 0;
  for (const block of blocks) {
    all.set(block, offset);
    offset += block.length;
  }
  return all;
}

/** Queues the whole look at the device. */
function lookAt(points: Points, { D, G }: Readonly<Record<Phase, Player>>, id: LossId): Readout {
  const loss = losses[id];
  return new Readout(() => {
    const images = G.output(points.prior);
    const samples = points.blocks[0] ?? 0;
    const generated = tf.slice2d(images, [0, 0], [samples, images.shape[1]]);
    const realLogits = D.output(points.real);
    const generatedLogits = D.output(generated);
    // The gradient of the sum over samples: each row is its own sample's −∂ℓ_G/∂x, free of the batch size.
    const slope = tf.grad((x: tf.Tensor) => tf.sum(loss.generator(D.output(x as tf.Tensor2D))));
    return {
      images,
      realLogits,
      generatedLogits,
      arrows: tf.neg(slope(generated)),
      ...(points.surface.size > 0 && { surface: tf.sigmoid(D.output(points.surface)) }),
      lossD: discriminatorLoss(loss, realLogits, generatedLogits),
      lossG: generatorLoss(loss, generatedLogits),
      // Not a number to show: a sum of all weights is finite only if every weight is.
      weights: tf.add(tf.sum(D.flatParameters()), tf.sum(G.flatParameters())),
    };
  });
}

/** Turns what was read back into an observation; runs on typed arrays alone. */
function describe(
  values: Readonly<Record<string, Float32Array>>,
  points: Points,
  experiment: Experiment,
  distribution: Distribution,
  request: ProbeRequest,
): Observation {
  const { dimensions, box } = distribution;
  const of = (name: string) => values[name] ?? new Float32Array(0);
  const [generated, priorImage, density, measured] = split(of('images'), points.blocks, dimensions);
  const [D, G] = [of('lossD')[0] ?? 0, of('lossG')[0] ?? 0];
  const rows = dimensions === 1 ? Math.min(1, request.surface) : request.surface;
  const toDensity = experiment.prior.dimensions === 1 ? quantileDensity : sampleDensity;
  const finite = [D, G, of('weights')[0] ?? 0].every(Number.isFinite);
  return {
    dimensions,
    real: points.realValues.slice(),
    generated,
    realLogits: of('realLogits'),
    generatedLogits: of('generatedLogits'),
    arrows: of('arrows'),
    surface: { box, columns: request.surface, rows, values: of('surface') },
    priorGrid: points.priorGrid.slice(),
    priorImage,
    generatedDensity:
      density.length > 0 ? toDensity(box, request.surface, density) : new Float32Array(0),
    losses: { D, G },
    measures: request.measures > 0 && finite ? measure(distribution, measured) : null,
    finite,
  };
}

/** The images of each block of prior points. */
function split(
  images: Float32Array,
  blocks: readonly number[],
  dimensions: number,
): [Float32Array, Float32Array, Float32Array, Float32Array] {
  let offset = 0;
  const next = (index: number) => {
    const start = offset;
    offset += (blocks[index] ?? 0) * dimensions;
    return images.slice(start, offset);
  };
  return [next(0), next(1), next(2), next(3)];
}
