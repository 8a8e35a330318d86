/** The trace of a hand in the gallery: a walk on the line, one in the plane, and none yet. */
import type { Hand } from '../../config/experiment';
import { distributionOf } from '../../distributions';
import { greatestValue } from '../../math/discriminatorValue';
import { normalDivergence } from '../../math/generatedDivergence';
import { randomStream } from '../../math/random';
import { createFrameStore } from '../../state/frames';
import { createHandTrace, type HandTrace } from '../../state/handTrace';
import { HandTraceChart } from '../HandTraceChart';
import { galleryData } from './frames';
import { galleryHandText } from './text';

const gaussian = galleryData('gaussian');
const ring8 = galleryData('ring8');

/** A trace whose V lags behind its bound. */
function traceOf(data: typeof gaussian, hands: readonly Hand[]): HandTrace {
  const distribution = distributionOf(data);
  const random = randomStream(5, 'hand');
  let value = greatestValue(0) - 0.1;
  const points = hands.map((hand) => {
    const { jsd } = normalDivergence(distribution, { mean: hand.mean, deviation: hand.spread });
    value += 0.3 * (greatestValue(jsd) - value) + 0.02 * random.normal();
    return { hand, value, bound: greatestValue(jsd) };
  });
  return { ...createHandTrace(), points: () => points };
}

const steps = Array.from({ length: 60 }, (_, i) => i / 59);
const pictures = [
  {
    name: 'line',
    data: gaussian,
    trace: traceOf(
      gaussian,
      steps.map((t) => ({ mean: [-2 + 3.4 * t], spread: 0.5 })),
    ),
  },
  {
    name: 'plane',
    data: ring8,
    trace: traceOf(
      ring8,
      steps.map((t) => ({ mean: [-1.5 + 1.5 * t, 0.2], spread: 0.5 })),
    ),
  },
  { name: 'none', data: gaussian, trace: createHandTrace() },
];

export function HandGallery({ scheme }: { readonly scheme: 'light' | 'dark' }) {
  return pictures.map(({ name, data, trace }) => (
    <figure key={name} id={`${scheme}-hand-${name}`} style={{ width: 252 }}>
      <div style={{ width: 252, height: 210 }}>
        <HandTraceChart
          trace={trace}
          frames={createFrameStore()}
          data={data}
          spread={0.5}
          text={galleryHandText}
        />
      </div>
      <figcaption>trace of a hand, {name}</figcaption>
    </figure>
  ));
}
