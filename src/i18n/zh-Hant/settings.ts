/** Traditional Chinese: the sheet of settings on small screens, and the way past the header. */
import type { Messages } from '../en';

export const settings: Messages['settings'] = {
  label: '設定',
  part: '設定對象',
  close: '關閉設定',
  more: '更多',
  skip: '跳到舞台',
};
