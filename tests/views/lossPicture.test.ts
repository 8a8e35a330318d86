import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossIds } from '../../src/config/experiment';
import type { Frame } from '../../src/engine/protocol';
import { sigmoid } from '../../src/math/logistic';
import { drawLossPicture } from '../../src/views/drawLossPicture';
import { drawScores, fullest, scoresLayout } from '../../src/views/drawScores';
import { formulaFrame, galleryData } from '../../src/views/gallery/frames';
import { gaussian2d } from '../../src/views/gallery/generators';
import { galleryLossPictureText, galleryScoresText } from '../../src/views/gallery/text';
import { generatorLosses, lossPictureLayout, tangentAt } from '../../src/views/generatorLoss';
import { fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const theme = testTheme();
const size = { width: 252, height: 210 };
const frame = formulaFrame({
  data: galleryData('ring8'),
  generator: gaussian2d(0, 0, 0.3),
  loss: 'ns',
  sharpness: 1,
  iteration: 1,
});
const withLogits = (logits: readonly number[]): Frame => ({
  ...frame,
  realLogits: Float32Array.from(logits),
  generatedLogits: Float32Array.from(logits),
});
const odd = [
  ['no frame', null],
  ['no samples', withLogits([])],
  ['NaN', withLogits([Number.NaN, Number.NaN])],
  ['infinities', withLogits([Infinity, -Infinity])],
  ['all at 0', withLogits([-1000, -1000])],
  ['all at 1', withLogits([1000, 1000])],
] as const;

/** True if every number given to a path or a text is finite. */
function allFinite({ calls }: ReturnType<typeof fakeContext>): boolean {
  return calls.every((call) =>
    call.arguments.every((a) => typeof a !== 'number' || Number.isFinite(a)),
  );
}

describe.each(lossIds)('the loss of G (%s)', (loss) => {
  const { value, slope, ofLogit } = generatorLosses[loss];
  const score = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  it('has the slope of its finite difference', () => {
    const h = 1e-6;
    fc.assert(
      fc.property(score, (d) => {
        const difference = (value(d + h) - value(d - h)) / (2 * h);
        expect(Math.abs(difference / slope(d) - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  it('is the same of the logit as of the score', () => {
    fc.assert(
      fc.property(score, (d) => {
        expect(ofLogit(Math.log(d / (1 - d)))).toBeCloseTo(value(d), 9);
      }),
    );
    expect(Math.abs(ofLogit(0))).toBeCloseTo(Math.LN2, 12);
  });

  it('has a tangent that touches the curve and runs along it, as long as asked for', () => {
    const layout = lossPictureLayout(size);
    fc.assert(
      fc.property(score, (d) => {
        const [x1, y1, x2, y2] = tangentAt(layout, loss, d, 40) ?? [];
        if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) {
          throw new Error('no tangent');
        }
        expect(layout.x.invert((x1 + x2) / 2)).toBeCloseTo(d, 9);
        expect(layout.y.invert((y1 + y2) / 2)).toBeCloseTo(value(d), 9);
        expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(80, 9);
        const run = layout.x.invert(x2) - layout.x.invert(x1);
        const rise = layout.y.invert(y2) - layout.y.invert(y1);
        expect(rise / run / slope(d)).toBeCloseTo(1, 6);
      }),
    );
    expect(tangentAt(layout, loss, Number.NaN, 40)).toBeNull();
    expect(tangentAt(layout, loss, loss === 'mm' ? 1 : 0, 40)).toBeNull();
  });
});

it('NSGAN is 99 times as steep as MMGAN at D = 0.01', () => {
  const { mm, ns } = generatorLosses;
  expect(ns.slope(0.01) / mm.slope(0.01)).toBeCloseTo(99, 9);
});

describe('the loss picture', () => {
  const draw = (of: Frame | null, loss: 'mm' | 'ns' = 'ns') => {
    const fake = fakeContext();
    drawLossPicture(fake.context, of, { size, theme, loss, text: galleryLossPictureText });
    return fake;
  };

  it('puts each sample on the active curve', () => {
    const logits = [-2, -0.5, 1];
    for (const loss of lossIds) {
      const { x, y } = lossPictureLayout(size);
      const dots = draw(withLogits(logits), loss).calls.filter(
        (c) => c.name === 'arc' && c.arguments[2] === 4,
      );
      dots.forEach(({ arguments: [px, py] }, i) => {
        const d = sigmoid(logits[i] ?? Number.NaN);
        expect(px).toBeCloseTo(x(d), 6);
        expect(py).toBeCloseTo(y(generatorLosses[loss].value(d)), 6);
      });
      expect(dots).toHaveLength(3);
    }
  });

  it.each(odd)('draws %s', (_, of) => {
    for (const loss of lossIds) expect(allFinite(draw(of, loss))).toBe(true);
  });
});

describe("the histograms of D's scores", () => {
  const draw = (of: Frame | null) => {
    const fake = fakeContext();
    drawScores(fake.context, of, { size, theme, text: galleryScoresText });
    return fake;
  };

  it('have the height of each bin: real upwards, generated downwards', () => {
    const of = {
      ...frame,
      realLogits: Float32Array.of(3, 3, 3, -3), // σ(3) ≈ 0.953, σ(−3) ≈ 0.047
      generatedLogits: Float32Array.of(-3, -3, -3, -3),
    };
    const { height, middle } = scoresLayout(size, 1);
    const bins = draw(of)
      .calls.filter((c) => c.name === 'fillRect')
      .map((c) => c.arguments as [number, number, number, number])
      .slice(0, 3);
    expect(bins.map(([, , , tall]) => tall)).toEqual([height(0.25), height(0.75), height(1)]);
    expect(bins.map(([, top]) => top < middle)).toEqual([true, true, false]);
  });

  it('have a scale in steps that holds the fullest bin', () => {
    expect([[], [0.1, 0.02], [0.3], [0.5], [0.51], [1]].map(fullest)).toEqual([
      0.125, 0.125, 0.5, 0.5, 1, 1,
    ]);
  });

  it.each(odd)('draw %s', (_, of) => expect(allFinite(draw(of))).toBe(true));

  it('draw on the smallest canvas', () => {
    const fake = fakeContext();
    const options = { size: { width: 1, height: 1 }, theme, text: galleryScoresText };
    drawScores(fake.context, frame, options);
    expect(allFinite(fake)).toBe(true);
  });
});
