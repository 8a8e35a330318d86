/** Traditional Chinese for the lessons, loaded with them. */
import type { LessonMessages } from '../../lessons';
import { noise } from './noise';
import { panel } from './panel';

export const lessons: LessonMessages = { panel, noise };
