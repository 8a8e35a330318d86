/** In windows of any size no picture has a negative width, height or radius: a canvas throws at some of them, SVG complains. */
import { describe, expect, it } from 'vitest';
import { codeStage } from '../../src/controls/codePlaces';
import { handStage } from '../../src/controls/handPlaces';
import { distributionOf } from '../../src/distributions';
import { overview } from '../../src/i18n/en/overview';
import { codeMap } from '../../src/math/codeMap';
import { boundLayout } from '../../src/views/boundScales';
import { dataCurve } from '../../src/views/dataCurve';
import { drawLossPicture } from '../../src/views/drawLossPicture';
import { drawScores } from '../../src/views/drawScores';
import { formulaFrame, galleryData } from '../../src/views/gallery/frames';
import { gaussian1d, gaussian2d } from '../../src/views/gallery/generators';
import {
  galleryLossPictureText,
  galleryScoresText,
  gallerySpaceText,
  galleryStageText as text,
} from '../../src/views/gallery/text';
import { shownLayers } from '../../src/views/layers';
import { layout1d } from '../../src/views/layout1d';
import { layout2d } from '../../src/views/layout2d';
import { lossLayout } from '../../src/views/lossScales';
import { drawOverview } from '../../src/views/overview/drawOverview';
import { overviewLayout, pictureOf } from '../../src/views/overview/layout';
import { litParts } from '../../src/views/overview/lit';
import { createSpaceScratch, drawSpace } from '../../src/views/space/drawSpace';
import { firstView } from '../../src/views/space/projection';
import { drawStage1d } from '../../src/views/stage1d';
import { createStage2dScratch, drawStage2d } from '../../src/views/stage2d';
import { createContourLines, createSurfaceImage, type Rectangle } from '../../src/views/surface';
import { fakeCanvas, fakeContext } from './fakeContext';
import { testTheme } from './testTheme';

const theme = testTheme();
const lengths = [1, 5, 20, 60, 100, 150, 200, 240, 300, 360, 500];
const sizes = lengths.flatMap((width) => lengths.map((height) => ({ width, height })));
type Size = (typeof sizes)[number];

const base = { loss: 'ns', sharpness: 0.7, iteration: 1 } as const;
const bimodal = galleryData('bimodal');
const line = formulaFrame({ ...base, data: bimodal, generator: gaussian1d(0, 0.3) });
const plane = formulaFrame({
  ...base,
  data: galleryData('ring8'),
  generator: gaussian2d(0, 0, 0.3),
});
const curve = dataCurve(distributionOf(bimodal));
const layers = shownLayers([]);
const stage = { theme, layers, surface: 'learned', ghosts: 'mm', text } as const;
const image = () => createSurfaceImage(() => fakeCanvas().canvas);

const rectangles: Readonly<Record<string, (size: Size) => readonly Rectangle[]>> = {
  line: (size) => {
    const { plot, strip, lane } = layout1d(size, { x: [-3, 3], z: 2, peak: 1 });
    return [plot, strip, lane];
  },
  plane: (size) => {
    const { plot, bar } = layout2d(size, plane.surface.box);
    return [plot, bar];
  },
  'hand on the line': (size) => [handStage(size, distributionOf(bimodal)).plot],
  'hand in the plane': (size) => [handStage(size, distributionOf(galleryData('ring8'))).plot],
  codes: (size) =>
    [line, plane].flatMap((frame) => {
      const map = codeMap(frame);
      const data = frame === line ? bimodal : galleryData('ring8');
      const { field, plot } = codeStage(size, distributionOf(data), map as never, 1);
      return [field, plot];
    }),
  losses: (size) => [lossLayout(size, [], 'ns', null).plot],
  bound: (size) => [boundLayout(size, [], null).plot],
  overview: (size) => {
    const { nodes, key } = overviewLayout(size);
    return [...Object.values(nodes).flatMap((node) => [node, pictureOf(node)]), key];
  },
};

const pictures: Readonly<Record<string, (context: CanvasRenderingContext2D, size: Size) => void>> =
  {
    line: (context, size) =>
      drawStage1d(
        context,
        line,
        { ...stage, size, data: curve },
        createStage2dScratch(() => fakeCanvas().canvas),
      ),
    plane: (context, size) =>
      drawStage2d(
        context,
        plane,
        { ...stage, size },
        createStage2dScratch(() => fakeCanvas().canvas),
      ),
    space: (context, size) =>
      drawSpace(
        context,
        plane,
        { ...stage, size, view: firstView, axes: gallerySpaceText.axes },
        createSpaceScratch(),
      ),
    'loss picture': (context, size) =>
      drawLossPicture(context, plane, { size, theme, loss: 'ns', text: galleryLossPictureText }),
    scores: (context, size) => drawScores(context, plane, { size, theme, text: galleryScoresText }),
    overview: (context, size) => {
      for (const frame of [line, plane]) {
        drawOverview(
          context,
          frame,
          {
            size,
            theme,
            layout: overviewLayout(size),
            lit: litParts('both', null),
            phase: null,
            loss: 'ns',
            batch: null,
            data: frame === line ? curve : null,
            text: { ...overview, losses: { ...overview.losses, value: (nats) => nats.toFixed(3) } },
          },
          { image: image(), contours: createContourLines() },
        );
      }
    },
  };

/** Which arguments of a call are lengths: a negative one throws in a real context, or draws upside down. */
const lengthsOf: Readonly<Record<string, readonly number[]>> = {
  arc: [2],
  ellipse: [2, 3],
  arcTo: [4],
  rect: [2, 3],
  fillRect: [2, 3],
  clearRect: [2, 3],
  strokeRect: [2, 3],
  roundRect: [2, 3],
};

describe.each(Object.keys(rectangles))('the layout of %s', (name) => {
  it('is never upside down', () => {
    const wrong = sizes.filter((size) =>
      rectangles[name]?.(size).some(
        ({ left, top, right, bottom }) => !(right >= left && bottom >= top),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.keys(pictures))('the picture of %s', (name) => {
  it('asks for no negative length', () => {
    const wrong = sizes.flatMap((size) => {
      const fake = fakeContext();
      pictures[name]?.(fake.context, size);
      return fake.calls
        .filter((call) => lengthsOf[call.name]?.some((i) => !(Number(call.arguments[i]) >= 0)))
        .map((call) => `${size.width}×${size.height}: ${call.name}(${call.arguments.join(', ')})`);
    });
    expect([...new Set(wrong)].slice(0, 10)).toEqual([]);
  });
});
