/** Numbers, counts and lists in English. */
import { formats } from '../format';

export const { integer, fixed, significant, exactly, list, time, day } = formats('en');

export const counted = (count: number, one: string, many: string) =>
  `${integer(count)} ${count === 1 ? one : many}`;
