/** The density of P_G over the plane, estimated from samples, and P_data blurred in the same way. */
import type { Box } from './grid';

/** Standard deviation of the smoothing kernel, in cells: a compromise between noise and blur that is the same everywhere. */
const kernelCells = 0.8;
const reach = 3;

/**
 * Kernel density estimate at the cell centres of a grid, per unit of area: a histogram smoothed by
 * a Gaussian of 0.8 cells in each direction. Row-major, y grows with the row. Its integral over the
 * plane is 1; samples outside the box are left out, so over the box it is the mass inside.
 */
export function planeDensity(
  box: Box,
  columns: number,
  rows: number,
  samples: Float32Array,
): Float32Array {
  const [xAxis, yAxis] = box;
  if (!xAxis || !yAxis) throw new RangeError('a density over the plane needs two axes');
  const perX = columns / (xAxis[1] - xAxis[0]);
  const perY = rows / (yAxis[1] - yAxis[0]);
  const width = columns + 2 * reach; // a rim, so that mass just outside still counts
  const counts = new Float64Array(width * (rows + 2 * reach));
  for (let i = 0; i + 1 < samples.length; i += 2) {
    const column = Math.floor(((samples[i] as number) - xAxis[0]) * perX) + reach;
    const row = Math.floor(((samples[i + 1] as number) - yAxis[0]) * perY) + reach;
    if (column < 0 || row < 0 || column >= width || row >= rows + 2 * reach) continue;
    const cell = row * width + column;
    counts[cell] = (counts[cell] as number) + 1;
  }
  const scale = (2 * perX * perY) / samples.length;
  return smooth(counts, width, columns, rows, scale);
}

/** Masses of cells as `planeDensity` would give them from very many samples. */
export function blurred(masses: Float64Array, columns: number, rows: number): Float32Array {
  const width = columns + 2 * reach;
  const within = new Float64Array(width * (rows + 2 * reach));
  for (let row = 0; row < rows; row++) {
    const line = masses.subarray(row * columns, (row + 1) * columns);
    within.set(line, (row + reach) * width + reach);
  }
  return smooth(within, width, columns, rows, 1);
}

/** Weights of the kernel from −reach to reach; their sum is 1. */
const kernel = (() => {
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - reach) / kernelCells) ** 2),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
})();

/** Smooths along x, then along y, and drops the rim. */
function smooth(
  counts: Float64Array,
  width: number,
  columns: number,
  rows: number,
  scale: number,
): Float32Array {
  const along = new Float64Array(columns * (rows + 2 * reach));
  for (let row = 0; row < rows + 2 * reach; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      const start = row * width + column;
      for (let k = 0; k < kernel.length; k++) {
        sum += (kernel[k] as number) * (counts[start + k] as number);
      }
      along[row * columns + column] = sum;
    }
  }
  const density = new Float32Array(columns * rows);
  for (let i = 0; i < density.length; i++) {
    let sum = 0;
    for (let k = 0; k < kernel.length; k++) {
      sum += (kernel[k] as number) * (along[i + k * columns] as number);
    }
    density[i] = scale * sum;
  }
  return density;
}
