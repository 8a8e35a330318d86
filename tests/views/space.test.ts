import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayerId, type SurfaceId, surfaceIds } from '../../src/config/view';
import type { Frame } from '../../src/engine/protocol';
import { formulaFrame, galleryData } from '../../src/views/gallery/frames';
import { gaussian2d } from '../../src/views/gallery/generators';
import { gallerySpaceText, galleryStageText as text } from '../../src/views/gallery/text';
import { shownLayers } from '../../src/views/layers';
import { createCamera } from '../../src/views/space/camera';
import { surfaceColours } from '../../src/views/space/colours';
import { createSpaceScratch, drawSpace } from '../../src/views/space/drawSpace';
import { lightFor } from '../../src/views/space/drawSurface';
import { createMesh, meshCells, projectMesh, takeHeights } from '../../src/views/space/mesh';
import {
  cornersOf,
  distanceAway,
  firstView,
  floor,
  leastTilt,
  mostTilt,
  paintOrder,
  planeOf,
  projectionFor,
  screenX,
  screenY,
  top,
  turned,
  type View,
} from '../../src/views/space/projection';
import { colourOfEntry } from '../../src/views/theme';
import { fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const theme = testTheme();
const room = { left: 30, top: 20, right: 670, bottom: 500 };
const box = [
  [-2, 2],
  [-1, 3],
] as const;
const plane = planeOf(box);
/** Evenly spread, unlike fc.double, which prefers numbers near 0. */
const spread = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1e6 }).map((i) => min + ((max - min) * i) / 1e6);
const views = fc.record({ turn: spread(-Math.PI, Math.PI), tilt: spread(leastTilt, mostTilt) });
const part = spread(-1, 1);
const points = fc.tuple(part, part, part);

/** A point as the camera has it: right, down and away, all in CSS pixels. */
function seen(view: View, [x, y, z]: readonly [number, number, number]) {
  const p = projectionFor(view, plane, room);
  return [screenX(p, x, y), screenY(p, x, y, z), p.scale * distanceAway(p, x, y, z)] as const;
}

describe('the projection', () => {
  it('turns rigidly: distances between points stay, times the scale', () => {
    fc.assert(
      fc.property(views, points, points, (view, a, b) => {
        const [s, t] = [seen(view, a), seen(view, b)];
        const { scale } = projectionFor(view, plane, room);
        const before = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        const after = Math.hypot(s[0] - t[0], s[1] - t[1], s[2] - t[2]);
        expect(after).toBeCloseTo(scale * before, 6);
      }),
    );
  });

  it('keeps what is upright upright, and shows higher points higher or straight on', () => {
    fc.assert(
      fc.property(views, points, (view, [x, y, z]) => {
        const [low, high] = [seen(view, [x, y, z]), seen(view, [x, y, z + 0.5])];
        expect(high[0]).toBe(low[0]);
        expect(high[1]).toBeLessThanOrEqual(low[1] + 1e-9);
        expect(high[2]).toBeLessThan(low[2]); // the viewer is above: what is higher is nearer
      }),
    );
  });

  it('keeps the whole box in its room from everywhere, and the outermost corners are the outermost', () => {
    fc.assert(
      fc.property(views, (view) => {
        const p = projectionFor(view, plane, room);
        const named = cornersOf(p, plane);
        const corners = [-1, 1].flatMap((x) => [-1, 1].map((y) => [x, y] as const));
        const xs = corners.map(([x, y]) => screenX(p, x, y));
        const ys = corners.flatMap(([x, y]) => [floor, top].map((z) => screenY(p, x, y, z)));
        const away = corners.map(([x, y]) => distanceAway(p, x, y, 0));
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(room.left - 1e-6);
        expect(Math.max(...xs)).toBeLessThanOrEqual(room.right + 1e-6);
        expect(Math.min(...ys)).toBeGreaterThanOrEqual(room.top - 1e-6);
        expect(Math.max(...ys)).toBeLessThanOrEqual(room.bottom + 1e-6);
        expect(screenX(p, ...named.left)).toBeCloseTo(Math.min(...xs), 9);
        expect(screenX(p, ...named.right)).toBeCloseTo(Math.max(...xs), 9);
        expect(distanceAway(p, ...named.near, 0)).toBeCloseTo(Math.min(...away), 9);
        expect(distanceAway(p, ...named.far, 0)).toBeCloseTo(Math.max(...away), 9);
      }),
    );
  });

  it('shows the plane without distortion from straight above', () => {
    const [a, b, c] = [
      seen({ turn: 0, tilt: mostTilt }, [0, 0, 0.3]),
      seen({ turn: 0, tilt: mostTilt }, [1, 0, -0.2]),
      seen({ turn: 0, tilt: mostTilt }, [0, 1, 0.9]),
    ];
    expect(b[0] - a[0]).toBeCloseTo(a[1] - c[1], 9);
    expect([b[1] - a[1], c[0] - a[0]].map((d) => Math.abs(d) < 1e-9)).toEqual([true, true]);
  });
});

