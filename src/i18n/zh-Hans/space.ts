/** Simplified Chinese for D as a surface in space. */
import type { Messages } from '../en';

export const space: Messages['space'] = {
  label: (data) => `D 的立体图：${data}`,
  axes: ['x_1', 'x_2'],
  hint: '拖动或用方向键旋转',
  home: '初始视角',
};
