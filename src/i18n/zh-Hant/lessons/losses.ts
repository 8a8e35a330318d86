/** Traditional Chinese for lesson 5, MMGAN or NSGAN. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { about, holds, range, seeds, upTo } from '../measured';

export const losses = (measured: Measured['losses']): LessonMessages['losses'] => ({
  title: 'MMGAN 還是 NSGAN',
  summary: '目標相同的兩種損失：為什麼其中一種會睡著',
  steps: {
    curves: {
      title: 'G 的兩種損失',
      text: 'minimax GAN (MMGAN) 讓 G 把 D 要提高的量壓低；不飽和 (non-saturating) GAN (NSGAN) 則讓 G 提高 log D。兩者都希望 D(G(z)) 變大。但在左邊，也就是 D 什麼都不相信的地方，D 每變 1，MMGAN 的曲線只變 −1，NSGAN 則是 −1/D。而且 D 自己在那裡幾乎不動：對 D 的 logit a（sigmoid 之前的數）來說，MMGAN 的斜率趨近 0，NSGAN 的趨近 −1。',
      look: '曲線的左端：對 D 來說，MMGAN 的斜率是 −1，NSGAN 陡得多。',
      task: '把損失換成 NSGAN，看看現在用的是哪一條曲線。',
      done: '在程式裡，NSGAN 只是把標籤對調：把 G 的樣本當成真的來訓練 G。',
    },
    strong: {
      title: '太厲害的 D',
      text: '一開始，G 的樣本和資料很容易分辨。這裡的兩座山離得很遠，而且現在只訓練 D，直到它不能再更好為止。',
      look: 'D 什麼都不相信的時候，兩種梯度 (gradient) 的大小。',
      task: '先猜一猜，再把 D 訓練到頂。',
      done: `D 給 G 的樣本最多 ${upTo(measured.rejected)} 分，MMGAN 的梯度最多是 NSGAN 的 ${upTo(measured.saturated)} 倍，${seeds(measured.saturated)} 個種子都一樣。這就是飽和 (saturation)。`,
      question: {
        ask: 'D 最好的時候，MMGAN 的梯度除以 NSGAN 的梯度大約是……',
        options: { same: '1', tenth: '十分之一', thousandth: '千分之一，或更小' },
      },
    },
    ratio: {
      title: '正好是 e 的 −a 次方',
      text: '兩種損失把每個樣本推往同一個方向，只有力道不同。設 a 是 D 在 sigmoid 之前的數，兩者的比就是 e^(−a)：D 說 0.01 的地方是 99，D 說 ½ 的地方是 1。所以所有樣本合起來，走的是不同的路：MMGAN 的一步沿著 V 往下；NSGAN 的一步，在 D 最好的時候，是沿著 KL(P_G‖P_data) − 2·JSD 往下（Arjovsky 與 Bottou，2017）。',
      look: '同一個方向，兩種力道。',
    },
    both: {
      title: '並排來看',
      text: 'A 組是 MMGAN，B 組是 NSGAN，其餘全部相同。G 用最單純的梯度下降 (SGD) 學習，而 G 每更新一次，D 就快速更新十次。',
      look: 'A 站著不動，B 跑向資料。',
      task: '先猜一猜，再訓練 300 次迭代。',
      done: `MMGAN 走的路最多是 NSGAN 的 ${upTo(measured.stuck)} 倍，它的散度 (divergence) 停在 ${range(measured.hopeless)}，而最大值就是 log 2。NSGAN 降到 ${range(measured.hopeful)}。${seeds(measured.hopeful)} 個種子都是這樣。`,
      question: {
        ask: '300 次迭代後，到達資料的是……',
        options: { both: '兩個都到', nonSaturating: '只有 NSGAN', none: '兩個都沒到' },
      },
    },
    rescue: {
      title: 'Adam 把它藏起來',
      text: 'Adam 會把每個梯度除以它平常的大小，所以再小的梯度也能讓 G 動起來。這裡還是 MMGAN，面對先訓練到頂的 D，但 G 用 Adam 學習。',
      look: '梯度很小很小，G 卻還是出發了。',
      task: '先把 D 訓練到頂，再讓兩個一起訓練 500 次迭代。',
      done: `雖然 MMGAN 的梯度一開始幾乎是零，${seeds(measured.rescued)} 個種子中有 ${holds(measured.rescued)} 個逃出來了：散度從 0.69 降到 ${about(measured.rescued)}（中位數）。`,
    },
    adam: {
      title: '用平常的設定',
      text: '山近一點，兩個網路都用 Adam，D 也不太強：大多數人都是這樣訓練的。A 是 MMGAN，B 是 NSGAN。',
      look: 'A 和 B 的散度。',
      task: '先猜一猜，再訓練 1,500 次迭代。',
      done: `差不多一樣好：${seeds(measured.minimaxAdam)} 個種子裡，MMGAN 降到 ${range(measured.minimaxAdam)} nat，NSGAN 降到 ${range(measured.nonSaturatingAdam)} nat。課堂上也是這麼說的。`,
      question: {
        ask: '1,500 次迭代後，散度比較小的是……',
        options: {
          minimax: '明顯是 MMGAN',
          nonSaturating: '明顯是 NSGAN',
          same: '都不是：差不多一樣好',
        },
      },
    },
    names: {
      title: '該選哪一個',
      text: '兩個名字都是 Goodfellow 取的。選 NSGAN：它不花什麼代價，而且在 MMGAN 站著不動的地方還能學。如果對局不動了，先看 G 的梯度有多大，再去怪學習率。',
      look: 'NSGAN 不花代價，也不會睡著。',
    },
  },
});
