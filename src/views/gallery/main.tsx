/** The development page with every picture at fixed frames, light and dark, at the sizes it has on the page. */
import { createRoot } from 'react-dom/client';
import { distributionIds } from '../../config/distributions';
import { type LossId, lossIds } from '../../config/experiment';
import type { LayerId, SurfaceId } from '../../config/view';
import type { Frame } from '../../engine/protocol';
import { randomStream } from '../../math/random';
import { createFrameStore } from '../../state/frames';
import { createLossHistory } from '../../state/lossHistory';
import { createMeasureHistory } from '../../state/measureHistory';
import { BoundChart } from '../BoundChart';
import { LossChart } from '../LossChart';
import { LossPicture } from '../LossPicture';
import { shownLayers } from '../layers';
import { ScoresPicture } from '../ScoresPicture';
import { Stage } from '../Stage';
import { Thumbnail } from '../Thumbnail';
import { type FrameFormula, formulaFrame, galleryData } from './frames';
import styles from './gallery.module.css';
import { gaussian1d, gaussian2d, ring2d, split1d } from './generators';
import { HandGallery } from './hand';
import { OverviewGallery } from './overview';
import { SpaceGallery } from './space';
import {
  galleryBoundText,
  galleryLossPictureText,
  galleryLossText,
  galleryScoresText,
  galleryStageText,
} from './text';

interface Picture {
  readonly name: string;
  readonly formula: FrameFormula;
  readonly hide?: readonly LayerId[];
  readonly surface?: SurfaceId;
  readonly ghosts?: LossId;
}

const ring8 = galleryData('ring8');
const bimodal = galleryData('bimodal');
const base = { data: ring8, loss: 'ns', sharpness: 0.7, iteration: 1000 } as const;

const pictures: readonly Picture[] = [
  { name: 'ring8-middle', formula: { ...base, generator: ring2d(0.8, 0.16, 0.5) } },
  { name: 'ring8-start', formula: { ...base, generator: gaussian2d(0.1, -0.1, 0.25) } },
  {
    name: 'ring8-start-mm',
    formula: { ...base, loss: 'mm', sharpness: 1, generator: gaussian2d(0.1, -0.1, 0.25) },
  },
  { name: 'ring8-collapsed', formula: { ...base, generator: gaussian2d(0.7, 0.7, 0.06) } },
  {
    name: 'ring8-bare',
    formula: { ...base, generator: ring2d(0.9, 0.1, 0.8) },
    hide: ['surface', 'contours', 'arrows'],
  },
  {
    name: 'grid25',
    formula: { ...base, data: galleryData('grid25'), generator: gaussian2d(0, 0, 1.2) },
    hide: ['grid'],
  },
  {
    name: 'moons',
    formula: { ...base, data: galleryData('moons'), generator: gaussian2d(0.5, 0.25, 0.6) },
    hide: ['grid'],
  },
  {
    name: 'bimodal-start',
    formula: { ...base, data: bimodal, sharpness: 0.8, generator: gaussian1d(0.3, 0.12) },
  },
  {
    name: 'bimodal-middle',
    formula: { ...base, data: bimodal, sharpness: 0.8, generator: split1d(1.1, 1.2, 0.35) },
  },
  {
    name: 'bimodal-converged',
    formula: { ...base, data: bimodal, sharpness: 0.5, generator: split1d(1.25, 4, 0.33) },
  },
  {
    name: 'exponential',
    formula: {
      ...base,
      data: galleryData('exponential'),
      loss: 'mm',
      generator: gaussian1d(1, 0.6),
    },
  },
  {
    name: 'bimodal-bare',
    formula: { ...base, data: bimodal, generator: split1d(1, 1.2, 0.3) },
    hide: ['surface', 'real', 'generated', 'arrows'],
  },
  ...(['optimal', 'difference'] as const).flatMap((surface): Picture[] => [
    {
      name: `ring8-${surface}`,
      formula: { ...base, generator: ring2d(0.8, 0.16, 0.5) },
      surface,
    },
    {
      name: `ring8-start-${surface}`,
      formula: { ...base, generator: gaussian2d(0.1, -0.1, 0.25) },
      surface,
    },
    {
      name: `bimodal-${surface}`,
      formula: { ...base, data: bimodal, sharpness: 0.8, generator: split1d(1.1, 1.2, 0.35) },
      surface,
    },
  ]),
  {
    name: 'ring8-ghosts',
    formula: { ...base, loss: 'mm', sharpness: 1, generator: gaussian2d(0.1, -0.1, 0.25) },
    ghosts: 'ns',
  },
  {
    name: 'bimodal-ghosts',
    formula: { ...base, data: bimodal, sharpness: 0.8, generator: gaussian1d(0.3, 0.3) },
    surface: 'difference',
    ghosts: 'mm',
  },
];

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

const query = new URLSearchParams(location.search);
const width = Number(query.get('width') ?? 640);
const height = Number(query.get('height') ?? 520);
const only = query.get('only')?.split(',');

function framesOf(frame: Frame) {
  const store = createFrameStore();
  store.publish(frame);
  return store;
}

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

function Gallery({ scheme }: { readonly scheme: 'light' | 'dark' }) {
  const shown = pictures.filter(({ name }) => !only || only.includes(name));
  return (
    <section className={styles.theme} style={{ colorScheme: scheme }} id={scheme}>
      {shown.map(({ name, formula, hide, surface, ghosts }) => (
        <figure key={name} id={`${scheme}-${name}`} style={{ width }}>
          <div style={{ width, height }}>
            <Stage
              frames={framesOf(formulaFrame(formula))}
              data={formula.data}
              layers={shownLayers(hide)}
              surface={surface ?? 'learned'}
              ghosts={ghosts ?? null}
              text={galleryStageText}
              label={name}
            />
          </div>
          <figcaption>{name}</figcaption>
        </figure>
      ))}
      <OverviewGallery {...{ scheme, width, height, only }} />
      <SpaceGallery {...{ scheme, width, height, only }} />
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
      <HandGallery scheme={scheme} />
      <div className={styles.thumbnails} id={`${scheme}-thumbnails`}>
        {distributionIds.map((id) => (
          <figure key={id}>
            <div style={{ width: 56, height: 44 }}>
              <Thumbnail data={galleryData(id)} label={id} />
            </div>
            <figcaption>{id}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

const root = document.getElementById('gallery');
if (root) {
  createRoot(root).render(
    <>
      <Gallery scheme="light" />
      <Gallery scheme="dark" />
    </>,
  );
}
