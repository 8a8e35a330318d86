/** A checkerboard: uniform on its dark cells. */
import { squareBox } from './box';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

/** The board is [−2, 2]². */
const half = 2;

/** `cells` × `cells` squares; those with an even sum of row and column are dark. */
export function checkerboard(parameters: Parameters): Distribution {
  const cells = Math.max(1, Math.round(parameterOf('checkerboard', parameters, 'cells')));
  const side = (2 * half) / cells;
  const all = Array.from({ length: cells * cells }, (_, i) => [i % cells, Math.floor(i / cells)]);
  const dark = all.filter(([column = 0, row = 0]) => (column + row) % 2 === 0);
  const height = 1 / (dark.length * side * side);
  return {
    dimensions: 2,
    box: squareBox(half),
    modes: [],
    sample(random, out, offset) {
      const [column = 0, row = 0] = dark[random.integer(dark.length)] ?? [];
      out[offset] = side * (column + random.uniform()) - half;
      out[offset + 1] = side * (row + random.uniform()) - half;
    },
    density(x, y) {
      const column = Math.floor((x + half) / side);
      const row = Math.floor((y + half) / side);
      const onBoard = column >= 0 && column < cells && row >= 0 && row < cells;
      return onBoard && (column + row) % 2 === 0 ? height : 0;
    },
  };
}
