/** Traditional Chinese for lesson 3, what D measures. */
import type { LessonMessages } from '../../lessons';

export const divergence: LessonMessages['divergence'] = {
  title: 'D 在量什麼',
  summary: '你就是生成器：max V 對上 JS divergence',
  steps: {
    hand: {
      title: '你就是生成器 (generator)',
      text: 'P_G 在你手上：一條鐘形曲線，用控制點就能拖曳。G 不學習；D 一直在學，盡力分辨你的樣本和資料。',
      look: '拖曳 P_G，看虛線 D 怎麼跟著動。',
      task: '抓住圓形的控制點拖曳 P_G，或用方向鍵移動它。',
      done: '從現在起，D 針對你的 P_G 訓練。停住一兩秒，它就會跟上來。',
    },
    value: {
      title: 'D 往上爬的是什麼',
      text: 'D 是一個分類器，真實和生成的樣本一樣多時，V 就是它的平均交叉熵 (cross-entropy) 乘上 −2：V 越高，D 就把兩者分得越清楚。圖上畫的是你帶著 P_G 走動時，V 達到的值。',
      look: 'D 一邊學，V 一邊爬；能爬到多高，要看 P_G 在哪裡。',
      task: '先猜一猜，再把 P_G 拖到資料上，讓平均等於 1，然後停住。',
      done: '兩個很接近的分布很難分辨：在資料上，V 降到 −2 log 2 ≈ −1.386，和丟銅板一樣。離得越遠，V 越高。',
      question: {
        ask: 'max V 在哪裡最低？',
        options: {
          far: '離資料很遠的地方',
          onData: '正好在資料上',
          everywhere: '到處都一樣',
        },
      },
    },
    best: {
      title: '最佳的 D',
      text: '在每個 x，令 a = P_data(x)，b = P_G(x)。D 在那裡可以自由選擇它的值，而 a log D + b log(1 − D) 在 a/D = b/(1 − D) 的時候最大。所以最佳的 D，就是 x 那裡真實樣本所占的比例。',
      look: '虛線 D 爬向細線 D*。',
      task: '把 D 訓練到頂。',
      done: '只要有樣本可學的地方，學到的 D 都落在 D* 上了。',
    },
    bound: {
      title: 'max V 就是一種散度',
      text: '把 D* 代進 V，得到的就是 P_data 和 P_G 的 JS divergence（JS\u00a0散度），只差一個倍數和一個常數。試試看：上面的點是這個上界，由密度算出；下面的點是 V，它除了樣本什麼都不知道。',
      look: '下面的點都爬到上面的點：V 找到了散度。',
      task: '在三個地方停住：資料的左邊、近一點的地方，以及資料上（平均為 −0.5、0.5 和 1）。',
      done: '在三個地方，V 都爬到了上界。沒有人告訴 D 散度是多少，它卻量出來了。',
    },
    far: {
      title: '完全不重疊的時候',
      text: 'P_G 離資料有三個標準差。現在把它拖到 −2：兩倍遠。',
      look: '上界到了 0，就不再上升。',
      task: '先猜一猜，再把 P_G 的平均拖到 −2，然後停住。',
      done: '完全不重疊的時候，散度停在 log 2，max V 停在 0。從那裡開始，V 就不再告訴你 P_G 有多遠；第 8 課會看到這要付出什麼代價。',
      question: {
        ask: '兩倍遠的時候，max V 會……',
        options: {
          twice: '離 −2 log 2 的高度變成兩倍',
          ceiling: '稍微上升到 0，就停在那裡',
          less: '下降',
        },
      },
    },
    weak: {
      title: '只是下界',
      text: '這裡的 D 沒有隱藏層：沿著 x 它只能一路往上，或一路往下。資料有兩座山，你的 P_G 站在兩座山之間。',
      look: 'V 停在離上界很遠的下面：這個 D 再也看不到更多。',
      task: '先猜一猜，再把 D 訓練到頂。',
      done: '單調的 D 沒辦法把中間的一座山同時和兩邊的山分開：V 一直遠低於上界。大小或訓練有限的 D，找到的只是散度的下界 (lower bound)。',
      question: {
        ask: '到頂的時候，這個 D 的 V 會……',
        options: {
          reaches: '到達上界',
          below: '遠低於上界',
          above: '高過上界',
        },
      },
    },
  },
};
