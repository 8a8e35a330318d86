/** Traditional Chinese: what is happening, in words. */
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
const sayings: Sayings = {
  diverging: {
    sentence: ({ phase }) => `${phase} 的損失不斷變大，停不下來。`,
    evidence: ({ before, now }) => `短短時間內，它的大小從 ${nats(before)} 變成 ${nats(now)}。`,
    attempt: '把學習率調低，或把 SGD 換成 Adam。',
  },
  saturated: {
    sentence: () => 'D 贏太多，MMGAN 的梯度 (gradient) 消失了：G 幾乎學不到東西。',
    evidence: ({ generatedScore, gradientSizes: { mm, ns } }) =>
      `D 平均只給生成的樣本 ${number(generatedScore)} 分。G 的梯度大小是每單位 x ${number(mm)} nat；同樣的狀態換成 NSGAN 會是 ${number(ns)}。`,
    attempt: '改用 NSGAN，或讓 D 慢一點：減少 D 的更新次數，或調低 D 的學習率。',
  },
  blind: {
    sentence: () => '真實與生成的樣本明明不同，D 卻幾乎到處都說 ½：D 太弱，看不出差別。',
    evidence: ({ certainty, least, jsd }) =>
      `D 的輸出平均離 ½ 只有 ${number(certainty)}。JS divergence 是 ${nats(jsd)} 時，最佳的 D 至少會離 ½ ${number(least)}。`,
    attempt: '給 D 更多神經元或更多層，增加 D 的更新次數，或讓 G 慢一點。',
  },
  cycling: {
    sentence: () => 'G 在各個峰 (mode) 之間跑來跑去，始終沒辦法同時顧到全部。',
    evidence: ({ now, left, all }) => {
      const before = left.length > 0 ? `；剛才在 ${positions(left)}` : '';
      if (now.length === 0) return `${integer(all)} 個峰，它現在一個也不在${before}。`;
      return `它現在在 ${integer(all)} 個峰中的 ${integer(now.length)} 個：${positions(now)}${before}。`;
    },
    attempt: '減少動量（β₁ = 0），讓 G 慢一點，或在每次 G 更新之前多更新幾次 D。',
  },
  collapse: {
    sentence: () => '模式崩塌 (mode collapse)：資料有好幾個峰，G 只產生其中一部分。',
    evidence: ({ held, missing, all }) => {
      const fewHeld = held.length <= missing.length;
      const which = fewHeld ? `：${positions(held)}` : `；缺少的是 ${positions(missing)}`;
      const caught =
        held.length === 0 ? '一個也沒抓住' : `只抓住 ${integer(held.length)} 個${which}`;
      return `${integer(all)} 個峰，它${caught}。一個峰分到的樣本達到平均份量的五分之一，才算抓住。`;
    },
    attempt: '調低 G 的學習率，給 G 更多神經元或更多層，β₁ = 0，或換一個隨機種子。',
  },
  converged: {
    sentence: () => '這場對局大致收斂了：就目前估計的精準度來說，P_G 已經和 P_data 差不多。',
    evidence: ({ jsd, floor, realScore }) =>
      `JS divergence 是 ${nats(jsd)}；完美的取樣器會得到 ${nats(floor)}。D 平均給真實樣本 ${number(realScore)} 分。`,
    attempt: '換更難的資料，或把 G 縮小，看看最少需要多少。',
  },
  improving: {
    sentence: () => 'G 正在進步。',
    evidence: ({ before, now, iterations }) =>
      `過去 ${integer(iterations)} 次迭代中，JS divergence 從 ${number(before)} 降到 ${nats(now)}。`,
    attempt: '讓它繼續訓練。',
  },
};

export const diagnosis: Messages['diagnosis'] = {
  label: '現在發生什麼事',
  sentence: (given) => sayingOf(sayings, given).sentence(given),
  evidence: (given) => sayingOf(sayings, given).evidence(given),
  attempt: (given) => `試試看：${sayingOf(sayings, given).attempt}`,
  quiet: '目前還沒有能確定的事。',
};
