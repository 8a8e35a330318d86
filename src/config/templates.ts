/** What the sheets for drawing show before anything is drawn on them: an example that trains well. */
import { cellCount, encodePoints, sheets } from './points';

/** Two hills of different width, 60 at their highest. */
function hills(): Uint32Array {
  const { cells, half } = sheets[1];
  return Uint32Array.from({ length: cells }, (_, cell) => {
    const x = (2 * half * (cell + 0.5)) / cells - half;
    const hill = (centre: number, width: number) => Math.exp(-0.5 * ((x - centre) / width) ** 2);
    return Math.round(60 * hill(-1.1, 0.35) + 36 * hill(1, 0.6));
  });
}

/** A face: its outline, two eyes, a mouth. */
function face(): Uint32Array {
  const { cells } = sheets[2];
  const counts = new Uint32Array(cellCount(2));
  const arc = (points: number, radius: number, from: number, to: number) => {
    for (let i = 0; i < points; i++) {
      const angle = Math.PI * (from + ((to - from) * i) / (points - 1));
      put(radius * Math.cos(angle), radius * Math.sin(angle));
    }
  };
  /** `x` and `y` from −1 to 1. */
  const put = (x: number, y: number) => {
    const index = (value: number) => Math.floor(((value + 1) / 2) * cells);
    const cell = index(y) * cells + index(x);
    counts[cell] = (counts[cell] ?? 0) + 1;
  };
  arc(121, 0.8, 0, 2);
  arc(45, 0.45, 1.15, 1.85);
  for (const side of [-1, 1]) {
    for (let i = 0; i < 16; i++) {
      const [column, row] = [(i % 4) - 1.5, (i >> 2) - 1.5];
      put(side * 0.28 + (6 / cells) * column, 0.27 + (6 / cells) * row);
    }
  }
  return counts;
}

/** The example of each sheet as a code. */
export const templates: Readonly<Record<1 | 2, string>> = {
  1: encodePoints({ dimensions: 1, counts: hills(), units: null }),
  2: encodePoints({ dimensions: 2, counts: face(), units: null }),
};
