/** The stage, its layers, and the chart of the losses, in Traditional Chinese. */
import type { Messages } from '../en';
import { theory } from './theory';

export const layers: Messages['layers'] = {
  label: '圖層',
  names: {
    surface: 'D(x)',
    contours: '等高線',
    real: '真實',
    generated: '生成',
    arrows: 'G 的方向',
    grid: '先驗的格線',
  },
  names1d: {
    surface: 'D(x)',
    contours: '等高線',
    real: '真實',
    generated: '生成',
    arrows: 'G 的方向',
    grid: 'z → x',
  },
};

export const legend: Messages['legend'] = {
  label: '你看到的是什麼',
  oneDimension:
    '點線是 P_data，實線是 P_G，虛線是 D，用它自己的 0 到 1 座標軸；需要時旁邊還有 D*。下方是每個 z，以及 G 把它帶到哪裡。',
  twoDimensions:
    '背景是 D：綠色表示它說「真的」，紫色表示它說「生成的」，沒有顏色表示它分不出來。箭頭表示 G 的損失把每個生成樣本往哪裡推；打開空心箭頭，就能看到另一種損失會往哪裡推。',
};

export const stage: Messages['stage'] = {
  ...theory.stage,
  section: '舞台',
  label: (data) => `舞台：${data}`,
  dataDensity: 'P_data',
  generatedDensity: 'P_G',
  discriminator: 'D(x)',
  x: 'x',
  z: 'z',
  mapping: 'x = G(z)',
  density: '密度',
  real: '真實',
  generated: '生成',
  arrow: (amount, most) => `每單位 x ${amount} nat；雙箭頭：${most} 以上`,
  peak: (value) => `峰值 ${value}`,
};

export const lossChart: Messages['lossChart'] = {
  label: 'D 與 G 的損失隨迭代的變化',
  discriminator: 'D',
  generator: 'G',
  iteration: '迭代',
  ghost: '舊的未來',
  losses: { mm: 'MMGAN', ns: 'NSGAN' },
  readout: (position, discriminator, generator) =>
    `第 ${position} 次迭代：D ${discriminator}，G ${generator}`,
  keys: '方向鍵移動游標，+ 與 − 縮放，0 顯示整次訓練。',
};
