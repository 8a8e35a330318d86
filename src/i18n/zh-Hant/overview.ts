/** Traditional Chinese for the game as a graph. */
import type { Messages } from '../en';

/** x with a tilde: a generated sample. */
const tilde = 'x̃';

export const overview: Messages['overview'] = {
  label: (data) =>
    `總覽：先驗分布給出 z，G 把它變成 ${tilde}，D 替 ${tilde} 與資料（${data}）打分數，分數決定兩個損失，損失的梯度再回到正在更新的網路`,
  nodes: {
    prior: { name: '先驗分布', symbol: 'z' },
    generator: { name: '生成器', symbol: 'G' },
    generated: { name: '生成樣本', symbol: tilde },
    data: { name: '資料', symbol: 'x' },
    discriminator: { name: '鑑別器', symbol: 'D' },
    scores: { name: '分數', symbol: '' },
    losses: { name: '損失', symbol: '' },
  },
  controls: (name) => `${name}：設定`,
  values: '數值',
  gradient: '梯度',
  z: 'z',
  x: 'x',
  scores: {
    label: 'D 給的分數',
    score: 'D',
    real: 'x',
    generated: tilde,
    mean: (word, value) => `${word}：平均 ${value}`,
  },
  losses: {
    names: { D: 'D 的損失', G: 'G 的損失' },
    discriminator: ['−log D(x)', `− log(1 − D(${tilde}))`],
    generator: { mm: `log(1 − D(${tilde}))`, ns: `−log D(${tilde})` },
  },
  noPrior: (dimensions) => `z 有 ${dimensions} 維，畫不出來。`,
  noGrid: '沒有 z 的格線可以彎曲。',
  light: {
    D: '剛才更新的是 D：它的損失的梯度傳回 D。',
    G: `剛才更新的是 G：它的損失的梯度穿過 D 傳到每個 ${tilde}，再傳進 G。`,
    both: 'D 與 G 輪流更新，太快了，無法一步一步點亮。',
    none: '還沒有任何更新。按「D 一步」或「G 一步」就更新一次。',
  },
};
