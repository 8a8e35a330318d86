/** Traditional Chinese words of the measures column. In a notation, what follows `_` is a subscript. */
import type { Messages } from '../en';
import { integer, significant } from './format';

export const measures: Messages['measures'] = {
  label: '量測',
  losses: '損失 (loss)',
  nats: 'nat',
  lossOf: { D: 'D 的損失', G: 'G 的損失' },
  undecided: (value) => `D = ½ 時：${value}`,
  lossesFrom: (samples) =>
    `圖中 ${integer(samples)} 個真實樣本與 ${integer(samples)} 個生成樣本的平均，從頭到尾用同一批。`,

  bound: {
    title: 'V 與它的上界',
    explanation:
      '任何鑑別器在這場對局裡得到的 V 都不會超過上面那條線。D 自己的 V 在下面；塗色的差距是 D 還沒看出來的部分。G 的任務是把上面的線往下壓。單位 nat 是自然對數單位。',
    formula: 'V(D,G) ≤ V(D*,G) = −2 log 2 + 2·JSD(P_data‖P_G)',
    exact: (error) => `上面的線由 P_data 與 P_G 的密度算出，± ${error} nat。`,
    estimated: (error) =>
      `上面的線是從 P_G 的樣本估計的，約 ± ${error} nat：真正的線可能高一點，也可能低一點。`,
    chance: (samples, error) =>
      `V 是各取 ${integer(samples)} 個樣本算出，每個時刻都重新取樣；它周圍的帶子是 ± 一個標準誤，目前是 ${error} nat。V 可能因為機遇而高出上面的線這麼多，但很少超過兩倍。`,
    band: '帶子：V ± 標準誤',
    chart: {
      label: 'V 與它的上界隨迭代的變化',
      iteration: '迭代',
      value: 'V',
      bound: 'V*',
      equilibrium: '−2 log 2',
      gap: '差距：D 還沒看出來的部分',
      ghost: '舊的未來',
      readout: (position, value, error, bound, gap) =>
        `第 ${position} 次迭代：V ${value} ± ${error}，上界 ${bound}，差距 ${gap}`,
      keys: '方向鍵移動游標，+ 與 − 縮放，0 顯示整次訓練。',
    },
  },

  distance: '距離',
  perfect: '完美值',
  now: '目前',
  perfectHint: (samples) =>
    `「完美值」是 P_data 自己的值：四個散度是 0；其餘各項由 ${integer(samples)} 個樣本算出，完美值就是從 P_data 取同樣多的樣本會得到的值。`,
  sources: {
    exact: (error) => `由 P_data 與 P_G 的密度算出，± ${error}。`,
    curve: (_error) => '精確值：G 產生的是平面上的一條曲線，沒有密度，與 P_data 的密度毫無重疊。',
    lattice: (error) => `把 z 的細密格點送進 G 算出，± ${error}。`,
    estimate: (error) => `由 P_G 的樣本估計，約 ± ${error}。`,
  },
  atLeast: '至少這麼大：有些地方一方有機率而另一方的密度無從得知，真正的值可能大得多，沒有上限。',
  scores: {
    jsd: {
      name: 'JS divergence（JS\u00a0散度）',
      explanation: '最佳的 D 有多能分辨兩者：相等時是 0，完全不重疊時是 log 2 ≈ 0.693。',
      formula: 'JSD = ½ KL(P_data‖M) + ½ KL(P_G‖M), M = ½(P_data + P_G)',
    },
    klDataGenerated: {
      name: 'KL(P_data‖P_G)',
      explanation:
        '有資料而 G 不產生的地方會讓它變大：處罰漏掉的峰。G 完全不產生的地方有資料時，它是無限大。',
      formula: '∫ P_data log(P_data / P_G) dx',
    },
    klGeneratedData: {
      name: 'KL(P_G‖P_data)',
      explanation:
        'G 產生了東西而沒有資料的地方會讓它變大：處罰不可能出現的樣本。G 的樣本落在不可能有資料的地方，或 P_G 是一條曲線時，它是無限大。',
      formula: '∫ P_G log(P_G / P_data) dx',
    },
    totalVariation: {
      name: '全變差 (total\u00a0variation)',
      explanation: '要讓兩者相等，必須搬動多少比例的機率，介於 0 和 1 之間。',
      formula: 'TV = ½ ∫ |P_data − P_G| dx',
    },
    wasserstein1: {
      name: 'Wasserstein-1 距離',
      explanation: '機率平均要搬多遠，以 x 的單位計；即使完全不重疊，它也分得出遠近。',
      formula: 'W_1 = ∫ |F_data − F_G| dx',
    },
    modes: {
      name: '涵蓋的峰 (mode)',
      explanation: '3σ 之內至少有一個樣本的峰。',
      formula: '在 |x − μ| ≤ 3σ 之內有樣本以它為最近的峰',
    },
    quality: {
      name: '高品質樣本',
      explanation: '落在某個峰 3σ 之內的樣本比例。超過完美值表示各峰比資料窄，並不是 G 更好。',
      formula: '100 · P_G(與最近的峰 |x − μ| ≤ 3σ)',
    },
    reverseKL: {
      name: '各峰的均衡',
      explanation: '高品質樣本在各峰之間分得多不平均：每個峰一樣多時是 0。',
      formula: 'KL(各峰的比例‖均勻分布)',
    },
  },
  units: { nats: 'nat', share: '比例，0–1', length: 'x 的單位' },
  modesOf: (covered, all) => `${integer(covered)} / ${integer(all)}`,
  percent: (value) => `${significant(value, 3)}%`,
  none: '–',
};
