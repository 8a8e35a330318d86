/** Simplified Chinese words of training D to the top. */
import type { Messages } from '../en';
import { integer } from './format';

export const ascent: Messages['ascent'] = {
  start: '把 D 训练到顶',
  stop: '停止',
  hint: 'G 保持不变；D 一直训练到 V 不再上升。',
  climbing: (value, updates) => `D 更新 ${integer(updates)} 次后，V 为 ${value} nat……`,
  done: (value, updates) => `D 更新 ${integer(updates)} 次后，V 停在 ${value} nat，不再上升。`,
};
