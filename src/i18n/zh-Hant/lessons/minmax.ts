/** Traditional Chinese for lesson 4, min max. */
import type { LessonMessages } from '../../lessons';

export const minmax: LessonMessages['minmax'] = {
  title: '先 max 再 min',
  summary: '三個生成器，三條曲線：哪一個最好？',
  steps: {
    three: {
      title: '三個生成器 (generator)',
      text: '每條曲線屬於一個生成器，畫的是一整排並列的 D 各自的 V(G,D)。圓點標出面對它時最佳的 D：圓點的高度就是這個 P_G 離資料有多遠。',
      look: '比較三個圓點的高度。',
      done: 'G₃：它的最高點是三個裡面最低的。每個生成器都由它自己的最佳 D 來評分，而不是看曲線哪裡低。',
      question: {
        ask: '哪一個生成器最好？',
        options: { first: 'G₁', second: 'G₂', third: 'G₃' },
      },
    },
    heights: {
      title: '量出高度',
      text: '這就是同樣的三個生成器。P_G 現在站在 G₁；D 針對它訓練，V 爬到頂。把 P_G 帶到 G₂ 和 G₃，在每個地方停住。',
      look: '三個地方，三個高度：2.2、0.2 和 0.6。',
      task: '按「開始」，讓平均分別停在 2.2、0.2 和 0.6。',
      done: 'G₁ 最高，G₂ 低一些，G₃ 最低：這正是 JS divergence 的順序。',
    },
    lowest: {
      title: '最低的高度',
      text: '每個 G 都有一個最佳的 D，也就有一個高度 max V。訓練 GAN，就是要找高度最低的 G。把 P_G 移向資料時，注意看 V：它會先掉到曲線下面很遠的地方，然後才回來。',
      look: 'V 先掉到曲線下面，然後 D 追上來。',
      task: '先猜一猜，等 V 爬到曲線上，再把 P_G 帶到曲線的最低點，然後停住。',
      done: '要等 D 追上來，V 才真的量到東西。最低的 max V 是 −2 log 2 ≈ −1.386，這時 P_G 就落在資料上。',
      question: {
        ask: '剛移動完的時候，V 非常低。這表示 P_G 很好嗎？',
        options: {
          good: '是：V 越低越好',
          behind: '不是：D 還沒追上來，只有 max V 才算數',
        },
      },
    },
    pieces: {
      title: '裡面有 max 的斜率',
      text: '最大值也可以往下走嗎？這裡畫的是三個 D 的 V 隨著 P_G 的位置怎麼變，粗線是其中最大的。',
      look: '你站的地方，斜率就是最高那一段的斜率。',
      done: '那裡 D₂ 最高，所以算它的斜率。找出最高的那一段，就是訓練 D；沿著它的斜率走，就是訓練 G。',
      question: {
        ask: 'P_G 站在圓點上，也就是 0。該看誰的斜率？',
        options: { first: 'D₁ 的', second: 'D₂ 的', third: 'D₃ 的' },
      },
    },
    loop: {
      title: '演算法',
      text: '所以：先找出目前的 G 的最佳 D，再把 D 固定，讓 G 往下走一步。D 最好的時候，V 的斜率就是 max V 的斜率。這裡 G 用的是 MMGAN 的損失，它的一步就是沿著 V 往下；第 5 課的 NSGAN 則不是。',
      look: '先把 D 訓練到頂，再讓 G 走一步。',
      task: '把 D 訓練到頂，再按一次「G 一步」。',
      done: '這就是對局的一回合。G 走的這一步，是沿著當時最高的那一段往下。',
    },
    again: {
      title: '再來一次',
      text: 'G 走了一步之後，最佳的 D 就換人了，所以 D 要重新訓練。每次都訓練到頂，永遠也做不完；只好 G 每更新一次，D 就更新幾次。',
      look: 'D 和 G 輪流：D 更新 k 次，再更新一次 G。',
      task: '按「開始」，訓練 500 次迭代。',
      done: '你一路看到的就是這樣的訓練。D 需要更新幾次，為什麼 G 只能動一點點，是下下一課的主題。',
    },
  },
};
