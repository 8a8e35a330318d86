/** D in space in the gallery: a game in the middle, at its end, and what D should be. */
import type { LayerId, SurfaceId } from '../../config/view';
import { shownLayers } from '../layers';
import { Space } from '../space/Space';
import { type FrameFormula, formulaFrame, framesOf, galleryData } from './frames';
import { gaussian2d, ring2d } from './generators';
import { gallerySpaceText, galleryStageText } from './text';

interface Picture {
  readonly name: string;
  readonly formula: FrameFormula;
  readonly hide?: readonly LayerId[];
  readonly surface?: SurfaceId;
}

const ring = { data: galleryData('ring8'), loss: 'ns', iteration: 1000 } as const;
const middle = { ...ring, sharpness: 0.7, generator: ring2d(0.8, 0.16, 0.5) };
const start = { ...ring, sharpness: 1, generator: gaussian2d(0.1, -0.1, 0.25) };
const moons = { ...middle, data: galleryData('moons'), generator: gaussian2d(0.5, 0.25, 0.6) };

const pictures: readonly Picture[] = [
  { name: 'space-middle', formula: middle, hide: ['grid'] },
  { name: 'space-start', formula: start, hide: ['grid'] },
  { name: 'space-end', formula: { ...middle, sharpness: 0 }, hide: ['grid'] },
  { name: 'space-optimal', formula: middle, hide: ['grid', 'arrows'], surface: 'optimal' },
  { name: 'space-difference', formula: start, hide: ['grid', 'arrows'], surface: 'difference' },
  { name: 'space-moons', formula: moons },
];

export interface SpaceGalleryProps {
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** Names of the pictures to show; all without it. */
  readonly only: readonly string[] | undefined;
}

export function SpaceGallery({ scheme, width, height, only }: SpaceGalleryProps) {
  return pictures
    .filter(({ name }) => !only || only.includes(name))
    .map(({ name, formula, hide, surface = 'learned' }) => {
      const frames = framesOf(formulaFrame(formula));
      return (
        <figure key={name} id={`${scheme}-${name}`} style={{ width }}>
          <div style={{ width, height }}>
            <Space
              frames={frames}
              layers={shownLayers(hide)}
              surface={surface}
              ghosts={null}
              text={galleryStageText}
              words={gallerySpaceText}
              label={name}
            />
          </div>
          <figcaption>{name}</figcaption>
        </figure>
      );
    });
}
