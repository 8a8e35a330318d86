import { describe, expect, it } from 'vitest';
import { layerIds, type SurfaceId, surfaceIds } from '../../src/config/view';
import { distributionOf } from '../../src/distributions';
import type { Frame } from '../../src/engine/protocol';
import { dataCurve } from '../../src/views/dataCurve';
import { formulaFrame, galleryData } from '../../src/views/gallery/frames';
import { gaussian1d, gaussian2d } from '../../src/views/gallery/generators';
import { galleryStageText as text } from '../../src/views/gallery/text';
import { layersOf, shownLayers } from '../../src/views/layers';
import { layout1d } from '../../src/views/layout1d';
import { layout2d } from '../../src/views/layout2d';
import { drawStage1d } from '../../src/views/stage1d';
import { createStage2dScratch, drawStage2d } from '../../src/views/stage2d';
import { createSurfaceImage } from '../../src/views/surface';
import { pixel } from '../../src/views/theme';
import { fakeCanvas, fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const theme = testTheme();
const size = { width: 640, height: 520 };
const base = { loss: 'ns', sharpness: 0.7, iteration: 1 } as const;
const bimodal = galleryData('bimodal');
const frame1d = formulaFrame({ ...base, data: bimodal, generator: gaussian1d(0, 0.1) });
const frame2d = formulaFrame({
  ...base,
  data: galleryData('ring8'),
  generator: gaussian2d(0, 0, 0.3),
});
const data = dataCurve(distributionOf(bimodal));

/** The frame with every array run through `change`. */
function changed(frame: Frame, change: (values: Float32Array) => Float32Array): Frame {
  const entries = Object.entries(frame).map(([key, value]) => [
    key,
    value instanceof Float32Array ? change(value) : value,
  ]);
  const surface = { ...frame.surface, values: change(frame.surface.values) };
  return { ...(Object.fromEntries(entries) as Frame), surface };
}

const nothing = (frame: Frame) => changed(frame, () => new Float32Array(0));
const notNumbers = (frame: Frame) => changed(frame, (v) => new Float32Array(v.length).fill(NaN));
const infinite = (frame: Frame) => changed(frame, (v) => new Float32Array(v.length).fill(Infinity));

interface Look {
  readonly stageSize?: typeof size;
  readonly surface?: SurfaceId;
  readonly ghosts?: 'mm' | 'ns' | null;
}

function draw(frame: Frame, hide: Parameters<typeof shownLayers>[0] = [], look: Look = {}) {
  const { stageSize = size, surface = 'learned', ghosts = null } = look;
  const fake = fakeContext();
  const scratch = createStage2dScratch(() => fakeCanvas().canvas);
  const options = { size: stageSize, theme, layers: shownLayers(hide), surface, ghosts, text };
  if (frame.dimensions === 1) drawStage1d(fake.context, frame, { ...options, data }, scratch);
  else drawStage2d(fake.context, frame, options, scratch);
  return fake;
}

/** True if every number given to a path is finite: a browser ignores others without a word. */
function allFinite({ calls }: ReturnType<typeof draw>): boolean {
  return calls
    .filter(({ name }) => ['moveTo', 'lineTo', 'arc', 'fillText'].includes(name))
    .every((call) => call.arguments.every((a) => typeof a !== 'number' || Number.isFinite(a)));
}

/** All that is written, in order. */
const words = ({ calls }: ReturnType<typeof draw>) =>
  calls
    .filter(({ name }) => name === 'fillText')
    .map((call) => call.arguments[0])
    .join('');

describe.each([
  ['1-D', frame1d],
  ['2-D', frame2d],
] as const)('the %s stage', (_, frame) => {
  it('draws', () => expect(draw(frame).calls.length).toBeGreaterThan(500));

  it.each([
    ['without arrays', nothing(frame)],
    ['of NaN', notNumbers(frame)],
    ['of infinities', infinite(frame)],
  ])('draws a frame %s without throwing and without a number that is not finite', (__, bad) => {
    for (const surface of surfaceIds) {
      expect(allFinite(draw(bad, [], { surface, ghosts: 'mm' }))).toBe(true);
    }
  });

  it('draws on the smallest canvas', () => {
    expect(allFinite(draw(frame, [], { stageSize: { width: 1, height: 1 } }))).toBe(true);
  });

  it.each(layersOf(frame.dimensions as 1 | 2))('draws less without %s', (layer) => {
    expect(draw(frame, [layer]).calls.length).toBeLessThan(draw(frame).calls.length);
  });

  it('says that P_G is estimated where D* is shown, and only there', () => {
    const says = (surface: SurfaceId) =>
      words(draw(frame, [], { surface })).includes('exact, PG estimated');
    expect(surfaceIds.map(says)).toEqual([false, true, true]);
  });

  it('draws ghost arrows with the arrows only, and says whose they are', () => {
    const strokes = (hide: Parameters<typeof shownLayers>[0], ghosts: 'mm' | null) =>
      draw(frame, hide, { ghosts }).count('stroke');
    expect(strokes([], 'mm')).toBe(strokes([], null) + 2); // outline and inside
    expect(strokes(['arrows'], 'mm')).toBe(strokes(['arrows'], null));
    expect(words(draw(frame, [], { ghosts: 'mm' }))).toContain('hollow: under MMGAN');
  });

  it('leaves the context as it was: as many restores as saves', () => {
    const { count } = draw(frame, [], { surface: 'difference', ghosts: 'mm' });
    expect(count('save')).toBe(count('restore'));
  });
});

describe('the 2-D stage', () => {
  it('draws generated dots after real ones', () => {
    const points = (values: Float32Array, layout = layout2d(size, frame2d.surface.box)) =>
      layout.x(values[0] ?? Number.NaN);
    const { calls } = draw(frame2d, ['grid', 'arrows']);
    const at = (x: number) => calls.findIndex((c) => c.name === 'arc' && c.arguments[0] === x);
    expect(at(points(frame2d.real))).toBeGreaterThanOrEqual(0);
    expect(at(points(frame2d.generated))).toBeGreaterThan(at(points(frame2d.real)));
  });

  it('has equal aspect and stays inside at all sizes', () => {
    for (const [width, height] of [
      [640, 520],
      [760, 640],
      [390, 390],
      [390, 700],
    ] as const) {
      for (const box of [
        frame2d.surface.box,
        [
          [-4, 4],
          [-1, 1],
        ] as const,
      ]) {
        const { x, y, plot, bar, arrowLegend } = layout2d({ width, height }, box);
        expect(Math.abs((x(1) - x(0)) / (y(0) - y(1)) - 1)).toBeLessThan(0.02);
        expect(Math.min(plot.left, plot.top)).toBeGreaterThan(0);
        expect(Math.max(plot.right, bar.right)).toBeLessThan(width);
        expect(Math.max(plot.bottom, bar.bottom, arrowLegend.y)).toBeLessThan(height);
      }
    }
  });

  it('puts the surface upright: the first row of the field is the lowest of the picture', () => {
    const { canvas, words } = fakeCanvas();
    const field = {
      box: [
        [0, 1],
        [0, 1],
      ] as const,
      columns: 2,
      rows: 2,
      values: Float32Array.of(0, 1, 0.5, 0.5),
    };
    const place = { left: 0, top: 0, right: 9, bottom: 9 };
    createSurfaceImage(() => canvas).draw(fakeContext().context, field, theme.surface, place);
    const [even, low, high] = [theme.surfaceEven, theme.surfaceGenerated, theme.surfaceReal].map(
      pixel,
    );
    expect([...words()]).toEqual([even, even, low, high]);
  });
});

describe('the 1-D stage', () => {
  const layout = layout1d(size, { x: [-3, 3], z: 3, peak: data.greatest });

  it('has a density scale that P_G does not move: P_data and headroom', () => {
    // The bimodal mixture of N(±1.5, 0.4²): peak ½ / (0.4 √(2π)).
    expect(data.greatest).toBeCloseTo(0.5 / (0.4 * Math.sqrt(2 * Math.PI)), 3);
    expect(layout.density(data.greatest)).toBeGreaterThan(layout.plot.top + 50);
    expect(layout.density(0)).toBe(layout.plot.bottom);
  });

  it('says the height of a P_G that is cut off at the top', () => {
    // N(0, 0.1²) has its peak at 1/(0.1 √(2π)) ≈ 3.99; the nearest cell is a little lower.
    expect(words(draw(frame1d))).toMatch(/peak ?(4|3\.9)/);
  });

  it('stacks plot, lane and z axis without overlap at all sizes', () => {
    for (const [width, height] of [
      [640, 520],
      [390, 390],
      [1000, 300],
    ] as const) {
      const { plot, strip, lane, priorY } = layout1d(
        { width, height },
        { x: [-3, 3], z: 3, peak: 1 },
      );
      const order = [0, plot.top, plot.bottom, strip.bottom, lane.top, lane.bottom, priorY, height];
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });
});

it('the stage has every layer of the view in some dimension', () => {
  expect(new Set([...layersOf(1), ...layersOf(2)])).toEqual(new Set(layerIds));
});