describe('the camera', () => {
  it('never looks from below nor past the top, and turns all the way round', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 40 }), (moves) => {
        const view = moves.reduce((v, [turn, tilt]) => turned(v, turn, tilt), firstView);
        const sum = moves.reduce((all, [turn]) => all + turn, firstView.turn);
        expect(view.tilt).toBeGreaterThanOrEqual(leastTilt);
        expect(view.tilt).toBeLessThanOrEqual(mostTilt);
        expect(Math.abs(view.turn)).toBeLessThanOrEqual(Math.PI + 1e-9);
        expect(Math.cos(view.turn - sum)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('pulls the near side along with the pointer, and is told back by Home', () => {
    const camera = createCamera();
    let calls = 0;
    camera.subscribe(() => calls++);
    const nearest = (view: View) => {
      const p = projectionFor(firstView, plane, room);
      return seen(view, [...cornersOf(p, plane).near, 0] as const);
    };
    const before = nearest(camera.view());
    camera.drag(20, 0);
    expect(nearest(camera.view())[0]).toBeGreaterThan(before[0]);
    expect(camera.press('ArrowDown')).toBe(true);
    expect(camera.view().tilt).toBeGreaterThan(firstView.tilt);
    expect(camera.press('Home')).toBe(true);
    expect(camera.view()).toEqual(firstView);
    expect(calls).toBe(3);
    expect(camera.press('Home')).toBe(true); // already there: nothing to draw
    expect(camera.press('x')).toBe(false);
    expect(calls).toBe(3);
  });
});

/** A mesh of random heights as seen; holes are left out. */
function randomMesh(view: View, numbers: readonly number[]) {
  const mesh = createMesh();
  mesh.heights.forEach((_, i) => {
    mesh.heights[i] = numbers[(i * 7 + (i >> 3)) % numbers.length] ?? 0;
  });
  const p = projectionFor(view, plane, room);
  projectMesh(mesh, plane, p);
  const order = new Uint16Array(meshCells ** 2);
  paintOrder(view, meshCells, meshCells, order);
  return { mesh, order, p };
}

/** Distance at which the line of sight through (x, y) meets a triangle of mesh corners, or null. */
function hit(
  { mesh, p }: ReturnType<typeof randomMesh>,
  triangle: readonly [number, number, number],
  [x, y]: readonly [number, number],
): number | null {
  const at = (i: number) => [mesh.screenX[i] ?? 0, mesh.screenY[i] ?? 0] as const;
  const away = (i: number) => {
    const side = meshCells + 1;
    const inPlane = (k: number) => (2 * k) / meshCells - 1;
    const z = top * (mesh.heights[i] ?? 0);
    return distanceAway(p, inPlane(i % side), inPlane(Math.floor(i / side)), z);
  };
  const [[ax, ay], [bx, by], [cx, cy]] = [at(triangle[0]), at(triangle[1]), at(triangle[2])];
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  const u = ((bx - x) * (cy - y) - (cx - x) * (by - y)) / area;
  const v = ((cx - x) * (ay - y) - (ax - x) * (cy - y)) / area;
  const w = 1 - u - v;
  if (!(Math.min(u, v, w) > 1e-6)) return null;
  return u * away(triangle[0]) + v * away(triangle[1]) + w * away(triangle[2]);
}

describe('the order of painting', () => {
  it('visits every cell once', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { order } = randomMesh(view, [0]);
        expect(new Set(order).size).toBe(meshCells ** 2);
      }),
    );
  });

  it('never paints a cell before a farther one that it hides', () => {
    const heights = fc.array(spread(0, 1), { minLength: 30, maxLength: 90 });
    let hidden = 0;
    fc.assert(
      fc.property(views, heights, points, (view, numbers, [x, y, z]) => {
        const scene = randomMesh(view, numbers);
        const height = (top * (z + 1)) / 2;
        const sight = [screenX(scene.p, x, y), screenY(scene.p, x, y, height)] as const;
        let last = Number.POSITIVE_INFINITY;
        for (const cell of scene.order) {
          const a = cell + Math.floor(cell / meshCells);
          const [b, d, c] = [a + 1, a + meshCells + 1, a + meshCells + 2];
          const hits = [hit(scene, [a, b, c], sight), hit(scene, [a, c, d], sight)];
          const met = hits.filter((distance) => distance !== null);
          if (met.length === 0) continue;
          if (last < Number.POSITIVE_INFINITY) hidden++;
          expect(Math.max(...met)).toBeLessThanOrEqual(last + 1e-5);
          last = Math.min(...met);
        }
      }),
      { numRuns: 150 },
    );
    expect(hidden).toBeGreaterThan(100); // so many cells were hidden by others
  });
});

