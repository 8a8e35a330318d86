/** What a probe looks at, and how what it finds becomes an observation. Typed arrays only. */
import type { Experiment, LossId } from '../../config/experiment';
import { type Distribution, sampleBatch } from '../../distributions/distribution';
import { perfectScores } from '../../distributions/perfectSampler';
import { type Divergence, disjoint, estimateSamples, heldAbove } from '../../math/divergence';
import { meshDivergence, normalDivergence } from '../../math/generatedDivergence';
import { gridPoints } from '../../math/grid';
import { priorLattice, priorPoints } from '../../math/lowDiscrepancy';
import { type Measures, measure } from '../../math/measures';
import { type PriorMesh, priorMesh } from '../../math/priorMesh';
import { randomStream } from '../../math/random';
import { sampleDivergence } from '../../math/sampleDivergence';
import type { Observation, ProbeRequest } from '../system';
import { meshLines, planeSamples } from './density';
import { generatedField, normalOf, optimalDiscriminator } from './optimal';
import { samplePrior } from './prior';
import { scalarLosses } from './scalarLosses';
import type { Look, ProbePoints } from './trainer';

/** Points of P_G's density estimate in 1-D: quantiles of a 1-D prior, quasi-random points of a wider one. */
const linePoints = 2048;

/** The points of one request, and where each block of prior points ends. */
export interface Target extends ProbePoints {
  readonly request: ProbeRequest;
  /** Prior points in each block: samples, grid, density, measures, divergence. */
  readonly blocks: readonly number[];
  readonly priorGrid: Float32Array;
  /** The lattice of the last block; null where the measures are not from one. */
  readonly mesh: PriorMesh | null;
  /** The same of the third block, in the plane. */
  readonly densityMesh: PriorMesh | null;
}

/** Lays out the points of a request; the same ones for the same experiment and request. */
export function targetOf(
  experiment: Experiment,
  distribution: Distribution,
  request: ProbeRequest,
): Target {
  const { dimensions, box } = distribution;
  const { seed, prior } = experiment;
  const z = prior.dimensions;
  const draw = (name: string, count: number) =>
    samplePrior(prior.id, randomStream(seed, name), new Float32Array(count * z));
  const showsGrid = z <= 2 && request.priorGrid > 0;
  const wantedPoints = dimensions === 1 ? linePoints : request.density;
  const densityPoints = request.surface > 0 ? wantedPoints : 0;
  const priorGrid = showsGrid
    ? priorLattice(prior.id, z as 1 | 2, request.priorGrid)
    : new Float32Array(0);
  const source = request.measures > 0 ? sourceOf(experiment, dimensions) : null;
  const mesh =
    source === 'mesh'
      ? priorMesh(prior.id, dimensions, meshLines(dimensions, request.measures))
      : null;
  const wide = dimensions === 2 && z > 2;
  const densitySamples = wide ? planeSamples(densityPoints) : densityPoints;
  const densityMesh =
    dimensions === 2 && z === 2 && densityPoints > 0
      ? priorMesh(prior.id, 2, meshLines(2, densityPoints))
      : null;
  const blocks = [
    draw('probe prior', request.samples),
    priorGrid,
    densityMesh?.points ?? priorPoints(prior.id, z, densitySamples),
    draw('measure prior', request.measures),
    mesh?.points ?? draw('divergence prior', source === 'samples' ? estimateSamples : 0),
  ];
  return {
    request,
    real: sampleBatch(distribution, randomStream(seed, 'probe data'), request.samples),
    surface: gridPoints(box, request.surface, rowsOf(dimensions, request)),
    prior: joined(blocks),
    samples: request.samples,
    blocks: blocks.map((block) => block.length / z),
    priorGrid,
    mesh,
    densityMesh,
  };
}

/** What the divergences come from: closed forms, a lattice of the prior, or samples. */
function sourceOf(
  { prior, generator, hand }: Experiment,
  dimensions: number,
): 'hand' | 'curve' | 'mesh' | 'samples' {
  if (hand) return 'hand';
  const width = generator.hiddenLayers > 0 ? generator.units : Number.POSITIVE_INFINITY;
  if (Math.min(prior.dimensions, width) < dimensions) return 'curve';
  return prior.dimensions === dimensions ? 'mesh' : 'samples';
}

