/** Numbers, lists and times in Chinese in simplified characters. */
import { formats } from '../format';

export const { integer, fixed, significant, exactly, list, time, day } = formats('zh-Hans');
