/** The overview at fixed frames: at rest, in training and at each sub-step; one and two dimensions, and a prior without a picture. */
import { type Substep, substepsOf } from '../../config/substeps';
import type { Frame } from '../../engine/protocol';
import { overview } from '../../i18n/en/overview';
import type { Light } from '../overview/lit';
import { Overview } from '../overview/Overview';
import { type FrameFormula, formulaFrame, framesOf, galleryData } from './frames';
import { gaussian1d, ring2d, split1d } from './generators';

const text = {
  ...overview,
  losses: { ...overview.losses, value: (nats: number) => nats.toFixed(3) },
};

interface Entry {
  readonly name: string;
  readonly frame: Frame;
  readonly data: FrameFormula['data'];
  readonly light: Light;
  readonly substep: Substep | null;
  readonly priorDimensions: number;
}

const base = { loss: 'ns', sharpness: 0.7, iteration: 1000 } as const;
const ring8 = galleryData('ring8');
const bimodal = galleryData('bimodal');
const plane = formulaFrame({ ...base, data: ring8, generator: ring2d(0.8, 0.16, 0.5) });
const line = formulaFrame({ ...base, data: bimodal, generator: split1d(1.1, 1.2, 0.35) });
const start = formulaFrame({ ...base, data: bimodal, generator: gaussian1d(0.3, 0.3) });
const nothing = new Float32Array(0);

const rest = { data: ring8, frame: plane, substep: null, priorDimensions: 2 } as const;

const entries: readonly Entry[] = [
  { ...rest, name: 'begun', light: 'none' },
  { ...rest, name: 'D', light: 'D' },
  { ...rest, name: 'G', light: 'G' },
  { ...rest, name: 'both', light: 'both' },
  { ...rest, name: '1d', data: bimodal, frame: line, priorDimensions: 1, light: 'G' },
  { ...rest, name: '1d-start', data: bimodal, frame: start, priorDimensions: 1, light: 'D' },
  {
    ...rest,
    name: 'wide-prior',
    frame: { ...plane, priorGrid: nothing, priorImage: nothing },
    priorDimensions: 5,
    light: 'both',
  },
  ...(['D', 'G'] as const).flatMap((phase) =>
    substepsOf[phase].map(
      (id): Entry => ({ ...rest, name: `${phase}-${id}`, light: 'none', substep: { phase, id } }),
    ),
  ),
];

export interface OverviewGalleryProps {
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** Names of the pictures to show; all without it. */
  readonly only: readonly string[] | undefined;
}

export function OverviewGallery({ scheme, width, height, only }: OverviewGalleryProps) {
  return entries
    .filter(({ name }) => !only || only.includes(`overview-${name}`))
    .map(({ name, frame, ...entry }) => {
      const frames = framesOf(frame);
      return (
        <figure key={name} id={`${scheme}-overview-${name}`} style={{ width }}>
          <div style={{ width, height }}>
            <Overview
              frames={frames}
              {...entry}
              loss="ns"
              batch={null}
              text={text}
              label={name}
              popovers={{ generator: 'none', prior: 'none', data: 'none', discriminator: 'none' }}
            />
          </div>
          <figcaption>overview: {name}</figcaption>
        </figure>
      );
    });
}
