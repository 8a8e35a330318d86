/** Simplified Chinese for the lessons, loaded with them. */
import { lessons as english } from '../../en/lessons';
import type { LessonMessages } from '../../lessons';
import { failure } from './failure';
import { flat } from './flat';
import { losses } from './losses';
import { noise } from './noise';
import { panel } from './panel';
import { steps } from './steps';

export const lessons: LessonMessages = { ...english, panel, noise, losses, steps, flat, failure };
