/** The device that a run trains on, in Traditional Chinese. */
import type { Messages } from '../en';
import { integer } from './format';

export const device: Messages['device'] = {
  label: '運算裝置',
  names: { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' },
  plain: '一般',
  plainName: (device) => `${device}，一般版`,
  implementations: {
    fused: '融合版 (fused)：每次更新都為這個裝置特別寫成少數幾個大步驟，而不是許多小步驟。',
    plain:
      '一般版 (plain)：每次更新都用 tf.js 的運算與自動微分來做；算出來的結果一樣，只是比較慢。',
  },
  starting: '啟動中…',
  rate: (value) => `${integer(value)} 次/秒`,
  idle: '閒置',
  title: (device, rate) => `在 ${device} 上執行，${rate}`,
  choose: '執行於',
  automatic: '自動選最快的',
  renderer: (name) => `GPU：${name}`,
  held: (used) => `運算引擎曾經沒有回應，所以這次造訪都用 ${used}，直到你另選裝置。`,
  wrong: (device) => `${device} 試算一次更新的結果不對，所以這裡不用它。`,
  wrongPinned: (device) => `你指定了 ${device}，但它試算一次更新的結果不對，所以改用別的裝置訓練。`,
  pinMissed: (wanted, used) => `這裡沒有 ${wanted}，改用 ${used}。`,
  hiddenTab: '分頁隱藏時繼續訓練',
};
