/** Traditional Chinese: what is happening, in words. */
import type { AdviceId } from '../../math/diagnosis/advice';
import type { Centre } from '../../math/diagnosis/diagnosis';
import type { Messages } from '../en';
import { placesOf, type Sayings, sayingOf } from '../sayings';
import { integer, significant } from './format';

const number = (value: number) => significant(value, 2);
const nats = (value: number) => `${number(value)} nat`;

const positions = (centres: readonly Centre[]) => {
  const { named, more } = placesOf(centres, number);
  return `x = ${named.join('、')}${more > 0 ? `，以及另外 ${more} 個` : ''}`;
};
const percent = (share: number) => `${significant(100 * share, 3)}%`;

const sayings: Sayings = {
  diverging: {
    sentence: ({ phase }) => `${phase} 的損失正在失控地變大。`,
    evidence: ({ before, now }) => `短短時間內，它的大小從 ${nats(before)} 變成 ${nats(now)}。`,
  },
  saturated: {
    sentence: ({ optimiser }) =>
      optimiser === 'sgd'
        ? 'D 贏太多，MMGAN 的梯度 (gradient) 幾乎消失了：用一般的梯度下降，G 幾乎動不了。'
        : 'D 贏太多，MMGAN 的梯度 (gradient) 幾乎消失了。Adam 會把梯度除以它自己的大小，所以只要 D 給的時間夠，G 還有機會脫身。',
    evidence: ({ generatedScore, gradientSizes: { mm, ns } }) =>
      `D 平均只給生成的樣本 ${number(generatedScore)} 分。G 的梯度大小是每單位 x ${number(mm)} nat；同樣的狀態換成 NSGAN 會是 ${number(ns)}。`,
  },
  overpowered: {
    sentence: () => 'D 占了上風：它分得出真實與生成的樣本，G 卻幾乎不動。',
    evidence: ({ scores, way, iterations }) =>
      `D 平均給真實樣本 ${number(scores.real)} 分，給生成樣本 ${number(scores.generated)} 分。過去 ${integer(iterations)} 次迭代中，G 的樣本只移動了 ${number(way)} 個 x 單位（方均根）。`,
  },
  blind: {
    sentence: () => '真實與生成的樣本明明不同，D 卻幾乎到處都說 ½：它還沒學會看出差別。',
    evidence: ({ certainty, least, jsd }) =>
      `D 的輸出平均離 ½ 只有 ${number(certainty)}。JS divergence 是 ${nats(jsd)} 時，最佳的 D 至少會離 ½ ${number(least)}。`,
  },
  cycling: {
    sentence: () => 'G 在各個峰 (mode) 之間跑來跑去：每次只在少數幾個峰附近，從來顧不到全部。',
    evidence: ({ now, left, all }) => {
      const before = left.length > 0 ? `；剛才在 ${positions(left)}` : '';
      if (now.length === 0) return `${integer(all)} 個峰，它現在一個也不在${before}。`;
      return `${integer(all)} 個峰中，有 ${integer(now.length)} 個目前分到至少五分之一平均份量的樣本（以最近的峰計算）：${positions(now)}${before}。`;
    },
  },
  collapse: {
    sentence: () =>
      '模式崩塌 (mode collapse)：資料有好幾個峰，G 只產生其中一部分，其他的幾乎或完全沒有。',
    evidence: ({ held, missing, all }) => {
      const fewHeld = held.length <= missing.length;
      const which = fewHeld ? `：${positions(held)}` : `；缺少的是 ${positions(missing)}`;
      const caught =
        held.length === 0 ? '一個也沒抓住' : `只抓住 ${integer(held.length)} 個${which}`;
      return `${integer(all)} 個峰，它${caught}。以最近的峰計算，一個峰分到的樣本達到平均份量的五分之一，才算抓住。`;
    },
  },
  blur: {
    sentence: () =>
      '模糊：G 散布在各個峰 (mode) 的周圍，卻沒有命中；大部分樣本落在峰與峰之間或峰的外圍。',
    evidence: ({ quality, perfect, near, all }) =>
      `G 的樣本有 ${percent(quality)} 落在某個峰的 3σ 之內；完美的取樣器會有 ${percent(perfect)}。${integer(all)} 個峰中，有 ${integer(near)} 個附近分到至少五分之一平均份量的樣本。`,
  },
  converged: {
    sentence: ({ limit }) => `這場對局大致收斂了：JS divergence 一直低於 ${nats(limit)}。`,
    evidence: ({ jsd, error, source, realScore }) =>
      `它${source === 'estimate' ? '由樣本估計' : '由 P_data 與 P_G 的密度算出'}，是 ${number(jsd)} ± ${nats(error)}。D 平均給真實樣本 ${number(realScore)} 分。`,
  },
  improving: {
    sentence: () => 'G 正在進步。',
    evidence: ({ before, now, iterations }) =>
      `過去 ${integer(iterations)} 次迭代中，JS divergence 從 ${number(before)} 降到 ${nats(now)}。`,
  },
};

const advice: Readonly<Record<AdviceId, string>> = {
  lowerRateD: '調低 D 的學習率',
  lowerRateG: '調低 G 的學習率',
  raiseRateD: '調高 D 的學習率',
  raiseRateG: '調高 G 的學習率',
  adam: '把 SGD 換成 Adam',
  adamG: '把 G 的 SGD 換成 Adam',
  beta1: '不用動量（β₁ = 0）',
  momentum: '不用動量',
  nonSaturating: '改用 NSGAN',
  fewerStepsD: '每次 G 更新之前少更新幾次 D',
  moreStepsD: '每次 G 更新之前多更新幾次 D',
  largerD: '給 D 更多神經元或更多層',
  largerG: '給 G 更多神經元或更多層',
  smallerG: '把 G 縮小，看看最少需要多少',
  otherSeed: '換一個隨機種子',
  harderData: '換更難的資料',
  goOn: '讓它繼續訓練',
};

export const diagnosis: Messages['diagnosis'] = {
  label: '現在發生什麼事',
  sentence: (given) => sayingOf(sayings, given).sentence(given),
  evidence: (given) => sayingOf(sayings, given).evidence(given),
  attempt: (ids) => `試試看：${ids.map((id) => advice[id]).join('，或')}。`,
  quiet: '目前還沒有能確定的事。',
};
