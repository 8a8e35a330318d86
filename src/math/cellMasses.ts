/** Exact masses of P_data in the cells of a grid over its box, and the histogram of samples in the same cells. */
import { type Box, cellCentre, gridPoints } from './grid';

/** What this module needs to know of a distribution. */
export interface DensityOverBox {
  readonly dimensions: 1 | 2;
  readonly box: Box;
  density(x: number, y: number): number;
}

/** Masses of the cells of a grid, row-major, and of everything outside the box in one last cell. They add up to 1. */
export interface CellMasses {
  readonly box: Box;
  /** Cells along each axis of the box. */
  readonly perAxis: number;
  readonly masses: Float64Array;
}

/** Cells along an axis of the fine grid the density is integrated on; divisible by every coarser one. */
const fineCells = { 1: 960, 2: 240 };
/** Coarser grids are whole multiples of fine cells. On 240 cells with a quarter margin the checkerboard's squares are whole cells too. */
const mergings = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15];
const coarsest = 20;
/** The grid is the finest with a sampling floor of at most this many nats, at 2,500 samples. */
const highestFloor = { 1: 0.005, 2: 0.02 };
const usualSamples = 2500;

/**
 * About the JSD, in nats, that `samples` samples of P_data itself score against its `masses`. A
 * cell with mass p and np ≫ 1 expected samples adds 1/(8n) by χ²/8n; one with np ≪ 1 adds
 * p·log 2, whether hit or not; the sum takes the smaller of both for each cell.
 */
export function samplingFloor(masses: Float64Array, samples: number): number {
  return masses.reduce((sum, p) => sum + Math.min(1 / (8 * samples), p * Math.LN2), 0);
}

/** ∫ density over every fine cell, by two-point Gauss–Legendre quadrature along each axis. */
function fineMasses({ dimensions, box, density }: DensityOverBox): Float64Array {
  const count = fineCells[dimensions];
  const [xAxis, yAxis] = box;
  if (!xAxis) throw new RangeError('a box needs at least one axis');
  const width = (xAxis[1] - xAxis[0]) / count;
  const node = width / 2 / Math.sqrt(3);
  const height = yAxis ? (yAxis[1] - yAxis[0]) / count : 1;
  const yNode = height / 2 / Math.sqrt(3);
  const rows = yAxis ? count : 1;
  const masses = new Float64Array(count * rows);
  for (let row = 0; row < rows; row++) {
    const y = yAxis ? cellCentre(yAxis, row, count) : 0;
    for (let column = 0; column < count; column++) {
      const x = cellCentre(xAxis, column, count);
      const line = (at: number) => density(x - node, at) + density(x + node, at);
      masses[row * count + column] = yAxis
        ? ((line(y - yNode) + line(y + yNode)) / 4) * width * height
        : (line(0) / 2) * width;
    }
  }
  return masses;
}

/** Sums blocks of `merging` cells along each axis. */
function merged(fine: Float64Array, count: number, rows: number, merging: number): Float64Array {
  const perAxis = count / merging;
  const coarse = new Float64Array(perAxis * Math.max(1, rows / merging));
  fine.forEach((mass, i) => {
    const column = Math.floor((i % count) / merging);
    const row = Math.floor(Math.floor(i / count) / merging);
    const cell = row * perAxis + column;
    coarse[cell] = (coarse[cell] ?? 0) + mass;
  });
  return coarse;
}

/** Appends the mass outside the box; scales down the rounding that would make it negative. */
function withOutside(inside: Float64Array): Float64Array {
  const total = inside.reduce((sum, mass) => sum + mass, 0);
  const masses = new Float64Array(inside.length + 1);
  inside.forEach((mass, i) => {
    masses[i] = mass / Math.max(1, total);
  });
  masses[inside.length] = Math.max(0, 1 - total);
  return masses;
}

/** The masses of P_data, on cells as fine as `highestFloor` allows. */
export function exactMasses(distribution: DensityOverBox): CellMasses {
  const { dimensions, box } = distribution;
  const count = fineCells[dimensions];
  const fine = fineMasses(distribution);
  const grid = (merging: number): CellMasses => ({
    box,
    perAxis: count / merging,
    masses: withOutside(merged(fine, count, dimensions === 2 ? count : 1, merging)),
  });
  for (const merging of mergings) {
    const made = grid(merging);
    if (samplingFloor(made.masses, usualSamples) <= highestFloor[dimensions]) return made;
  }
  return grid(coarsest);
}

/** Parts of a cell of `lineMasses`, each by two-point Gauss–Legendre quadrature. */
const lineParts = 4;

/** The masses of P_data in `columns` equal cells of a line, and outside in one last cell. */
export function lineMasses({ box, density }: DensityOverBox, columns: number): Float64Array {
  const [axis] = box;
  if (!axis) throw new RangeError('a box needs at least one axis');
  const width = (axis[1] - axis[0]) / (columns * lineParts);
  const node = width / 2 / Math.sqrt(3);
  const inside = new Float64Array(columns);
  for (let part = 0; part < columns * lineParts; part++) {
    const x = axis[0] + (part + 0.5) * width;
    const mass = ((density(x - node, 0) + density(x + node, 0)) / 2) * width;
    const cell = Math.floor(part / lineParts);
    inside[cell] = (inside[cell] ?? 0) + mass;
  }
  return withOutside(inside);
}

/** Index of the cell that holds `value`; −1 outside, or where it is not a number. */
function cellOf([low, high]: readonly [number, number], count: number, value: number): number {
  const cell = Math.floor(((value - low) / (high - low)) * count);
  return cell >= 0 && cell < count ? cell : -1;
}

/** Shares of the samples, row-major [n, dimensions], in the cells of `grid`; the last one is outside. */
export function sampleMasses({ box, perAxis, masses }: CellMasses, samples: Float32Array) {
  const [xAxis, yAxis] = box;
  if (!xAxis) throw new RangeError('a box needs at least one axis');
  const shares = new Float64Array(masses.length);
  const count = samples.length / box.length;
  for (let i = 0; i < count; i++) {
    const column = cellOf(xAxis, perAxis, samples[i * box.length] ?? Number.NaN);
    const row = yAxis ? cellOf(yAxis, perAxis, samples[i * 2 + 1] ?? Number.NaN) : 0;
    const cell = column < 0 || row < 0 ? masses.length - 1 : row * perAxis + column;
    shares[cell] = (shares[cell] ?? 0) + 1 / count;
  }
  return shares;
}

/** Cells along each axis that are fine enough for a mean. */
const meanCells = 80;

/** P_data's mean over its box, one coordinate for each axis, by the midpoint rule. */
export function meanOf({ box, density }: DensityOverBox): number[] {
  const points = gridPoints(box, meanCells, box.length === 2 ? meanCells : 1);
  const sums = box.map(() => 0);
  let total = 0;
  for (let i = 0; i < points.length; i += box.length) {
    const weight = density(points[i] ?? 0, box.length === 2 ? (points[i + 1] ?? 0) : 0);
    total += weight;
    box.forEach((_, axis) => {
      sums[axis] = (sums[axis] ?? 0) + weight * (points[i + axis] ?? 0);
    });
  }
  return sums.map((sum) => sum / total);
}
