/** Simplified Chinese: the sheet of settings on small screens, and the way past the header. */
import type { Messages } from '../en';

export const settings: Messages['settings'] = {
  label: '设置',
  part: '设置对象',
  close: '关闭设置',
  more: '更多',
  skip: '跳到舞台',
};
