/** What slow motion lets a picture show at each sub-step. */
import { describe, expect, test } from 'vitest';
import type { Phase } from '../../src/config/experiment';
import { type SubstepId, substepsOf } from '../../src/config/substeps';
import type { BatchObservation } from '../../src/engine/protocol';
import type { SlowMotionState } from '../../src/state/state';
import { formulaFrame, galleryData } from '../../src/views/gallery/frames';
import { gaussian2d } from '../../src/views/gallery/generators';
import { substepFrame } from '../../src/views/substepFrame';

const frame = formulaFrame({
  data: galleryData('ring8'),
  loss: 'ns',
  sharpness: 0.7,
  iteration: 3,
  generator: gaussian2d(0.1, -0.1, 0.25),
});
const numbers = (...values: number[]) => Float32Array.from(values);

function batchOf(phase: Phase, x: number): BatchObservation {
  const ofD = phase === 'D';
  return {
    phase,
    z: numbers(x, x),
    real: ofD ? numbers(x, 1) : numbers(),
    generated: numbers(x, 2),
    realLogits: ofD ? numbers(x) : numbers(),
    generatedLogits: numbers(x),
    arrows: ofD ? numbers() : numbers(x, 3),
    ghostArrows: ofD ? numbers() : numbers(x, 4),
    loss: 1,
    meanScores: { real: 0.6, generated: 0.4 },
    takenForReal: { real: 1, generated: 0 },
    gradientSize: 0.5,
    before: null,
  };
}

/** How many numbers of each part are drawn at a sub-step. */
function drawn(phase: Phase, id: SubstepId, after: BatchObservation | null = null) {
  const slowMotion: SlowMotionState = { batch: batchOf(phase, 1), after, auto: false, pace: 1 };
  const { real, generated, generatedLogits, arrows } = substepFrame(
    frame,
    { phase, id },
    slowMotion,
  );
  return [real, generated, generatedLogits, arrows].map(({ length }) => length).join(' ');
}

describe('the frame at a sub-step', () => {
  test('of D: the batch’s x̃, then its x, then its scores, never arrows', () => {
    expect(substepsOf.D.map((id) => drawn('D', id))).toEqual([
      '0 0 0 0',
      '0 2 0 0',
      '2 2 0 0',
      '2 2 1 0',
      '2 2 1 0',
      '2 2 1 0',
      '2 2 1 0',
    ]);
  });

  test('of G: no data at all; arrows from the gradient on', () => {
    expect(substepsOf.G.map((id) => drawn('G', id))).toEqual([
      '0 0 0 0',
      '0 2 0 0',
      '0 2 1 0',
      '0 2 1 0',
      '0 2 1 2',
      '0 2 1 2',
    ]);
  });

  test('after the update: where the batch is now, without the arrows it followed', () => {
    const after = batchOf('G', 5);
    expect(drawn('G', 'update', after)).toBe('0 2 1 0');
    const slowMotion: SlowMotionState = { batch: batchOf('G', 1), after, auto: false, pace: 1 };
    const shown = substepFrame(frame, { phase: 'G', id: 'update' }, slowMotion);
    expect(shown.generated[0]).toBe(5);
    expect(shown.surface).toBe(frame.surface);
  });

  test('is the frame itself while slow motion is off or has no batch yet', () => {
    expect(substepFrame(frame, null, null)).toBe(frame);
    const waiting: SlowMotionState = { batch: null, after: null, auto: false, pace: 1 };
    expect(substepFrame(frame, null, waiting)).toBe(frame);
  });
});
