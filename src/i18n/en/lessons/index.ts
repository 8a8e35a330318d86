/** English for the lessons, loaded with them. Other languages have exactly these messages. */
import { noise } from './noise';
import { panel } from './panel';

export const lessons = { panel, noise };
