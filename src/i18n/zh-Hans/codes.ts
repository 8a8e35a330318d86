/** Simplified Chinese for the codes z that a person holds. */
import type { Messages } from '../en';

export const codes: Messages['codes'] = {
  switch: '编码 z',
  switchHint: '用手移动两个编码 (code)，看 G 把它们变成什么，并在两者之间走一走',
  label: '编码 z 和 G 由它们得到的样本',
  names: { from: '编码 z₁', to: '编码 z₂' },
  letters: { from: 'z₁', to: 'z₂' },
  images: { from: 'x₁', to: 'x₂' },
  told: (z, x) => `z ${z}，x ${x}`,
  keys: '方向键移动它，按住 Shift 步子更大。G 的值在先验网格的点之间插值得到。',
  walk: '走一走',
  walkHint: '沿直线从 z₁ 走到 z₂',
  prior: '先验',
};
