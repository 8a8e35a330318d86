/** Fixed frames made from formulas, for the gallery and for tests of the pictures: no training, the same at every load. */
import { type Experiment, type LossId, presetExperiment } from '../../config/experiment';
import { distributionOf } from '../../distributions';
import { type Distribution, sampleBatch } from '../../distributions/distribution';
import type { Frame } from '../../engine/protocol';
import { gridPoints } from '../../math/grid';
import { sigmoid, softplus } from '../../math/logistic';
import { normalQuantile } from '../../math/normal';
import { randomStream } from '../../math/random';
import { createFrameStore, type FrameSource } from '../../state/frames';

/** A generator by formula: G, and its density where the gallery needs one. */
export interface FormulaGenerator {
  /** Writes G(z) to `out[offset …]`. */
  map(z1: number, z2: number, out: Float32Array, offset: number): void;
  density(x: number, y: number): number;
}

export interface FrameFormula {
  readonly data: Experiment['data'];
  readonly generator: FormulaGenerator;
  readonly loss: LossId;
  /** Between 0, D=½ everywhere, and 1, D*=P_data/(P_data+P_G). */
  readonly sharpness: number;
  readonly iteration: number;
}

const samples = 512;
/** Densities below this are none, as they are for a kernel estimate of finite reach. */
const nowhere = 1e-4;
const cells1d = 256;
const cells2d = 64;
const lattice = 24;
const quantiles = 256;

/** log(P_data/P_G) smoothed by a floor, scaled by the sharpness: the logit of D. */
function logitOf(
  formula: FrameFormula,
  distribution: Distribution,
): (x: number, y: number) => number {
  const floor = distribution.dimensions === 1 ? 0.01 : 0.02;
  return (x, y) => {
    const data = distribution.density(x, y) + floor;
    const generated = formula.generator.density(x, y) + floor;
    return formula.sharpness * Math.max(-5, Math.min(5, Math.log(data / generated) - 0.2));
  };
}

/** −∂ℓ_G/∂x by finite differences: weight·∇a, with weight σ(a) for MMGAN and 1−σ(a) for NSGAN. */
function descent(
  logit: (x: number, y: number) => number,
  loss: LossId,
  generated: Float32Array,
  dimensions: number,
): Float32Array {
  const arrows = new Float32Array(generated.length);
  const h = 0.02;
  for (let i = 0; i < generated.length; i += dimensions) {
    const x = generated[i] as number;
    const y = dimensions === 2 ? (generated[i + 1] as number) : 0;
    const d = sigmoid(logit(x, y));
    const weight = (loss === 'mm' ? d : 1 - d) / (2 * h);
    arrows[i] = weight * (logit(x + h, y) - logit(x - h, y));
    if (dimensions === 2) arrows[i + 1] = weight * (logit(x, y + h) - logit(x, y - h));
  }
  return arrows;
}

/** z of the prior's picture: quantiles for one dimension, a lattice of quantiles for two. */
function priorGridOf(dimensions: number): Float32Array {
  if (dimensions === 1) {
    return Float32Array.from({ length: quantiles }, (_, i) =>
      normalQuantile((i + 0.5) / quantiles),
    );
  }
  const side = Float32Array.from({ length: lattice }, (_, i) =>
    normalQuantile((i + 0.5) / lattice),
  );
  const grid = new Float32Array(2 * lattice * lattice);
  for (let row = 0; row < lattice; row++) {
    for (let column = 0; column < lattice; column++) {
      grid[2 * (row * lattice + column)] = side[column] as number;
      grid[2 * (row * lattice + column) + 1] = side[row] as number;
    }
  }
  return grid;
}

function imageOf(
  grid: Float32Array,
  generator: FormulaGenerator,
  dimensions: number,
): Float32Array {
  const image = new Float32Array(grid.length);
  for (let i = 0; i < grid.length; i += dimensions) {
    generator.map(grid[i] as number, dimensions === 2 ? (grid[i + 1] as number) : 0, image, i);
  }
  return image;
}

export function formulaFrame(formula: FrameFormula): Frame {
  const distribution = distributionOf(formula.data);
  const { dimensions, box } = distribution;
  const random = randomStream(7, 'gallery');
  const logit = logitOf(formula, distribution);
  const real = sampleBatch(distribution, random, samples);
  const z = Float32Array.from({ length: samples * dimensions }, () => random.normal());
  const generated = imageOf(z, formula.generator, dimensions);
  const columns = dimensions === 1 ? cells1d : cells2d;
  const rows = dimensions === 1 ? 1 : cells2d;
  const points = gridPoints(box, columns, rows);
  const at = (values: Float32Array, i: number, f: (x: number, y: number) => number) =>
    f(values[i * dimensions] as number, dimensions === 2 ? (values[i * 2 + 1] as number) : 0);
  const over = (values: Float32Array, f: (x: number, y: number) => number) =>
    Float32Array.from({ length: values.length / dimensions }, (_, i) => at(values, i, f));
  const realLogits = over(real, logit);
  const generatedLogits = over(generated, logit);
  const priorGrid = priorGridOf(dimensions);
  const sizeOf = (loss: LossId) =>
    Math.sqrt(mean(descent(logit, loss, generated, dimensions), (x) => x * x) * dimensions);
  return {
    dimensions,
    real,
    generated,
    realLogits,
    generatedLogits,
    arrows: descent(logit, formula.loss, generated, dimensions),
    ghostArrows: descent(logit, formula.loss === 'mm' ? 'ns' : 'mm', generated, dimensions),
    gradientSizes: { mm: sizeOf('mm'), ns: sizeOf('ns') },
    optimal: over(points, (x, y) => {
      const [p, q] = [distribution.density(x, y), formula.generator.density(x, y)];
      return p + q < nowhere ? Number.NaN : p / (p + q);
    }),
    surface: { box, columns, rows, values: over(points, (x, y) => sigmoid(logit(x, y))) },
    priorGrid,
    priorImage: imageOf(priorGrid, formula.generator, dimensions),
    generatedDensity: over(points, formula.generator.density),
    losses: lossesOf(realLogits, generatedLogits, formula.loss),
    estimate: null,
    measures: null,
    batch: null,
    finite: true,
    clock: {
      iteration: formula.iteration,
      phase: 'G',
      updates: { D: formula.iteration, G: formula.iteration },
    },
    iterationsPerSecond: 0,
  };
}

const mean = (values: Float32Array, f: (a: number) => number) =>
  values.reduce((sum, a) => sum + f(a), 0) / Math.max(1, values.length);

function lossesOf(real: Float32Array, generated: Float32Array, loss: LossId): Frame['losses'] {
  return {
    D: mean(real, (a) => softplus(-a)) + mean(generated, softplus),
    G: mean(generated, loss === 'ns' ? (a) => softplus(-a) : (a) => -softplus(a)),
  };
}

export const galleryData = (id: Experiment['data']['id']) => presetExperiment(id).data;

/** A source that has this frame. */
export function framesOf(frame: Frame): FrameSource {
  const store = createFrameStore();
  store.publish(frame);
  return store;
}
