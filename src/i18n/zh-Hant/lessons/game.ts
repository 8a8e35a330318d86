/** Traditional Chinese for lesson 2, the game. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { from, holds, seeds } from '../measured';

export const game = (measured: Measured['game']): LessonMessages['game'] => ({
  title: '一場對局',
  summary: '做假鈔的人和警察：只動 D、只動 G、輪流動',
  steps: {
    players: {
      title: '做假鈔的人和警察',
      text: '生成器 (generator) G 印假鈔，鑑別器 (discriminator) D 是警察。D 看真實的樣本，也看生成的樣本，替每一個打 0 到 1 的分數，0 是「生成的」，1 是「真的」：就是那條虛線。G 從來沒看過資料，它只知道 D 怎麼看它的樣本。',
      look: '「D 一步」只移動虛線，「G 一步」只移動紫線。',
      task: '先按「D 一步」，再按「G 一步」：各更新一次。',
      done: '每次更新只動一個網路，另一個保持不變。整場對局就只有這樣。',
    },
    onlyD: {
      title: '只動 D',
      text: '現在只有警察在學：G 站著不動，D 一直訓練到 V 的頂。細線 D* 是面對這個 G 的時候，任何 D 所能做到的最好結果。',
      look: '虛線 D 爬向 D*，紫色的 P_G 站著不動。',
      task: '先猜一猜，再把 D 訓練到頂。',
      done: `G 的樣本一個也沒動：訓練 D 只改變 D 的權重。但 D 現在很接近 D*，有資料的地方高，有 G 的樣本的地方低，而 V 至少上升了 ${from(measured.rises)} nat，${seeds(measured.rises)} 個種子都是。`,
      question: {
        ask: '只訓練 D 的時候，P_G 會……',
        options: {
          towards: '往資料移動',
          still: '留在原地',
          away: '離資料越來越遠',
        },
      },
    },
    onlyG: {
      title: '只動 G',
      text: '現在 D 固定不動，只訓練 G，想訓練多久都可以。這個 D 在哪裡給的分數比較高，G 就往哪裡走。',
      look: 'P_G 跑上 D 的山，接著越過資料繼續跑。',
      task: '先猜一猜，再訓練 G，更新 1,000 次。',
      done: `${seeds(measured.past)} 個種子中有 ${holds(measured.past)} 個是這樣：G 沿著 D 的斜坡往上跑，越過了資料，JS divergence 先下降，後來又上升，而 D 給 G 的樣本的分數一直往 1 靠近。騙過一個站著不動的 D，和真正命中資料，是兩回事。`,
      question: {
        ask: '面對站著不動的 D，G 會……',
        options: {
          stops: '停在資料上',
          past: '跑過頭，越過資料',
          stuck: '離不開原來的地方',
        },
      },
    },
    turns: {
      title: '輪流來',
      text: '所以兩個要輪流。每次迭代，D 先用 m 個資料樣本和 m 個 G 的樣本，讓 V 往上走，更新 k 次；然後 G 更新一次。這裡的 k 是 2。',
      look: 'P_G 一次只走一點點，每走一步，D 就跟著修正。',
      task: '按「開始」，訓練 1,500 次迭代。',
      done: 'P_G 已經落在兩座山上。D 一直跟著它，所以 G 從來不會靠著過時的意見跑得太遠。Goodfellow 的圖 1 畫的就是這樣的一回合：(a) D 只對了一部分，(b) D 爬到 D*，(c) G 沿著 D 往上走。',
    },
    tie: {
      title: '對局的結局',
      text: 'G 越好，D 看得出來的就越少。假設 P_G 正好等於 P_data，也就是圖 1 的 (d)。',
      look: '在資料上，虛線接近 ½。',
      task: '先猜一猜，再多訓練 500 次迭代。',
      done: '兩個密度相等的地方，D* 是 ½：和丟銅板一樣。在資料上，學到的 D 現在接近 ½，但從來不會正好是 ½；它最後會不會變平，是另外一課的主題。',
      question: {
        ask: '這時最佳的 D 給每個樣本的分數會是……',
        options: { zero: '0', half: '½', one: '1' },
      },
    },
    plane: {
      title: '同一場對局，換到平面上',
      text: '這裡每個樣本是一個點，D 是它背後的顏色：綠色表示「真的」，紫色表示「生成的」。每個箭頭表示 G 的損失把一個樣本往哪裡推。',
      look: '箭頭從紫色指向綠色，紫色的點就跟著走。',
      task: '按「開始」，看 300 次迭代。',
      done: 'D 趕著生成的點到處跑。它們到了哪裡，哪裡的綠色就變淡，D 又看向別的地方。',
    },
  },
});
