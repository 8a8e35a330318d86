/** How an experiment is looked at: everything a link may say besides the experiment itself. */
import type { BackendId } from './backends';
import { speeds } from './speeds';

export const layerIds = ['surface', 'contours', 'real', 'generated', 'arrows', 'grid'] as const;
/** A layer of the stage that can be switched off. */
export type LayerId = (typeof layerIds)[number];

export const surfaceIds = ['learned', 'optimal', 'difference'] as const;
/** What is drawn for D: D as learned, D* = P_data/(P_data + P_G), or D − D*. */
export type SurfaceId = (typeof surfaceIds)[number];

export const pictureIds = ['stage', 'overview', 'space'] as const;
/** The large picture: the stage, the game as a graph, or D as a surface over the plane (2-D only). */
export type PictureId = (typeof pictureIds)[number];

export const hiddenTabIds = ['pause', 'train'] as const;
/** What training does while the page's tab is hidden. */
export type HiddenTab = (typeof hiddenTabIds)[number];

export interface View {
  /** The device to run on; null lets the engine choose. */
  readonly backend: BackendId | null;
  /** Position of the speed slider: an index of `speeds`. */
  readonly speed: number;
  readonly hiddenTab: HiddenTab;
  readonly picture: PictureId;
  /** Layers switched off, in the order of `layerIds`. */
  readonly hide: readonly LayerId[];
  readonly surface: SurfaceId;
  /** Show G's descent directions under the inactive of MMGAN and NSGAN too. */
  readonly ghosts: boolean;
}

/** Fast enough to see learning within seconds, slow enough to see it happen: 16 updates a frame. */
const defaultSpeed = speeds.findIndex(({ per }) => per === 'none') - 1;

export const defaultView: View = {
  backend: null,
  speed: defaultSpeed,
  hiddenTab: 'pause',
  picture: 'stage',
  hide: [],
  surface: 'learned',
  ghosts: false,
};
