/** Traditional Chinese for lesson 8, when it fails. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { counts, from, range, seeds, upTo } from '../measured';

export const failure = (measured: Measured['failure']): LessonMessages['failure'] => ({
  title: '失敗的時候',
  summary: '模式崩塌、沒有重疊、D 太強或太弱，還有運氣不好',
  steps: {
    collapse: {
      title: '模式崩塌 (mode collapse)',
      text: '資料有八群。這個 G 學得很快，而且兩個網路都有 0.9 的動量 (momentum)。做假鈔的人找到一招，警察學會識破，做假鈔的人就換下一招。',
      look: '紫色跑來跑去，始終散不開。',
      task: '先猜一猜，再訓練 1,000 次迭代。',
      done: `幾乎沒有：${seeds(measured.collapse)} 個種子在 1,000 次迭代之後數一數，只有 ${counts(measured.collapse)} 群。而且它一直跑：100 次迭代裡，P_G 的中心走了 ${range(measured.chase)} 個單位，而環的直徑才 2。`,
      question: {
        ask: '八群資料之中，G 會涵蓋……',
        options: { all: '全部', half: '大約一半', one: '幾乎一群都沒有' },
      },
    },
    momentum: {
      title: '沒有動量，其餘相同',
      text: 'A 是剛才那次訓練。B 只有一點不同：β₁ = 0，所以兩個網路都沒有動量。',
      look: 'B 散開到整個環上，A 追來追去。',
      task: '兩組都訓練 1,000 次迭代。',
      done: `${seeds(measured.cured)} 個種子裡，B 每次都找到 ${counts(measured.cured)} 群。可能的原因：動量讓網路繼續往剛才正確的方向走，但在對局裡，那個時刻已經過去了。`,
    },
    disjoint: {
      title: '完全不重疊',
      text: 'P_G 和資料都很窄，又離得很遠。這時就有完美的 D：在資料上是 1，在 G 的樣本上是 0。',
      look: 'V 和上界都到 0，MMGAN 的梯度 (gradient) 幾乎是零。',
      task: '把 D 訓練到頂。',
      done: 'V 和上界都到了 0：JSD 是 log 2 = 0.693，也就是最大值。D 太有把握，MMGAN 的梯度幾乎是零。',
    },
    nearer: {
      title: '近一點，卻沒有更好',
      text: '把 P_G 往資料移近半個單位，但不要近到碰到資料。這個生成器 (generator) 應該比較好了吧？',
      look: '上界動也不動。',
      task: '先猜一猜，再把 P_G 的平均拖到 −0.5，或在生成器的卡片上改。',
      done: '它停在 log 2，小數三位都不變 (0.693)：JSD 只說兩者分開了，不說離多遠。',
      question: {
        ask: 'P_G 靠近但還沒碰到資料時，JSD 會……',
        options: { falls: '下降', stays: '不變', rises: '上升' },
      },
    },
    strong: {
      title: 'D 太強',
      text: 'G 更新一次，D 就快速更新十次；用 MMGAN，兩座山又離得很遠。D 馬上就贏了。',
      look: 'G 的梯度消失，G 也跟著停了。',
      task: '訓練 300 次迭代。',
      done: `G 站著不動；${seeds(measured.strong)} 個種子的散度都是 ${range(measured.strong)}。只會贏的 D，什麼都教不了。`,
    },
    switch: {
      title: '從洞裡爬出來',
      text: '這次訓練卡住了，但還有救。對 D 的 logit 來說，這種損失平的地方，另一種損失正好很陡。',
      look: '換掉損失的那一刻。',
      task: '換成 NSGAN，再訓練 300 次迭代。',
      done: `就從卡住的那個狀態開始，${seeds(measured.rescued)} 個種子的散度都降到 ${range(measured.rescued)}。`,
    },
    weak: {
      title: 'D 太弱',
      text: '現在 D 幾乎不學：它的學習率只有平常的百分之一。只看 V，來判斷這場對局。',
      look: 'V 很平靜，樣本卻不在環上。',
      task: '先猜一猜，再訓練 1,500 次迭代。',
      done: `是 D 看不出來。V 離 −2 log 2 最多 ${upTo(measured.calm)} nat，就像完美的結局，但散度至少還有 ${from(measured.blind)} nat，而最大值才 0.69：${seeds(measured.blind)} 個種子都是這樣。V 很平靜，可能是一切都好，也可能是根本沒有人在看。`,
      question: {
        ask: 'V 停在 −2 log 2 附近。在這裡，這表示……',
        options: {
          converged: 'G 已經到達資料',
          blind: 'D 看不出差別',
        },
      },
    },
    seeds: {
      title: '同樣的事做十六次',
      text: '同一個實驗，十六個隨機種子 (seed)：只有運氣不同。有幾個找得到全部八群？',
      look: '十六個之中，哪些找到每一群？',
      task: '先猜一猜，再訓練 900 次迭代。',
      done: `一部分：這樣試了 ${seeds(measured.seeds)} 次，16 個裡有 ${counts(measured.seeds)} 個。從設定上，事先看不出會是哪幾個。只訓練一次證明不了什麼；要比較方法，就要用很多種子。`,
      question: {
        ask: '找到全部八群的有……',
        options: { none: '一個也沒有', some: '一部分', all: '全部' },
      },
    },
  },
});
