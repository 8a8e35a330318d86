/** Traditional Chinese for D as a surface in space. */
import type { Messages } from '../en';

export const space: Messages['space'] = {
  label: (data) => `立體的 D：${data}`,
  axes: ['x_1', 'x_2'],
  hint: '拖曳來旋轉，或用方向鍵',
  home: '回到原本的視角',
};
