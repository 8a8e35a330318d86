/** The game's graph: where it stands at every size, what is lit when, and that it draws whatever a frame holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phases } from '../../src/config/experiment';
import { fullSpeed, speeds } from '../../src/config/speeds';
import { substepsOf } from '../../src/config/substeps';
import { distributionOf } from '../../src/distributions';
import type { Frame } from '../../src/engine/protocol';
import { overview } from '../../src/i18n/en/overview';
import { dataCurve } from '../../src/views/dataCurve';
import { formulaFrame, galleryData } from '../../src/views/gallery/frames';
import { gaussian1d, gaussian2d } from '../../src/views/gallery/generators';
import type { Size } from '../../src/views/notation';
import { drawOverview } from '../../src/views/overview/drawOverview';
import { gridDimensions } from '../../src/views/overview/lattice';
import { fitted, overviewLayout, pictureOf } from '../../src/views/overview/layout';
import {
  backwardIds,
  type EdgeId,
  forwardIds,
  type Light,
  lightOf,
  litParts,
  type NodeId,
  nodeIds,
  type PartId,
} from '../../src/views/overview/lit';
import { createContourLines, createSurfaceImage, type Rectangle } from '../../src/views/surface';
import { fakeCanvas, fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

/** From the narrowest phone, and one on its side, to a projector. */
const sizes = fc.record({
  width: fc.integer({ min: 280, max: 1700 }),
  height: fc.integer({ min: 220, max: 1200 }),
});
const overlap = (a: Rectangle, b: Rectangle) =>
  Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
const edgeIds: readonly EdgeId[] = [...forwardIds, ...backwardIds];
const ends = (id: EdgeId) => id.split('>') as [NodeId, NodeId];
type Point = readonly [number, number];

/** Distance from a point to a rectangle; 0 inside. */
function distance([x, y]: Point, { left, right, top, bottom }: Rectangle): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Each straight piece of an edge as a rectangle without width. */
function pieces(corners: readonly Point[]): Rectangle[] {
  return corners.slice(1).map(([x, y], i) => {
    const [x0, y0] = corners[i] as Point;
    return {
      left: Math.min(x, x0) - 0.01,
      right: Math.max(x, x0) + 0.01,
      top: Math.min(y, y0) - 0.01,
      bottom: Math.max(y, y0) + 0.01,
    };
  });
}

describe('the layout of the overview', () => {
  const holds = (check: (size: Size) => void) => fc.assert(fc.property(sizes, check));

  it('keeps every node inside, apart from the others, and large enough for a finger', () => {
    holds((size) => {
      const { nodes } = overviewLayout(size);
      nodeIds.forEach((id, i) => {
        const { left, top, right, bottom } = nodes[id];
        expect(Math.min(left, top, size.width - right, size.height - bottom)).toBeGreaterThan(0);
        expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(40);
        for (const other of nodeIds.slice(i + 1)) {
          expect(overlap(nodes[id], nodes[other]), `${id}, ${other}`).toBe(false);
        }
      });
    });
  });

  it('leads each edge from its node to its node, through no node and across no other edge', () => {
    holds((size) => {
      const { nodes, edges } = overviewLayout(size);
      edgeIds.forEach((id, i) => {
        const [from, to] = ends(id);
        const corners = edges[id];
        expect(distance(corners[0] as Point, nodes[from])).toBeCloseTo(4, 6);
        expect(distance(corners.at(-1) as Point, nodes[to])).toBeCloseTo(4, 6);
        for (const piece of pieces(corners)) {
          for (const node of nodeIds) expect(overlap(piece, nodes[node]), node).toBe(false);
          for (const other of edgeIds.slice(i + 1)) {
            const crossed = pieces(edges[other]).some((part) => overlap(piece, part));
            expect(crossed, `${id}, ${other}`).toBe(false);
          }
        }
      });
    });
  });

  it('has a key on free ground', () => {
    holds((size) => {
      const { nodes, edges, key } = overviewLayout(size);
      for (const id of nodeIds) expect(overlap(key, nodes[id]), id).toBe(false);
      for (const id of edgeIds) {
        for (const piece of pieces(edges[id])) expect(overlap(key, piece), id).toBe(false);
      }
    });
  });

  it('leaves each node a picture below its heading', () => {
    holds((size) => {
      for (const id of nodeIds) {
        const { left, right, top, bottom } = pictureOf(overviewLayout(size).nodes[id]);
        expect(right - left).toBeGreaterThan(40);
        expect(bottom - top).toBeGreaterThan(10);
      }
    });
  });

  it('fits a picture of a given aspect into the middle', () => {
    const place = { left: 10, right: 110, top: 20, bottom: 70 };
    expect(fitted(place, 1)).toEqual({ left: 35, right: 85, top: 20, bottom: 70 });
    expect(fitted(place, 4)).toEqual({ left: 10, right: 110, top: 32.5, bottom: 57.5 });
  });
});

