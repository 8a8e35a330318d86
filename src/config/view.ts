/** How an experiment is looked at: everything a link may say besides the experiment itself. */
import type { BackendId } from './backends';
import type { LanguageId } from './language';
import type { LessonPlace } from './lessons';
import { speeds } from './speeds';

export const layerIds = ['surface', 'contours', 'real', 'generated', 'arrows', 'grid'] as const;
/** A layer of the stage that can be switched off. */
export type LayerId = (typeof layerIds)[number];

export const surfaceIds = ['learned', 'optimal', 'difference'] as const;
/** What is drawn for D: D as learned, D* = P_data/(P_data + P_G), or D − D*. */
export type SurfaceId = (typeof surfaceIds)[number];

export const pictureIds = ['stage', 'overview', 'space', 'seeds'] as const;
/** The large picture: the stage, the game as a graph, D as a surface over the plane (2-D only), or many seeds at once. */
export type PictureId = (typeof pictureIds)[number];

export const seedCounts = [9, 16] as const;
/** How many seeds train at once. */
export type SeedCount = (typeof seedCounts)[number];

export const hiddenTabIds = ['pause', 'train'] as const;
/** What training does while the page's tab is hidden. */
export type HiddenTab = (typeof hiddenTabIds)[number];

export const panelIds = [
  'trace',
  'losses',
  'diagnosis',
  'bound',
  'distances',
  'slopes',
  'scores',
  'legend',
] as const;
/** A section of the measures column. */
export type PanelId = (typeof panelIds)[number];

export const paletteIds = ['usual', 'contrast'] as const;
/** The colours: the usual ones, or strong ones for a weak projector. */
export type PaletteId = (typeof paletteIds)[number];

export const controlIds = [
  'lessons',
  'data',
  'loss',
  'generator',
  'discriminator',
  'picture',
  'layers',
  'steps',
  'speed',
  'timeline',
  'compare',
  'measures',
  'device',
  'share',
  'save',
  'present',
  'language',
] as const;
/** A group of controls that a link may leave out; Play, Pause and Reset always stay. */
export type ControlId = (typeof controlIds)[number];

export interface View {
  /** The device to run on; null lets the engine choose. */
  readonly backend: BackendId | null;
  /** Position of the speed slider: an index of `speeds`. */
  readonly speed: number;
  readonly hiddenTab: HiddenTab;
  readonly picture: PictureId;
  readonly seeds: SeedCount;
  /** Layers switched off, in the order of `layerIds`. */
  readonly hide: readonly LayerId[];
  readonly surface: SurfaceId;
  /** Show G's descent directions under the inactive of MMGAN and NSGAN too. */
  readonly ghosts: boolean;
  /** Show two codes z that can be moved, and what G makes of them and of the way between. */
  readonly codes: boolean;
  /** Open sections of the measures column, in the order of `panelIds`. */
  readonly panels: readonly PanelId[];
  /** The controls there are, in the order of `controlIds`: an exercise leaves out what it does not need. */
  readonly only: readonly ControlId[];
  /** Null follows the browser. */
  readonly language: LanguageId | null;
  /** The step of the lesson that is open; null where none is. */
  readonly place: LessonPlace | null;
  /** For an audience: the stage fills the screen, in large type. */
  readonly present: boolean;
  readonly palette: PaletteId;
  /** Inside another page: nothing but stage and transport. */
  readonly embed: boolean;
}

/** Fast enough to see learning within seconds, slow enough to see it happen: 16 updates a frame. */
const defaultSpeed = speeds.findIndex(({ per }) => per === 'none') - 1;

export const defaultView: View = {
  backend: null,
  speed: defaultSpeed,
  hiddenTab: 'pause',
  picture: 'stage',
  seeds: 9,
  hide: [],
  surface: 'learned',
  ghosts: false,
  codes: false,
  panels: ['trace', 'losses', 'diagnosis', 'distances', 'legend'],
  only: controlIds,
  language: null,
  place: null,
  present: false,
  palette: 'usual',
  embed: false,
};
