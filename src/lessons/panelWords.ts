/** What the parts of the panel are given. */
import type { LessonPlace } from '../config/lessons';
import type { LessonMessages } from '../i18n/lessons';

/** The words that stand around every lesson. */
export type PanelWords = LessonMessages['panel'];

/** Goes to a step. */
export type Walk = (place: LessonPlace) => void;
