/** The stages at fixed frames. */
import type { LossId } from '../../config/experiment';
import type { LayerId, SurfaceId } from '../../config/view';
import { shownLayers } from '../layers';
import { Stage } from '../Stage';
import { type FrameFormula, formulaFrame, framesOf, galleryData } from './frames';
import { gaussian1d, gaussian2d, ring2d, split1d } from './generators';
import { galleryStageText } from './text';

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

export interface StageGalleryProps {
  readonly scheme: string;
  readonly width: number;
  readonly height: number;
  /** Names of the pictures to show; all where it is missing. */
  readonly only: readonly string[] | undefined;
}

export function StageGallery({ scheme, width, height, only }: StageGalleryProps) {
  const shown = pictures.filter(({ name }) => !only || only.includes(name));
  return shown.map(({ name, formula, hide, surface, ghosts }) => (
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
  ));
}