describe('the mesh', () => {
  const fieldOf = (columns: number, rows: number, value: (x: number, y: number) => number) => ({
    box,
    columns,
    rows,
    values: Float32Array.from({ length: columns * rows }, (_, i) =>
      value((i % columns) + 0.5, Math.floor(i / columns) + 0.5),
    ),
  });

  it('puts a flat D = ½ exactly on the plane at ½', () => {
    const mesh = createMesh();
    takeHeights(
      mesh,
      fieldOf(64, 64, () => 0.5),
      (value) => value,
    );
    const p = projectionFor(firstView, plane, room);
    projectMesh(mesh, plane, p);
    const side = meshCells + 1;
    for (let i = 0; i < side * side; i++) {
      const x = (2 * (i % side)) / meshCells - 1;
      const y = (2 * Math.floor(i / side)) / meshCells - 1;
      expect(mesh.heights[i]).toBe(0.5);
      expect(mesh.screenX[i]).toBe(Math.fround(screenX(p, x, y)));
      expect(mesh.screenY[i]).toBe(Math.fround(screenY(p, x, y, top * 0.5)));
    }
  });

  it('takes a slope exactly between cell centres', () => {
    const mesh = createMesh();
    takeHeights(
      mesh,
      fieldOf(64, 32, (x, y) => x / 128 + y / 64),
      (value) => value,
    );
    const side = meshCells + 1;
    for (let row = 1; row < meshCells; row++) {
      for (let column = 1; column < meshCells; column++) {
        const expected = (column / meshCells + row / meshCells) / 2;
        expect(mesh.heights[row * side + column]).toBeCloseTo(expected, 5);
      }
    }
  });

  it('has holes where the field is not a number, and only there', () => {
    const mesh = createMesh();
    takeHeights(
      mesh,
      fieldOf(64, 64, (x) => (x < 32 ? Number.NaN : 0.3)),
      (value) => value,
    );
    const side = meshCells + 1;
    expect(mesh.heights[10]).toBeNaN();
    expect(mesh.heights[side * 20 + meshCells - 2]).toBeCloseTo(0.3, 6);
  });
});

describe('the light', () => {
  it('leaves level ground its own colour, whichever way the picture is turned', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(lightFor(plane, projectionFor(view, plane, room))(0, 0)).toBe(0);
      }),
    );
    const { fills } = surfaceColours(theme.surface, theme);
    const flat = fills.filter((_, i) => i % 8 === 0);
    expect(flat).toEqual(Array.from(theme.surface, (_, i) => plain(theme.surface, i)));
  });
});

const plain = (table: Uint32Array, i: number) => colourOfEntry(table, i).replaceAll(',', ', ');

const base = { loss: 'ns', sharpness: 0.7, iteration: 1 } as const;
const frame = formulaFrame({
  ...base,
  data: galleryData('ring8'),
  generator: gaussian2d(0, 0, 0.3),
});

function draw(shown: Frame, hide: readonly LayerId[] = [], surface: SurfaceId = 'learned') {
  const fake = fakeContext();
  const options = {
    size: { width: 700, height: 560 },
    theme,
    layers: shownLayers(hide),
    surface,
    ghosts: null,
    text,
    view: firstView,
    axes: gallerySpaceText.axes,
  };
  drawSpace(fake.context, shown, options, createSpaceScratch());
  return fake;
}

describe('the picture', () => {
  const filled = (values: number): Frame => ({
    ...frame,
    surface: { ...frame.surface, values: frame.surface.values.map(() => values) },
    optimal: frame.optimal.map(() => values),
  });
  const empty = new Float32Array(0);

  it.each(['surface', 'contours', 'real', 'generated', 'arrows', 'grid'] as const)(
    'draws less without %s',
    (layer) => expect(draw(frame, [layer]).calls.length).toBeLessThan(draw(frame).calls.length),
  );

  it('leaves holes where D* is undefined', () => {
    const count = (surface: SurfaceId) => draw(frame, [], surface).count('fill');
    expect(count('optimal')).toBeLessThan(count('learned'));
    expect(count('difference')).toBe(count('optimal'));
  });

  it('says the ends of its height axis', () => {
    const words = (surface: SurfaceId) =>
      draw(frame, [], surface)
        .calls.filter(({ name }) => name === 'fillText')
        .map((call) => call.arguments[0]);
    expect(words('learned')).toEqual(expect.arrayContaining(['generated 0', '½', 'real 1']));
    expect(words('difference')).toEqual(expect.arrayContaining(['too low −1', '0', 'too high 1']));
  });

  it.each([
    ['of NaN', filled(Number.NaN)],
    ['of infinities', filled(Number.POSITIVE_INFINITY)],
    [
      'without a surface',
      { ...frame, surface: { ...frame.surface, values: empty }, optimal: empty },
    ],
  ])('draws a frame %s, and every number of its paths is finite', (_, bad) => {
    for (const surface of surfaceIds) {
      const { calls, count } = draw(bad, [], surface);
      const paths = calls.filter(({ name }) => ['moveTo', 'lineTo', 'arc'].includes(name));
      expect(paths.flatMap((call) => call.arguments).every(Number.isFinite)).toBe(true);
      expect(count('save')).toBe(count('restore'));
    }
  });
});
