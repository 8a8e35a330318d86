/** Which large pictures the present run has. */
import { distributionEntries } from '../config/distributions';
import type { PictureId } from '../config/view';
import type { PlaygroundState } from './state';

/** Data on a line have no surface in space; seeds are not compared beside a rival. */
export function hasPicture(
  picture: PictureId,
  { experiment, rival }: Pick<PlaygroundState, 'experiment' | 'rival'>,
): boolean {
  if (picture === 'space') return distributionEntries[experiment.data.id].dimensions === 2;
  return picture !== 'seeds' || rival === null;
}

/** The picture shown: the one chosen, or the stage where there is no such picture. */
export function shownPicture(
  state: Pick<PlaygroundState, 'experiment' | 'rival' | 'view'>,
): PictureId {
  const { picture } = state.view;
  return hasPicture(picture, state) ? picture : 'stage';
}
