/** Numbers, lists and times in Chinese as it is written in Taiwan. */
import { formats } from '../format';

export const { integer, fixed, significant, exactly, list, time, day } = formats('zh-Hant');
