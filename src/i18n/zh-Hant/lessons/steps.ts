/** Traditional Chinese for lesson 6, why G moves only a little. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { about, from, range, seeds, upTo } from '../measured';

export const steps = (measured: Measured['steps']): LessonMessages['steps'] => ({
  title: '為什麼 G 只動一點點',
  summary: 'D 更新 k 次來量散度；G 更新太多次，量到的就不準了',
  steps: {
    measure: {
      title: 'D 先量，G 再動',
      text: '一次迭代是先更新 k 次 D，再更新 1 次 G。D 的更新把 V 推向它的上界；G 就沿著 D 量到的東西往下走。這裡 k = 10。',
      look: 'V 緊緊跟在上界下面。',
      task: '訓練 400 次迭代。',
      done: `V 就在上界下面一點點：${seeds(measured.many)} 個種子平均最多只差 ${upTo(measured.many)} nat。這裡 G 用的是 MMGAN 的損失，所以它往下走的，真的就是散度 (divergence)。`,
    },
    frozen: {
      title: '現在只動 G',
      text: '把 D 固定（k = 0），讓 G 自己繼續。這時量 V 用的 D，是先前某個 G 的最佳 D。沒有任何 G 的 max V 會低於 −2 log 2 = −1.386，連完美的 G 也不會。',
      look: 'D 固定之後，V 往哪裡去？',
      task: '先猜一猜，再只訓練 G，更新 300 次。',
      done: `V 掉到 −2 log 2 以下，而 max V 絕不可能在那裡，所以它什麼都量不到了：${seeds(measured.left)} 個種子裡，有的低了 ${from(measured.left)} nat，有的低了 ${upTo(measured.left)} nat。同時，真正的散度上升了 ${range(measured.worse)} nat。只更新 G 一次倒是沒有害處：最多 ${upTo(measured.one)} nat。`,
      question: {
        ask: 'G 更新 300 次之後，V 會……',
        options: {
          equal: '在 −2 log 2：G 完美了',
          below: '低於 −2 log 2',
          zero: '接近 0',
        },
      },
    },
    greedy: {
      title: 'G 走十步',
      text: '兩個又一起學了，k = 10，但 G 每次也走十步 (k_G = 10)。D 量到的早就過時了，G 還繼續走。',
      look: 'V 和上界之間的差距。',
      task: '訓練 400 次迭代。',
      done: `差距大約是 G 只走一步時的 ${about(measured.greedy)} 倍，${seeds(measured.greedy)} 個種子都至少有 ${from(measured.greedy)} 倍。這就是 G 只動一點點的原因。`,
    },
    few: {
      title: 'D 只走一步',
      text: '反過來：G 走一步，D 也只走一步 (k = 1)。D 沒有時間變成最好的。',
      look: 'D 永遠時間不夠的時候，V 和它的上界。',
      task: '先猜一猜，再訓練 400 次迭代。',
      done: `在上界下面，${seeds(measured.few)} 個種子差了 ${range(measured.few)} nat：最佳的 D 會給出的值更高，V 只是它的下界 (lower bound)。V 小，並不能證明 G 很好。`,
      question: {
        ask: 'k = 1 的時候，V 會在……',
        options: { above: '上界的上面', on: '上界上', below: '明顯在上界的下面' },
      },
    },
    top: {
      title: '是誰的錯？',
      text: '把 G 固定，D 要多少時間就給多少。',
      look: 'G 站著不動，V 往上爬。',
      task: '把 D 訓練到頂。可能要等幾秒鐘。',
      done: `${seeds(measured.closed)} 個種子的 V 都爬到離上界不超過 ${upTo(measured.closed)} nat。差距是 D 的問題，不是上界的問題。`,
    },
    steep: {
      title: '太好也不行',
      text: 'D 現在到頂了。讓 G 只更新一次，看看 V 怎麼說這個新的 G。',
      look: 'G 更新一次，V 就掉下去。',
      task: '按一次「G 一步」。',
      done: `V 馬上掉到上界下面：${seeds(measured.steep)} 個種子的中位數是 ${about(measured.steep)} nat，最平靜的掉了 ${from(measured.steep)}，最劇烈的掉了 ${upTo(measured.steep)}。課堂上希望 G 只動一點點時，D 還大致是對的；訓練這麼久的 D 可能陡到連更新一次都太多。`,
    },
    capacity: {
      title: '太小的 D',
      text: 'P_G 是用手放的，就在兩座山之間。第 3 課裡，沒有隱藏層的 D 在這裡什麼都看不到。這個 D 有兩層隱藏層，但每層只有一個神經元。',
      look: 'D 的形狀太簡單，應付不了兩座山。',
      task: '先猜一猜，再把 D 訓練到頂。',
      done: `幾乎沒有：${seeds(measured.narrow)} 個種子留下的差距都至少有 ${from(measured.narrow)} nat，而全部能看到的也才 ${range(measured.visible)}。能力不夠的地方，給再多時間也沒用。`,
      question: {
        ask: '要多少時間就給多少，這個 D 會把差距……',
        options: { closes: '完全補上', half: '補上一半', hardly: '幾乎補不上，或完全補不上' },
      },
    },
    width: {
      title: '給它一些神經元',
      text: '在 D 的卡片上把神經元設成 16。訓練會重新開始，P_G 留在原處。',
      look: 'D 寬一點，差距就補上了。',
      task: '更改 D 的神經元，再把它訓練到頂。',
      done: `用 16 個神經元，差距最多 ${upTo(measured.wide)} nat。所以 V 只是下界，這裡看到兩個原因：D 的步數太少，或者 D 太小，看不出差別。課堂上還提到第三個：D 停在局部最佳解 (local optimum)，這裡沒有量。`,
    },
  },
});
