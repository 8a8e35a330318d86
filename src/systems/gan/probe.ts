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
  /** The same of the fourth block, in the plane. */
  readonly densityMesh: PriorMesh | null;
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
  const wide = dimensions === 2 && z > 2;
  const densitySamples = wide ? planeSamples(densityPoints) : densityPoints;
  const densityMesh =
    dimensions === 2 && z === 2 && densityPoints > 0
      ? priorMesh(prior.id, 2, meshLines(2, densityPoints))
      : null;
  const blocks = [
    draw('probe prior', request.samples),
    draw(`measure prior ${moment}`, request.measures),
    priorGrid,
    densityMesh?.points ?? priorPoints(prior.id, z, densitySamples),
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
  const [generated, measured, priorImage, density, images] = split(
    look.images,
    target.blocks,
    dimensions,
  );
  const shown = shownPart(look, request.samples, dimensions);
  const losses = lossesOf(shown, experiment.loss);
  const field = { box, columns: request.surface, rows: rowsOf(dimensions, request) };
  const seen = { mesh: target.densityMesh, images: density };
  const none = () => new Float32Array(0); // each its own: they are transferred
  const generatedDensity = density.length > 0 ? generatedField(experiment, field, seen) : none();
  const other: LossId = experiment.loss === 'mm' ? 'ns' : 'mm';
  const finite = look.finite && Object.values(losses).every(Number.isFinite);
  const measuring = request.measures > 0 && finite;
  const estimate = measuring ? estimateOf(look, request.samples, experiment.loss) : null;
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
    optimal:
      density.length > 0
        ? optimalDiscriminator(distribution, experiment, field, generatedDensity, seen)
        : none(),
    priorGrid: target.priorGrid.slice(),
    priorImage,
    generatedDensity,
    losses,
    ...(experiment.hand && { hand: experiment.hand }),
    estimate,
    measures: estimate && {
      ...measuresOf(distribution, measured),
      divergence: heldAbove(
        divergenceOf(experiment, distribution, target.mesh, images),
        estimate.value + 2 * estimate.standardError,
      ),
    },
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