describe('what is lit', () => {
  const lit = (light: Light) => [...litParts(light, null)];

  it('is the network that moved last, with its gradient’s way back', () => {
    expect(lit('none')).toEqual([]);
    expect(lit('D').sort()).toEqual(['discriminator', 'losses>scores', 'scores>discriminator']);
    expect(lit('G')).toEqual(expect.arrayContaining([...backwardIds, 'generator']));
    expect(lit('G')).not.toContain('discriminator'); // the gradient passes D and leaves it as it is
  });

  it('follows the phase only as fast as three flashes a second allow, and else is steady', () => {
    for (const speed of [...speeds, fullSpeed]) {
      const lights = phases.map((phase) => lightOf({ playing: true, speed, phase }));
      const alternates = lights[0] !== lights[1];
      const updates = speed.per === 'second' ? speed.updates : Number.POSITIVE_INFINITY;
      expect(alternates).toBe(updates / 2 <= 3 && updates <= 3); // a flash takes two updates
      expect(phases.map((phase) => lightOf({ playing: false, speed, phase }))).toEqual(phases);
    }
    expect(lightOf({ playing: false, speed: fullSpeed, phase: null })).toBe('none');
  });

  it.each(phases)('walks an update of %s from z to the network that moves', (phase) => {
    const steps = substepsOf[phase].map((id) => litParts('both', { phase, id }));
    const [first, last] = [steps[0], steps.at(-1)];
    expect([...(first ?? [])]).toEqual(['prior']);
    expect([...(last ?? [])]).toEqual([phase === 'D' ? 'discriminator' : 'generator']);
    const seen = new Set(steps.flatMap((parts) => [...parts]));
    const used = (id: PartId) => phase === 'D' || !id.startsWith('data');
    for (const id of [...nodeIds, ...forwardIds]) expect(seen.has(id), id).toBe(used(id));
    const back = backwardIds.filter((id) => seen.has(id));
    expect(back).toEqual(phase === 'D' ? backwardIds.slice(0, 2) : backwardIds);
  });

  it('lights an edge only after what it comes from', () => {
    for (const phase of phases) {
      const seen = new Set<PartId>();
      for (const id of substepsOf[phase]) {
        const parts = litParts('none', { phase, id });
        for (const part of parts) {
          const [from] = part.split('>') as [NodeId];
          if (part.includes('>')) expect(seen.has(from) || parts.has(from), part).toBe(true);
        }
        for (const part of parts) seen.add(part);
      }
    }
  });
});

const base = { loss: 'ns', sharpness: 0.7, iteration: 1 } as const;
const bimodal = galleryData('bimodal');
const line = formulaFrame({ ...base, data: bimodal, generator: gaussian1d(0, 0.3) });
const plane = formulaFrame({
  ...base,
  data: galleryData('ring8'),
  generator: gaussian2d(0, 0, 0.3),
});

function draw(frame: Frame | null, light: Light = 'both', size = { width: 692, height: 480 }) {
  const fake = fakeContext();
  drawOverview(
    fake.context,
    frame,
    {
      size,
      theme: testTheme(),
      layout: overviewLayout(size),
      lit: litParts(light, null),
      phase: light === 'D' || light === 'G' ? light : null,
      loss: 'ns',
      batch: null,
      data: frame?.dimensions === 1 ? dataCurve(distributionOf(bimodal)) : null,
      text: { ...overview, losses: { ...overview.losses, value: (nats) => nats.toFixed(3) } },
    },
    { image: createSurfaceImage(() => fakeCanvas().canvas), contours: createContourLines() },
  );
  return fake;
}

/** The frame with every array run through `change`. */
function changed(frame: Frame, change: (values: Float32Array) => Float32Array): Frame {
  const entries = Object.entries(frame).map(([key, value]) => [
    key,
    value instanceof Float32Array ? change(value) : value,
  ]);
  const surface = { ...frame.surface, values: change(frame.surface.values) };
  return { ...(Object.fromEntries(entries) as Frame), surface };
}

describe.each([
  ['1-D', line],
  ['2-D', plane],
] as const)('the overview of %s data', (_, frame) => {
  it.each([
    ['as it is', (values: Float32Array) => values],
    ['without arrays', () => new Float32Array(0)],
    ['of NaN', (values: Float32Array) => new Float32Array(values.length).fill(Number.NaN)],
    ['of infinities', (values: Float32Array) => new Float32Array(values.length).fill(Infinity)],
  ])('draws a frame %s with finite numbers only', (__, change) => {
    for (const size of [
      { width: 692, height: 480 },
      { width: 366, height: 380 },
      { width: 1, height: 1 },
    ]) {
      const { calls, count } = draw(changed(frame, change), 'G', size);
      const paths = ['moveTo', 'lineTo', 'arc', 'fillText', 'rect', 'fillRect'];
      const numbers = calls
        .filter(({ name }) => paths.includes(name))
        .flatMap((call) => call.arguments)
        .filter((value) => typeof value === 'number');
      expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
      expect(count('save')).toBe(count('restore'));
    }
  });

  it('writes both losses', () => {
    const written = draw(frame).calls.filter(({ name }) => name === 'fillText');
    for (const phase of phases) {
      const value = frame.losses[phase].toFixed(3);
      expect(written.some(({ arguments: [text] }) => text === value)).toBe(true);
    }
  });

  it('shows G’s directions only where the gradient reaches x̃', () => {
    expect(draw(frame, 'G').count('lineTo')).toBeGreaterThan(draw(frame, 'D').count('lineTo'));
  });

  it('costs no more calls than some hundred a picture', () => {
    expect(draw(frame).calls.length).toBeLessThan(6000);
  });
});

it('knows the dimensions of z from the grid, and none without one', () => {
  expect([line, plane].map(gridDimensions)).toEqual([1, 2]);
  const without = { priorGrid: new Float32Array(0), priorImage: new Float32Array(0) };
  expect(gridDimensions({ ...plane, ...without })).toBe(0);
});

it('draws the arrows before the first frame has come', () => {
  expect(draw(null).count('stroke')).toBeGreaterThanOrEqual(2 * edgeIds.length);
});
