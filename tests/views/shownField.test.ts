import { describe, expect, it } from 'vitest';
import { surfaceIds } from '../../src/config/view';
import { formulaFrame, galleryData } from '../../src/views/gallery/frames';
import { gaussian2d } from '../../src/views/gallery/generators';
import { galleryStageText } from '../../src/views/gallery/text';
import { barScale, differenceOf, shownField } from '../../src/views/shownField';
import { createContourLines, createSurfaceImage } from '../../src/views/surface';
import { fakeCanvas, fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const theme = testTheme();
const box = [
  [0, 6],
  [0, 6],
] as const;
const place = { left: 0, top: 0, right: 60, bottom: 60 };
const frame = formulaFrame({
  data: galleryData('ring8'),
  generator: gaussian2d(0, 0, 0.3),
  loss: 'ns',
  sharpness: 1,
  iteration: 1,
});

describe('D − D*', () => {
  it('is 0 where D is optimal, NaN where D* is undefined, empty without D*', () => {
    const { optimal } = frame;
    const own = differenceOf(optimal, optimal);
    expect(own.every((value) => value === 0 || Number.isNaN(value))).toBe(true);
    const some = differenceOf(Float32Array.of(1, 0, 0.5), Float32Array.of(0.25, 1, Number.NaN));
    expect([...some]).toEqual([0.75, -1, Number.NaN]);
    expect(differenceOf(optimal, new Float32Array(0))).toHaveLength(0);
  });
});

describe('what is shown for D', () => {
  it('is D, D* or their difference, on its own scale, with contours of the first two', () => {
    const shown = surfaceIds.map((id) => shownField(frame, id, theme));
    expect(shown.map(({ contours }) => contours)).toEqual([true, true, false]);
    expect(shown[0]?.field).toBe(frame.surface);
    expect(shown[1]?.field.values).toBe(frame.optimal);
    expect(shown.map(({ indexOf }) => indexOf(0))).toEqual([0, 0, 128]);
    const scales = surfaceIds.map((id) => barScale(id, theme, galleryStageText));
    expect(scales.map(({ numbers }) => numbers.join(' '))).toEqual(['0 ½ 1', '0 ½ 1', '−1 0 1']);
    expect(scales.map(({ notation }) => notation)).toEqual(['D(x)', 'D*(x)', 'D − D*']);
    shown.forEach(({ table }, i) => {
      expect(scales[i]?.table).toBe(table);
    });
  });
});

describe('cells without a value', () => {
  // The left half is undefined; on the right, D* rises from 0.2 to 0.8 upwards.
  const values = Float32Array.from({ length: 36 }, (_, i) =>
    i % 6 < 3 ? Number.NaN : 0.2 + (0.6 * Math.floor(i / 6)) / 5,
  );
  const field = { box, columns: 6, rows: 6, values };

  it('are transparent, the others are not', () => {
    const { canvas, words } = fakeCanvas();
    createSurfaceImage(() => canvas).draw(fakeContext().context, field, theme.surface, place);
    const opaque = [...words()].map((word) => word >>> 24 === 255);
    expect(opaque).toEqual(Array.from({ length: 36 }, (_, i) => i % 6 >= 3));
    expect(words()[0]).toBe(0);
  });

  it('have no contour around them: the line of ½ is level and ends at the defined cells', () => {
    const { context, calls } = fakeContext();
    createContourLines().draw(context, field, place, '#000');
    const points = calls
      .filter(({ name }) => name === 'moveTo' || name === 'lineTo')
      .map((call) => call.arguments as [number, number]);
    expect(points.length).toBeGreaterThan(3);
    for (const [x] of points) expect(x).toBeGreaterThan(30);
    // 0.3, 0.5 and 0.7 lie 5/6, 15/6 and 25/6 cells above the centre of the lowest row.
    const heights = [5, 15, 25].map((sixths) => 60 - 10 * (0.5 + sixths / 6));
    // At the border d3 does not interpolate.
    for (const [, y] of points.filter(([x]) => x <= 55)) {
      expect(Math.min(...heights.map((height) => Math.abs(height - y)))).toBeLessThan(1e-3);
    }
  });
});
