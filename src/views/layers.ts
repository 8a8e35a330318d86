/** Which layers of the stage are drawn. P_data, P_G and the axes of a 1-D stage always stay. */
import { type LayerId, layerIds } from '../config/view';

/**
 * surface: D (heat map, or the dashed curve in 1-D); contours: lines of equal D; real, generated:
 * samples; arrows: the generator's descent directions; grid: the prior's grid and its image under G.
 */
export type StageLayers = Readonly<Record<LayerId, boolean>>;

/** All layers but those to hide. */
export function shownLayers(hide: readonly LayerId[] = []): StageLayers {
  return Object.fromEntries(layerIds.map((id) => [id, !hide.includes(id)])) as StageLayers;
}

/** The layers a stage of 1 or 2 dimensions has. */
export function layersOf(dimensions: 1 | 2): readonly LayerId[] {
  return layerIds.filter((id) => dimensions === 2 || id !== 'contours');
}
