/** Traditional Chinese for lesson 7, does D end flat. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { from, range, seeds } from '../measured';

export const flat = (measured: Measured['flat']): LessonMessages['flat'] => ({
  title: 'D 最後會變平嗎？',
  summary: 'Goodfellow 說到處都是 ½，LeCun 說有資料的地方高：量量看',
  steps: {
    opinions: {
      title: '兩種說法',
      text: 'Goodfellow 說：最後 D 什麼都分不出來，到處都說 ½。LeCun 說：D 會變成評估函數，有資料的地方高，其他地方低。訓練久一點，看看 D。',
      look: '最後的 D：有資料的地方，和沒有資料的地方。',
      task: '先猜一猜，再訓練 3,000 次迭代。',
      done: `都不是。在整個舞台上，D 從最低到最高仍然相差 ${from(measured.range)} 以上，${seeds(measured.range)} 個種子都是。接下來一塊一塊看。`,
      question: {
        ask: '最後，整個舞台上的 D 會……',
        options: {
          half: '到處都是 ½（Goodfellow）',
          hill: '資料上高，其他地方低（LeCun）',
          neither: '都不是',
        },
      },
    },
    on: {
      title: '在資料上：Goodfellow 差不多說對了',
      text: `在資料上，D 的分數擠在 ½ 附近：${seeds(measured.on)} 個種子平均離 ½ 只有 ${range(measured.on)}。很近，但並不平：只要兩個都還在學，D 就一直找得到東西。`,
      look: '分數擠在 ½ 附近，但不是正好 ½。',
    },
    between: {
      title: '在空隙裡：還是個裁判',
      text: `兩座山之間幾乎沒有資料，但 G 沒辦法讓空隙完全空著。所以最佳的 D 在那裡說「生成的」，學到的 D 也一樣：${seeds(measured.between)} 個種子在正中間是 ${range(measured.between)}。`,
      look: '兩座山之間幾乎只有 G 的樣本，D 在那裡凹下去。',
    },
    beyond: {
      title: '資料之外：沒有人問過',
      text: `再往外，既沒有資料也沒有樣本，永遠不會有什麼來糾正 D。它的形狀剛好給出什麼，它就說什麼：這裡在舞台的兩邊，平均是 ${range(measured.beyond)}，也就是「真的」。D 高，不代表那裡有資料。`,
      look: '邊緣什麼都沒有，D 卻說「真的」。',
    },
    plane: {
      title: '換到平面上',
      text: '同樣的問題，換成八峰環。比較 D 在資料上的值，和在既沒有資料也沒有樣本的地方的值。',
      look: '各群資料上的 D，和空曠平面上的 D。',
      task: '先猜一猜，再訓練 1,000 次迭代。',
      done: `比較低，${seeds(measured.plane)} 個種子低了 ${range(measured.plane)}：這裡的 D 就像 LeCun 說的。真相介於兩者之間：在我們的實驗裡，D 最後從來沒有完全變平，連一維的兩座山也一樣。`,
      question: {
        ask: '在什麼都沒有的地方，D 會……',
        options: {
          lower: '比資料上低',
          same: '一樣',
          higher: '比資料上高',
        },
      },
    },
    memory: {
      title: 'D 有記憶',
      text: `如果 D 只是在量當下的散度 (divergence)，那每次迭代都換一個全新的 D 也行。我們試過了：在兩座山上訓練 200 次迭代（k = 2），每次換新的 D，最後散度還有 ${range(measured.fresh)} nat；保留權重的 D 則是 ${range(measured.kept)} nat。${seeds(measured.better)} 個種子裡，換新的 D 留下的都至少是 ${from(measured.better)} 倍。課堂上說，重播過去的生成器的樣本也有幫助，這一點這裡沒有試。`,
      look: '保留權重的 D，能把 G 帶得更好。',
    },
  },
});
