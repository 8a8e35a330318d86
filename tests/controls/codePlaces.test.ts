/** Where codes stand on both stages: a handle that is led to a place is then there, and images lie where the stage draws x. */
import { describe, expect, it } from 'vitest';
import { presetExperiment } from '../../src/config/experiment';
import { codeStage, steppedCode } from '../../src/controls/codePlaces';
import { distributionOf } from '../../src/distributions';
import { codeMap } from '../../src/math/codeMap';
import { layout1d } from '../../src/views/layout1d';
import { layout2d } from '../../src/views/layout2d';

const size = { width: 800, height: 500 };
const axis = [-2, -1, 0, 1, 2];

/** G doubles z. */
function doubling(dimensions: 1 | 2) {
  const points =
    dimensions === 1 ? axis.map((z) => [z]) : axis.flatMap((b) => axis.map((a) => [a, b]));
  const map = codeMap({
    dimensions,
    priorGrid: Float32Array.from(points.flat()),
    priorImage: Float32Array.from(points.flat().map((z) => 0.5 * z)),
  });
  if (!map) throw new Error('no map');
  return map;
}

const line = distributionOf(presetExperiment('bimodal').data);
const plane = distributionOf(presetExperiment('ring8').data);
const stages = {
  line: codeStage(size, line, doubling(1), 2.08),
  plane: codeStage(size, plane, doubling(2), 1),
};

describe.each(['line', 'plane'] as const)('on the %s', (name) => {
  const stage = stages[name];

  it.each([-0.9, -0.2, 0, 0.55, 1])('a code of %s stands where it is taken', (share) => {
    const code = [share, stage.free ? share / 2 : 0] as const;
    const [first, second] = stage.codeAt(stage.placeOf(code));
    expect(first).toBeCloseTo(code[0], 8);
    expect(second).toBeCloseTo(code[1], 8);
  });

  it('codes stay inside their field', () => {
    for (const share of [-1, 1]) {
      const { x, y } = stage.placeOf([share, share]);
      expect(x).toBeGreaterThan(stage.field.left);
      expect(x).toBeLessThan(stage.field.right);
      expect(y).toBeGreaterThan(stage.field.top);
      expect(y).toBeLessThan(stage.field.bottom);
    }
  });
});

describe('images', () => {
  it('on the line stand on the lane at x', () => {
    const layout = layout1d(size, { x: line.box[0] ?? [0, 1], z: 2.08, peak: 1 });
    expect(stages.line.imageOf([0.5, 0])).toEqual({ x: layout.x(0.5), y: layout.lane.bottom });
  });

  it('in the plane stand at x and y', () => {
    const layout = layout2d(size, plane.box);
    const { x, y } = stages.plane.imageOf([0.5, -1]);
    expect(x).toBeCloseTo(layout.x(0.5), 6);
    expect(y).toBeCloseTo(layout.y(-1), 6);
  });
});

describe('arrow keys', () => {
  it('move along the line in all four directions, in larger steps with Shift', () => {
    expect(steppedCode([0, 0], 'ArrowUp', false, false)).toEqual([0.02, 0]);
    expect(steppedCode([0, 0], 'ArrowLeft', true, false)).toEqual([-0.1, 0]);
    expect(steppedCode([0, 0], 'Enter', false, false)).toBeNull();
  });

  it('move in the plane', () => {
    expect(steppedCode([0, 0], 'ArrowUp', false, true)).toEqual([0, 0.02]);
  });
});
