import { describe, expect, it } from 'vitest';
import { distributionIds } from '../../src/config/distributions';
import { distributionOf } from '../../src/distributions';
import { densityField, drawThumbnail, heatTable } from '../../src/views/drawThumbnail';
import { galleryData } from '../../src/views/gallery/frames';
import { pixel } from '../../src/views/theme';
import { fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

describe('thumbnails', () => {
  it.each(distributionIds)('%s: between 0 and 1, and 1 somewhere', (id) => {
    const { values } = densityField(distributionOf(galleryData(id)));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBe(1);
  });

  it('heat runs from the stage to the green of the data', () => {
    const theme = testTheme();
    const table = heatTable(theme);
    expect([table[0], table[255]]).toEqual([pixel(theme.stage), pixel(theme.data)]);
  });

  it('draws a 1-D density as a curve whose highest point is at its mode', () => {
    const { context, calls } = fakeContext();
    const distribution = distributionOf(galleryData('laplace'));
    const [start, end] = distribution.box[0] ?? [Number.NaN, Number.NaN];
    const size = { width: 100, height: 44 };
    drawThumbnail(context, densityField(distribution), testTheme(), size);
    const curve = calls
      .filter(({ name }) => name === 'lineTo')
      .map((call) => call.arguments as [number, number]);
    const [x] = curve.reduce((best, point) => (point[1] < best[1] ? point : best));
    expect(Math.abs(x - (100 * (0 - start)) / (end - start))).toBeLessThan(1.1);
  });
});
