/** How far P_G is from P_data where P_G is known: from a lattice of the prior pushed through G, or in closed form. */
import { type DataPoints, dataPoints, logDensityOf, type Sampled } from './dataPoints';
import {
  type Divergence,
  type DivergenceId,
  divergenceFrom,
  divergenceIds,
  type Numbers,
  type Ratios,
} from './divergence';
import {
  densityOverLine,
  densityOverPlane,
  intervalNodes,
  type MeshNodes,
  triangleNodes,
} from './meshDensity';
import type { IsotropicNormal } from './normalField';
import { indexPoints, type PointIndex } from './pointIndex';
import { coarser, logPrior, type PriorMesh, priorMesh } from './priorMesh';

/** P_data's points ready to be looked up: an index of the plane, or ascending on the line. */
const indexes = new WeakMap<DataPoints, PointIndex>();

function indexOf(data: DataPoints): PointIndex {
  const known = indexes.get(data) ?? indexPoints(data.points);
  indexes.set(data, known);
  return known;
}

/** log P_G at P_data's points, and at the middles of the lattice's triangles with what they are worth. */
interface Density {
  readonly atData: Float64Array;
  readonly nodes: MeshNodes;
}

function overPlane(mesh: PriorMesh, images: Float32Array, data: DataPoints): Density {
  const nodes = triangleNodes(mesh, images);
  const atData = densityOverPlane(mesh, images, indexOf(data));
  return {
    atData,
    nodes: summed(nodes, densityOverPlane(mesh, images, indexPoints(nodes.points))),
  };
}

function overLine(mesh: PriorMesh, images: Float32Array, data: DataPoints): Density {
  const nodes = intervalNodes(mesh, images);
  const order = Uint32Array.from(nodes.weights, (_, i) => i).sort(
    (i, j) => (nodes.points[i] as number) - (nodes.points[j] as number),
  );
  const sorted = densityOverLine(
    mesh,
    images,
    Float64Array.from(order, (i) => nodes.points[i] as number),
  );
  const density = new Float64Array(sorted.length);
  order.forEach((i, place) => {
    density[i] = sorted[place] as number;
  });
  return { atData: densityOverLine(mesh, images, data.points), nodes: summed(nodes, density) };
}

/** The nodes with the density of all triangles over them; each has its own at least, whatever rounding says. */
function summed(nodes: MeshNodes, density: Float64Array): MeshNodes {
  const withOthers = (own: number, i: number) => Math.max(own, Math.log(density[i] as number));
  const logDensities = nodes.logDensities.map(withOthers);
  return { ...nodes, logDensities, atLeast: nodes.atLeast.map(withOthers) };
}

function numbersOf(target: Sampled, mesh: PriorMesh, images: Float32Array): Numbers {
  const data = dataPoints(target);
  const density = (target.dimensions === 1 ? overLine : overPlane)(mesh, images, data);
  const generated = overNodes(target, density.nodes);
  const numbers = divergenceFrom(
    { data: data.logDensities, generated: density.atData.map(Math.log), weights: data.weights },
    generated,
  );
  // Where G makes lines of triangles their density is known to be high, not how high.
  const { atLeast, weights } = density.nodes;
  const reverse = weights.reduce(
    (sum, weight, i) => sum + weight * ((atLeast[i] as number) - (generated.data[i] as number)),
    0,
  );
  return { ...numbers, klGeneratedData: Math.max(0, reverse) };
}

function overNodes(
  target: Sampled,
  { points, weights, logDensities }: Pick<MeshNodes, 'points' | 'weights' | 'logDensities'>,
): Ratios {
  const { dimensions } = target;
  const logDensity = logDensityOf(target);
  const data = weights.map((_, i) =>
    dimensions === 1
      ? logDensity(points[i] as number, 0)
      : logDensity(points[2 * i] as number, points[2 * i + 1] as number),
  );
  return { data, generated: logDensities, weights };
}

/** Mass, of P_data's points or the lattice's, that counts as none. */
const negligible = 1e-6;

/**
 * A KL from the part of one distribution, where the other has a density, and the mass `alone` where
 * it has none. There the other has `beyond` at most, and by the log-sum inequality the KL is at
 * least that of these two masses: ∞ where `beyond` is 0.
 */
function withAlone(kl: number, alone: number, beyond: number): number {
  return alone <= negligible ? kl : Math.max(0, kl + alone * Math.log(alone / beyond));
}

/**
 * From images of a lattice of as many dimensions as x. The same on a lattice of every second line
 * tells how much the lattice's coarseness may matter; twice that, for where G is steep it falls off slowly.
 */
export function meshDivergence(target: Sampled, mesh: PriorMesh, images: Float32Array): Divergence {
  const { dimensions } = target;
  const numbers = numbersOf(target, mesh, images);
  const half = coarser(mesh);
  const fewer = new Float32Array(half.kept.length * dimensions);
  half.kept.forEach((from, i) => {
    for (let j = 0; j < dimensions; j++) {
      fewer[i * dimensions + j] = images[from * dimensions + j] as number;
    }
  });
  const rough = numbersOf(target, half.mesh, fewer);
  const beyond = mesh.axis.beyond * mesh.dimensions;
  const klDataGenerated = withAlone(numbers.klDataGenerated, numbers.alone.data, beyond);
  const error = (id: DivergenceId) =>
    Math.hypot(2 * numbers.errors[id], 2 * (numbers[id] - rough[id]));
  const limits: DivergenceId[] = [];
  if (numbers.alone.data > negligible && beyond > 0) limits.push('klDataGenerated');
  if (numbers.alone.generated > 100 * negligible) limits.push('klGeneratedData');
  return {
    jsd: numbers.jsd,
    klDataGenerated,
    klGeneratedData: numbers.klGeneratedData,
    totalVariation: numbers.totalVariation,
    kind: 'lattice',
    errors: Object.fromEntries(divergenceIds.map((id) => [id, error(id)])) as Divergence['errors'],
    atLeast: limits,
  };
}

/** Lines of the lattice that stands for a normal distribution, by its dimensions. */
const normalLines = { 1: 2049, 2: 129 };

/** From P_G's closed form: N(mean, deviation²·I). */
export function normalDivergence(
  target: Sampled,
  { mean, deviation }: IsotropicNormal,
): Divergence {
  const { dimensions } = target;
  const mesh = priorMesh('normal', dimensions, normalLines[dimensions]);
  const images = mesh.points.map((z, i) => (mean[i % dimensions] ?? 0) + deviation * z);
  const nodes = (dimensions === 1 ? intervalNodes : triangleNodes)(mesh, images);
  const logDensity = (points: Float64Array) =>
    Float64Array.from({ length: points.length / dimensions }, (_, i) => {
      const z = (j: number) =>
        ((points[i * dimensions + j] as number) - (mean[j] ?? 0)) / deviation;
      return logPrior(mesh, z(0), dimensions === 2 ? z(1) : 0) - dimensions * Math.log(deviation);
    });
  const data = dataPoints(target);
  const numbers = divergenceFrom(
    { data: data.logDensities, generated: logDensity(data.points), weights: data.weights },
    overNodes(target, { ...nodes, logDensities: logDensity(nodes.points) }),
  );
  const { alone, errors, ...rest } = numbers;
  return {
    ...rest,
    klGeneratedData: withAlone(rest.klGeneratedData, alone.generated, 0),
    kind: 'exact',
    errors: { ...errors, jsd: 2 * errors.jsd },
    atLeast: [],
  };
}
