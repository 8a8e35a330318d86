/** Simplified Chinese for the lessons, loaded with them. */
import { lessons as english } from '../../en/lessons';
import type { LessonMessages } from '../../lessons';
import { noise } from './noise';
import { panel } from './panel';

export const lessons: LessonMessages = { ...english, panel, noise };
