/** The pictures of the measures column at fixed frames and histories. */
import { lossIds } from '../../config/experiment';
import type { Frame } from '../../engine/protocol';
import { randomStream } from '../../math/random';
import { createFrameStore } from '../../state/frames';
import { createLossHistory } from '../../state/lossHistory';
import { createMeasureHistory, noScores } from '../../state/measureHistory';
import { BoundChart } from '../BoundChart';
import type { RivalLine } from '../drawRivalChart';
import { LossChart } from '../LossChart';
import { LossPicture } from '../LossPicture';
import { RivalChart } from '../RivalChart';
import { ScoresPicture } from '../ScoresPicture';
import { SmallStage } from '../SmallStage';
import { formulaFrame, framesOf, galleryData } from './frames';
import { gaussian2d, ring2d } from './generators';
import {
  galleryBoundText,
  galleryLossPictureText,
  galleryLossText,
  galleryRivalText,
  galleryScoresText,
} from './text';

const base = {
  data: galleryData('ring8'),
  loss: 'ns',
  sharpness: 0.7,
  iteration: 1000,
} as const;

/** D sure of itself, in between, and blind. */
const scored = [
  {
    name: 'start',
    frame: formulaFrame({ ...base, sharpness: 1, generator: gaussian2d(0.1, -0.1, 0.25) }),
  },
  { name: 'middle', frame: formulaFrame({ ...base, generator: ring2d(0.8, 0.16, 0.5) }) },
  {
    name: 'blind',
    frame: formulaFrame({ ...base, sharpness: 0.05, generator: ring2d(0.8, 0.16, 0.5) }),
  },
] as const;

/** Losses of both networks, from the measures of two runs. */
const rivalLines: readonly RivalLine[] = [
  { name: 'D_', colour: 'discriminator', value: ({ value }) => -value },
  { name: 'G_', colour: 'generated', value: ({ generatorLoss }) => generatorLoss },
];

/** Losses as a run shows them: D falls, rises to 2 log 2; noisy. */
function lossesOf(points: number, step: number) {
  const history = createLossHistory();
  const random = randomStream(3, 'losses');
  for (let i = 0; i < points; i++) {
    const t = (i * step) / 2000;
    history.append({
      position: i * step,
      phase: i % 2 === 0 ? 'D' : 'G',
      D: 2 * Math.LN2 - 0.9 * t * Math.exp(1 - 2 * t) + 0.05 * random.normal(),
      G: Math.LN2 + 2 * t * Math.exp(1 - 3 * t) + 0.08 * random.normal(),
    });
  }
  history.mark({ position: points * step * 0.55, loss: 'mm' });
  history.mark({ position: points * step * 0.75, loss: 'ns' });
  return history;
}

/** V and its bound as a run shows them: wide open, D catches up, both come down; noisy. */
function boundsOf(points: number) {
  const history = createMeasureHistory();
  const random = randomStream(4, 'bounds');
  for (let i = 0; i < points; i++) {
    const bound = -2 * Math.LN2 + 1.3 * Math.exp(-i / 40) + 0.02 * random.normal();
    history.append({
      from: 20 * i,
      to: 20 * i,
      count: 1,
      value: bound - 0.5 * Math.exp(-i / 60) + 0.03 * random.normal(),
      standardError: 0.03,
      bound,
      samples: 2500,
      generatorLoss: Math.LN2,
      scores: noScores,
    });
  }
  return history;
}

function Scored({ id, frame }: { readonly id: string; readonly frame: Frame }) {
  const frames = framesOf(frame);
  return (
    <figure id={id} style={{ width: 252 }}>
      {lossIds.map((loss) => (
        <div key={loss} style={{ width: 252, height: 210 }}>
          <LossPicture frames={frames} loss={loss} text={galleryLossPictureText} />
        </div>
      ))}
      <div style={{ width: 252, height: 180 }}>
        <ScoresPicture frames={frames} text={galleryScoresText} />
      </div>
      <figcaption>{id}</figcaption>
    </figure>
  );
}

export function ChartGallery({ scheme }: { readonly scheme: string }) {
  return (
    <>
      {(
        [
          [5000, 4],
          [24, 0.5],
          [0, 1],
        ] as const
      ).map(([points, step]) => (
        <figure key={points} id={`${scheme}-losses-${points}`} style={{ width: 320 }}>
          <div style={{ width: 320, height: 200 }}>
            <LossChart
              history={lossesOf(points, step)}
              frames={createFrameStore()}
              loss="ns"
              text={galleryLossText}
            />
          </div>
          <figcaption>losses, {points} points</figcaption>
        </figure>
      ))}
      {scored.map(({ name, frame }) => (
        <Scored key={name} id={`${scheme}-scored-${name}`} frame={frame} />
      ))}
      {[120, 3, 0].map((points) => (
        <figure key={points} id={`${scheme}-bound-${points}`} style={{ width: 252 }}>
          <div style={{ width: 252, height: 210 }}>
            <BoundChart
              history={boundsOf(points)}
              frames={createFrameStore()}
              text={galleryBoundText}
            />
          </div>
          <figcaption>V and its bound, {points} points</figcaption>
        </figure>
      ))}
      {[120, 3, 0].map((points) => (
        <figure key={points} id={`${scheme}-rival-${points}`} style={{ width: 252 }}>
          <div style={{ width: 252, height: 170 }}>
            <RivalChart
              histories={{ A: boundsOf(points), B: boundsOf(Math.ceil(points / 2)) }}
              frames={createFrameStore()}
              lines={rivalLines}
              reference={null}
              text={galleryRivalText}
            />
          </div>
          <figcaption>losses of two runs, {points} points</figcaption>
        </figure>
      ))}
      <figure id={`${scheme}-small`} style={{ width: 200 }}>
        <div style={{ width: 200, height: 130 }}>
          <SmallStage frames={framesOf(scored[1].frame)} data={base.data} label="Seed 1" />
        </div>
        <figcaption>one of many seeds</figcaption>
      </figure>
    </>
  );
}
