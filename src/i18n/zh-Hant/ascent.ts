/** Traditional Chinese words of training D to the top. */
import type { Messages } from '../en';
import { integer } from './format';

export const ascent: Messages['ascent'] = {
  start: '把 D 訓練到頂',
  stop: '停止',
  hint: 'G 固定不動，一直訓練 D，直到 V 不再上升。',
  climbing: (value, updates) => `D 更新 ${integer(updates)} 次後，V 為 ${value} nat …`,
  done: (value, updates) => `D 更新 ${integer(updates)} 次後，V 停在 ${value} nat，不再上升。`,
};
