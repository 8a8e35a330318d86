/** P_G's mass in the cells of a grid over the plane, from a lattice of the prior pushed through G: each triangle's spread evenly over what it covers, exactly. */
import type { Box } from './grid';
import { eachTriangle, isFlat } from './meshTriangles';
import type { PriorMesh } from './priorMesh';

/**
 * What is to be covered, as differences along each row: a prefix sum of a row gives its cells. An
 * edge of a polygon changes them only where it passes, weighted by the polygon's density.
 */
class Coverage {
  private readonly changes: Float64Array;

  constructor(
    private readonly columns: number,
    private readonly rows: number,
  ) {
    this.changes = new Float64Array((columns + 2) * rows);
  }

  /** One directed edge, in units of cells. The inside lies to its right in the sense that edges of a closed polygon add up to its area. */
  edge(x0: number, y0: number, x1: number, y1: number, density: number): void {
    if (y0 === y1) return;
    const sign = y1 > y0 ? density : -density;
    let [left, bottom, right, top] = y1 > y0 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (right - left) / (top - bottom);
    if (bottom < 0) [left, bottom] = [left - bottom * slope, 0];
    if (top > this.rows) [right, top] = [right - (top - this.rows) * slope, this.rows];
    let x = left;
    for (let row = Math.floor(bottom); row < top && row < this.rows; row++) {
      const height = Math.min(row + 1, top) - Math.max(row, bottom);
      const next = x + slope * height;
      this.within(row, x, next, sign * height);
      x = next;
    }
  }

  /** The part of an edge within a row, cut where it crosses the sides of the grid. */
  private within(row: number, from: number, to: number, weight: number): void {
    const [low, high] = from < to ? [from, to] : [to, from];
    const { columns } = this;
    if (high <= 0) this.part(row, 0, 0, weight);
    else if (low >= columns) return;
    else if (low >= 0 && high <= columns) this.part(row, low, high, weight);
    else {
      const inside = [Math.max(0, low), Math.min(columns, high)] as const;
      const share = (a: number, b: number) => (weight * (b - a)) / (high - low);
      if (low < 0) this.part(row, 0, 0, share(low, 0));
      this.part(row, inside[0], inside[1], share(inside[0], inside[1]));
    }
  }

  /** From `low` to `high` within the grid: what lies to the right of it is covered, what lies under it in part. */
  private part(row: number, low: number, high: number, weight: number): void {
    const start = row * (this.columns + 2);
    const first = Math.floor(low);
    if (high <= first + 1) {
      this.change(start + first, weight, (low + high) / 2 - first);
      return;
    }
    const perCell = weight / (high - low);
    for (let cell = first; cell < high; cell++) {
      const [a, b] = [Math.max(low, cell), Math.min(high, cell + 1)];
      this.change(start + cell, perCell * (b - a), (a + b) / 2 - cell);
    }
  }

  /** All cells after `at` have `weight` more, `at` itself what lies beyond `share` of it. */
  private change(at: number, weight: number, share: number): void {
    this.changes[at] = (this.changes[at] as number) + weight * (1 - share);
    this.changes[at + 1] = (this.changes[at + 1] as number) + weight * share;
  }

  addTo(cells: Float64Array): void {
    for (let row = 0; row < this.rows; row++) {
      let sum = 0;
      for (let column = 0; column < this.columns; column++) {
        sum += this.changes[row * (this.columns + 2) + column] as number;
        const cell = row * this.columns + column;
        // Rounding may leave less than nothing.
        cells[cell] = Math.max(0, (cells[cell] as number) + sum);
      }
    }
  }
}

/** Row-major masses in `columns` × `rows` cells of the box; what lies outside is left out. */
export function meshMasses(
  mesh: PriorMesh,
  images: Float32Array,
  [xAxis, yAxis]: Box,
  columns: number,
  rows: number,
): Float64Array {
  if (!xAxis || !yAxis) throw new RangeError('cells of the plane need two axes');
  const perX = columns / (xAxis[1] - xAxis[0]);
  const perY = rows / (yAxis[1] - yAxis[0]);
  const at = (corner: number) =>
    [
      ((images[2 * corner] as number) - xAxis[0]) * perX,
      ((images[2 * corner + 1] as number) - yAxis[0]) * perY,
    ] as const;
  const coverage = new Coverage(columns, rows);
  const cells = new Float64Array(columns * rows);
  eachTriangle(mesh, (a, b, c, mass) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [at(a), at(b), at(c)];
    if (!Number.isFinite(ax + ay + bx + by + cx + cy)) return;
    const area = ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2;
    if (isFlat(images, a, b, c)) {
      spreadOverLine(cells, columns, rows, [ax, ay, bx, by, cx, cy], mass);
      return;
    }
    const density = -mass / area;
    coverage.edge(ax, ay, bx, by, density);
    coverage.edge(bx, by, cx, cy, density);
    coverage.edge(cx, cy, ax, ay, density);
  });
  coverage.addTo(cells);
  return cells;
}

/** Most points that stand for a triangle that is a line. */
const mostPoints = 256;

/** Mass of a triangle without area, along its sides. */
function spreadOverLine(
  cells: Float64Array,
  columns: number,
  rows: number,
  [ax, ay, bx, by, cx, cy]: readonly [number, number, number, number, number, number],
  mass: number,
): void {
  const longest = Math.max(
    Math.hypot(bx - ax, by - ay),
    Math.hypot(cx - bx, cy - by),
    Math.hypot(ax - cx, ay - cy),
  );
  const perSide = Math.min(mostPoints, Math.ceil(2 * longest) + 1);
  const deposit = (x: number, y: number) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    const cell = row * columns + column;
    cells[cell] = (cells[cell] as number) + mass / (3 * perSide);
  };
  for (let i = 0; i < perSide; i++) {
    const t = (i + 0.5) / perSide;
    deposit(ax + t * (bx - ax), ay + t * (by - ay));
    deposit(bx + t * (cx - bx), by + t * (cy - by));
    deposit(cx + t * (ax - cx), cy + t * (ay - cy));
  }
}
