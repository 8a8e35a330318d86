/** Data in units of their own: the numbers on the axes stand where those values are; the sheet shows what is on it. */
import { describe, expect, it } from 'vitest';
import { encodePoints, sheets } from '../../src/config/points';
import { templates } from '../../src/config/templates';
import { distributionOf } from '../../src/distributions';
import { Draft } from '../../src/state/draft';
import { dataCurve } from '../../src/views/dataCurve';
import { drawSheet, sheetPlot } from '../../src/views/drawSheet';
import { formulaFrame } from '../../src/views/gallery/frames';
import { gaussian1d, gaussian2d } from '../../src/views/gallery/generators';
import { galleryStageText as text } from '../../src/views/gallery/text';
import { shownLayers } from '../../src/views/layers';
import { layout1d } from '../../src/views/layout1d';
import { layout2d } from '../../src/views/layout2d';
import { drawStage1d } from '../../src/views/stage1d';
import { createStage2dScratch, drawStage2d } from '../../src/views/stage2d';
import { createSurfaceImage } from '../../src/views/surface';
import { fakeCanvas, fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const theme = testTheme();
const size = { width: 640, height: 520 };
const base = { loss: 'ns', sharpness: 0.7, iteration: 1 } as const;
const options = { size, theme, layers: shownLayers([]), surface: 'learned', ghosts: null, text };
const makeCanvas = () => fakeCanvas().canvas;

/** Where each number was written, by its text. */
function numbersOf({ calls }: ReturnType<typeof fakeContext>) {
  return calls
    .filter(({ name }) => name === 'fillText')
    .map(({ arguments: [label, x, y] }) => ({
      value: Number(String(label).replaceAll(',', '').replace('−', '-')),
      x: Number(x),
      y: Number(y),
    }))
    .filter(({ value }) => Number.isFinite(value));
}

describe('the stages', () => {
  it('2-D: 150 to 200 across, −20 to 0 up', () => {
    const data = {
      id: 'own',
      parameters: { spread: 0.1 },
      points: `150~200~-20~0~${templates[2]}`,
    } as const;
    const { axes, box } = distributionOf(data);
    const frame = formulaFrame({ ...base, data, generator: gaussian2d(0, 0, 0.3) });
    const fake = fakeContext();
    const scratch = createStage2dScratch(makeCanvas);
    drawStage2d(fake.context, frame, { ...options, surface: 'learned', units: axes }, scratch);
    const { x, y, plot } = layout2d(size, box);
    const { half } = sheets[2];
    const along = numbersOf(fake).filter(({ value }) => value >= 140);
    expect(along.length).toBeGreaterThan(3);
    for (const { value, x: at } of along) {
      expect(at).toBeCloseTo(x(-half + ((value - 150) / 50) * 2 * half), 6);
    }
    const up = numbersOf(fake).filter(({ value, x: at }) => at < plot.left && value <= 0);
    expect(up.length).toBeGreaterThan(3);
    for (const { value, y: at } of up) {
      expect(at).toBeCloseTo(y(-half + ((value + 20) / 20) * 2 * half), 6);
    }
  });

  it('1-D: the density is one per own unit', () => {
    const data = {
      id: 'own1d',
      parameters: { spread: 0.1 },
      points: `0~600~${templates[1]}`,
    } as const;
    const distribution = distributionOf(data);
    const curve = dataCurve(distribution);
    const frame = formulaFrame({ ...base, data, generator: gaussian1d(0, 0.5) });
    const fake = fakeContext();
    const { axes: units, box } = distribution;
    const scratch = { image: createSurfaceImage(makeCanvas) };
    drawStage1d(
      fake.context,
      frame,
      { ...options, surface: 'learned', data: curve, units },
      scratch,
    );
    const { density, plot } = layout1d(size, { x: box[0] ?? [0, 1], z: 3, peak: curve.greatest });
    const heights = numbersOf(fake).filter(({ x, value }) => x < plot.left && value > 0);
    expect(heights.length).toBeGreaterThan(1);
    // 600 of the data's units are 6 of x: a density per own unit is a hundredth.
    for (const { value, y } of heights) expect(density.invert(y)).toBeCloseTo(100 * value, 6);
  });
});

describe('the sheet', () => {
  const draw = (draft: Draft) => {
    const fake = fakeContext();
    const image = createSurfaceImage(makeCanvas);
    drawSheet(fake.context, theme, size, { content: draft, cursor: null, image });
    return fake;
  };

  it('has a dot for each cell that holds points, and colours cells where they are many', () => {
    const draft = new Draft(2);
    const full = draft.counts.filter((count) => count > 0).length;
    expect(draw(draft).count('arc')).toBe(full);
    draft.edit((counts) => counts.fill(3, 0, 9000));
    const crowded = draw(draft);
    expect([crowded.count('arc'), crowded.count('drawImage')]).toEqual([0, 1]);
  });

  it('stands upright: the first row of cells is the lowest', () => {
    const draft = new Draft(2);
    const counts = new Uint32Array(draft.counts.length);
    counts[0] = 1;
    draft.load({ dimensions: 2, counts, units: null });
    const { left, bottom } = sheetPlot(size, 2);
    const [dot] = draw(draft).calls.filter(({ name }) => name === 'arc');
    const [x, y] = (dot?.arguments ?? []) as number[];
    expect([(x ?? 0) - left, bottom - (y ?? 0)].every((gap) => gap > 0 && gap < 5)).toBe(true);
    expect(encodePoints(draft)).toBe(draft.code());
  });
});
