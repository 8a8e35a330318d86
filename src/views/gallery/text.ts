/** The page's own English words, for the gallery and for tests of the pictures. */
import { en } from '../../i18n/en';

export const galleryStageText = en.stage;
export const gallerySpaceText = en.space;
export const galleryLossPictureText = en.theory.lossPicture;
export const galleryScoresText = en.theory.scores;
export const galleryLossText = en.lossChart;
export const galleryBoundText = en.measures.bound.chart;
export const galleryHandText = en.hand.trace;

export const galleryRivalText = {
  label: 'losses of two runs',
  iteration: 'iteration',
  keys: 'arrow keys',
  readout: (position: string, parts: readonly (readonly string[])[]) =>
    `${position}: ${parts.join('; ')}`,
};
