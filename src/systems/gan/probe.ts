/** What a probe looks at, and how what it finds becomes an observation. Typed arrays only. */
import type { Experiment, Hand, LossId } from '../../config/experiment';
import { type Distribution, sampleBatch } from '../../distributions/distribution';
import { perfectScores } from '../../distributions/perfectSampler';
import { type Divergence, disjoint } from '../../math/divergence';
import { quantileDensity, sampleDensity } from '../../math/generatedDensity';
import { meshDivergence, normalDivergence } from '../../math/generatedDivergence';
import { type Field, gridPoints } from '../../math/grid';
import { priorLattice, priorPoints } from '../../math/lowDiscrepancy';
import { type Measures, measure } from '../../math/measures';
import { type IsotropicNormal, normalField } from '../../math/normalDivergence';
import { planeDensity } from '../../math/planeDensity';
import { type PriorMesh, priorMesh } from '../../math/priorMesh';
import { randomStream } from '../../math/random';
import { sampleDivergence } from '../../math/sampleDivergence';
import type { Observation, ProbeRequest } from '../system';
import { samplePrior } from './prior';
import { descent, estimateOf, lossesOf, rootMeanSquare, shownPart } from './scored';
import type { Look, ProbePoints } from './trainer';

/** Points of P_G's density estimate in 1-D: quantiles of a 1-D prior, quasi-random points of a wider one. */
const linePoints = 2048;

/** The points of one request, and where each block of prior points ends. */
export interface Target extends ProbePoints {
  readonly request: ProbeRequest;
  /** Prior points in each block: samples, measures, grid, density, divergence. */
  readonly blocks: readonly number[];
  readonly priorGrid: Float32Array;
  /** The lattice of the last block; null where the measures are not from one. */
  readonly mesh: PriorMesh | null;
}

/**
 * Lays out the points of a request. What is shown is the same for the same experiment and request;
 * samples of the measures and of V are drawn from streams of their own at every moment, which is
 * named by the updates so far: so they are the same again where a run comes back to it.
 */
export function targetOf(
  experiment: Experiment,
  distribution: Distribution,
  request: ProbeRequest,
  moment: string,
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
  const blocks = [
    draw('probe prior', request.samples),
    draw(`measure prior ${moment}`, request.measures),
    priorGrid,
    densityPoints > 0 ? priorPoints(prior.id, z, densityPoints) : new Float32Array(0),
    mesh?.points ?? draw('divergence prior', source === 'samples' ? estimateSamples : 0),
  ];
  return {
    request,
    real: joined([
      sampleBatch(distribution, randomStream(seed, 'probe data'), request.samples),
      sampleBatch(distribution, randomStream(seed, `measure data ${moment}`), request.measures),
    ]),
    surface: gridPoints(box, request.surface, rowsOf(dimensions, request)),
    prior: joined(blocks),
    samples: request.samples + request.measures,
    blocks: blocks.map((block) => block.length / z),
    priorGrid,
    mesh,
  };
}

/** Samples of P_G that the divergences are estimated from, where they have to be. */
const estimateSamples = 8192;

/** Lines of the lattice along each axis of z, an odd number: in the plane about as many points as the measures have samples, and half as many again. */
function meshLines(dimensions: 1 | 2, samples: number): number {
  if (dimensions === 1) return 2049;
  return 2 * Math.min(96, Math.max(16, Math.round(0.64 * Math.sqrt(samples)))) + 1;
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
  const [generated, measured, priorImage, density, images] = split(
    look.images,
    target.blocks,
    dimensions,
  );
  const shown = shownPart(look, request.samples, dimensions);
  const losses = lossesOf(shown, experiment.loss);
  const field = { box, columns: request.surface, rows: rowsOf(dimensions, request) };
  const generatedDensity =
    density.length > 0 ? densityOf(experiment, field, density) : new Float32Array(0);
  // What is not estimated has no least density that can be told from none.
  const densityCount = experiment.hand
    ? Number.POSITIVE_INFINITY
    : Math.max(1, density.length / dimensions);
  const other: LossId = experiment.loss === 'mm' ? 'ns' : 'mm';
  const finite = look.finite && Object.values(losses).every(Number.isFinite);
  const measuring = request.measures > 0 && finite;
  return {
    dimensions,
    real: target.real.slice(0, generated.length),
    generated,
    realLogits: shown.realLogits,
    generatedLogits: shown.generatedLogits,
    arrows: descent(shown, dimensions, experiment.loss),
    ghostArrows: descent(shown, dimensions, other),
    gradientSizes: {
      mm: rootMeanSquare(descent(shown, dimensions, 'mm'), dimensions),
      ns: rootMeanSquare(descent(shown, dimensions, 'ns'), dimensions),
    },
    surface: { ...field, values: look.surface },
    optimal: optimalDiscriminator(distribution, field, generatedDensity, densityCount),
    priorGrid: target.priorGrid.slice(),
    priorImage,
    generatedDensity,
    losses,
    ...(experiment.hand && { hand: experiment.hand }),
    estimate: measuring ? estimateOf(look, request.samples, experiment.loss) : null,
    measures: measuring
      ? {
          ...measuresOf(distribution, measured),
          divergence: divergenceOf(experiment, distribution, target.mesh, images),
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

function normalOf({ mean, spread }: Hand): IsotropicNormal {
  return { mean, deviation: spread };
}

/** P_G's density at a field's cells: of a hand's exactly; on the line by change of variables where the prior allows it. */
function densityOf(
  { prior, hand }: Experiment,
  { box, columns, rows }: Omit<Field, 'values'>,
  images: Float32Array,
): Float32Array {
  if (hand) return normalField(normalOf(hand), box, columns, rows);
  if (box.length === 2) return planeDensity(box, columns, rows, images);
  const estimate = prior.dimensions === 1 ? quantileDensity : sampleDensity;
  return estimate(box, columns, images);
}

/** Samples of either distribution to a cell, if as many were drawn of P_data, below which D* is not told: it would be a ratio of two nothings. */
const leastSamples = 0.1;

/** D* = P_data/(P_data + P_G) (Goodfellow et al. 2014, proposition 1), NaN where neither has mass to speak of. */
function optimalDiscriminator(
  { density, dimensions }: Distribution,
  { box, columns, rows }: Omit<Field, 'values'>,
  generated: Float32Array,
  samples: number,
): Float32Array {
  const points = gridPoints(box, columns, rows);
  const extent = box.reduce((product, [low, high]) => product * (high - low), 1);
  const least = (leastSamples * columns * rows) / (extent * samples);
  return generated.map((q, i) => {
    const x = points[i * dimensions] as number;
    const p = density(x, dimensions === 2 ? (points[2 * i + 1] as number) : 0);
    return p + q < least ? Number.NaN : p / (p + q);
  });
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