/** Rows of D's surface: one in 1-D. */
function rowsOf(dimensions: number, { surface }: ProbeRequest): number {
  return dimensions === 1 ? Math.min(1, surface) : surface;
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

/** What a look at a target says. */
export function describe(
  look: Look,
  target: Target,
  experiment: Experiment,
  distribution: Distribution,
): Observation {
  const { dimensions, box } = distribution;
  const { request } = target;
  const [generated, priorImage, density, measured, images] = split(
    look.images,
    target.blocks,
    dimensions,
  );
  const field = { box, columns: request.surface, rows: rowsOf(dimensions, request) };
  const seen = { mesh: target.densityMesh, images: density };
  const none = new Float32Array(0);
  const generatedDensity = density.length > 0 ? generatedField(experiment, field, seen) : none;
  const other: LossId = experiment.loss === 'mm' ? 'ns' : 'mm';
  const finite = look.finite && Object.values(look.losses).every(Number.isFinite);
  return {
    dimensions,
    real: target.real.slice(),
    generated,
    realLogits: look.realLogits,
    generatedLogits: look.generatedLogits,
    arrows: descent(look, dimensions, experiment.loss),
    ghostArrows: descent(look, dimensions, other),
    gradientSizes: {
      mm: rootMeanSquare(descent(look, dimensions, 'mm'), dimensions),
      ns: rootMeanSquare(descent(look, dimensions, 'ns'), dimensions),
    },
    surface: { ...field, values: look.surface },
    optimal:
      density.length > 0
        ? optimalDiscriminator(distribution, experiment, field, generatedDensity, seen)
        : none,
    priorGrid: target.priorGrid.slice(),
    priorImage,
    generatedDensity,
    losses: look.losses,
    ...(experiment.hand && { hand: experiment.hand }),
    measures:
      request.measures > 0 && finite
        ? {
            ...measuresOf(distribution, measured),
            divergence: heldAbove(
              divergenceOf(experiment, distribution, target.mesh, images),
              -look.losses.D,
            ),
          }
        : null,
    batch: null,
    finite,
  };
}

/** Scores of samples of P_G beside those of a perfect sampler. */
function measuresOf(
  distribution: Distribution,
  samples: Float32Array,
): Omit<Measures, 'divergence'> {
  const count = samples.length / distribution.dimensions;
  return {
    ...measure(distribution, samples),
    samples: count,
    floor: perfectScores(distribution, count),
  };
}

/** `images`: of the lattice, or of samples where there is none. */
function divergenceOf(
  experiment: Experiment,
  distribution: Distribution,
  mesh: PriorMesh | null,
  images: Float32Array,
): Divergence {
  if (experiment.hand) return normalDivergence(distribution, normalOf(experiment.hand));
  if (mesh) return meshDivergence(distribution, mesh, images);
  return images.length > 0 ? sampleDivergence(distribution, images) : disjoint;
}

/** −∂ℓ_G/∂x = −ℓ′(a)·∂a/∂x at each generated sample. */
export function descent(look: Look, dimensions: number, loss: LossId): Float32Array {
  const { slope } = scalarLosses[loss].generator;
  return look.logitGradients.map(
    (gradient, i) => -slope(look.generatedLogits[Math.floor(i / dimensions)] as number) * gradient,
  );
}

/** Root mean square length of vectors of `dimensions` numbers each. */
export function rootMeanSquare(vectors: Float32Array, dimensions: number): number {
  const count = vectors.length / dimensions;
  return Math.sqrt(vectors.reduce((sum, x) => sum + x * x, 0) / count);
}

/** The images of each block of prior points. */
function split(
  images: Float32Array,
  blocks: readonly number[],
  dimensions: number,
): [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array] {
  let offset = 0;
  const next = (index: number) => {
    const start = offset;
    offset += (blocks[index] ?? 0) * dimensions;
    return images.slice(start, offset);
  };
  return [next(0), next(1), next(2), next(3), next(4)];
}
