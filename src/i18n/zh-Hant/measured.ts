/** Traditional Chinese for numbers that were measured. */
import { measuredIn } from '../measured';
import { fixed, integer, significant } from './format';

export const { upTo, from, about, range, counts, seeds, holds } = measuredIn({
  fixed,
  significant,
  integer,
});
