/** Traditional Chinese for the codes z that a person holds. */
import type { Messages } from '../en';

export const codes: Messages['codes'] = {
  switch: '兩個 z',
  switchHint: '用手移動兩個 z，看 G 把它們變成什麼，並從一個走到另一個',
  label: '兩個 z，以及 G 把它們變成的樣本',
  names: { from: '點 z₁', to: '點 z₂' },
  letters: { from: 'z₁', to: 'z₂' },
  images: { from: 'x₁', to: 'x₂' },
  told: (z, x) => `z ${z}，x ${x}`,
  keys: '用方向鍵移動，按住 Shift 則移動較大一步。G 在先驗分布的格點之間用內插求出。',
  walk: '走過去',
  walkHint: '從 z₁ 直線走到 z₂',
  prior: '先驗分布',
};
