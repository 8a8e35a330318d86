/** Traditional Chinese for lesson 1, noise into shape. */
import type { LessonMessages } from '../../lessons';

export const noise: LessonMessages['noise'] = {
  title: '把雜訊變成形狀',
  summary: '一個網路怎麼把亂數變成一個分布',
  steps: {
    code: {
      title: '丟進一個數，出來一個樣本',
      text: '生成器 (generator) G 就是一個普通的網路。它的輸入 z 是隨機的，這裡是從鐘形曲線抽出的一個數；輸出 x = G(z) 就是一個樣本。舞台下方的每個箭頭，都把一個 z 帶到它的 x。',
      look: '挑一個箭頭，從最下面的 z 一路看到上面的 x = G(z)。',
      task: '沿著座標軸拖曳 z₁，或用方向鍵移動它。',
      done: '不管你把 z 放在哪裡，G 都只回答一個 x。隨機只發生在抽 z 的時候。',
    },
    shape: {
      title: '很多個數，就成了分布',
      text: '把很多個 z 送進 G，它們的 x 會堆起來：堆出來的就是 P_G。資料有兩座山，z 的先驗分布 (prior) 只有一座。G 要怎麼辦？',
      look: '看 P_G 長出第二座山的時候，箭頭怎麼動。',
      task: '先選一個答案，再訓練 1,500 次迭代。',
      done: '在每座山上 G 幾乎是平的，所以很多 z 落在那裡；兩座山之間 G 很陡，所以幾乎沒有 z 落在中間的空隙。G 是連續的：它沒辦法跳過空隙，只能快速通過。',
      question: {
        ask: 'G 怎麼把一座山變成兩座？',
        options: {
          stretch: '把一座山均勻地拉開',
          tear: '在山上平坦，在空隙裡陡峭',
          copy: '複製這座山，再把複製品移開',
        },
      },
    },
    crowd: {
      title: '箭頭擠在一起的地方，P_G 就高',
      text: 'G 平的地方，相鄰的 z 會擠在一起，P_G 就高；G 陡的地方，它們被拉開，P_G 就低。這裡的 x 和 z 都只是一個數，只要每個 x 只來自一個 z，就可以寫成公式。',
      look: '比較箭頭有多密，上方的 P_G 有多高。',
    },
    prior: {
      title: '先驗分布重要嗎？',
      text: '到目前為止，z 都從鐘形曲線抽出。均勻分布的 z 一樣簡單，但是形狀不同，而且兩端突然截斷。先猜一猜，再到生成器的卡片上選均勻分布，重新訓練。',
      look: '比較兩種先驗分布 (prior) 的 JS divergence。',
      task: '把先驗分布換成均勻分布，訓練 1,500 次迭代。',
      done: '幾乎沒有差別：給 G 什麼，它就把什麼彎成資料的樣子。',
      question: {
        ask: '換成均勻分布的 z，結果會……',
        options: {
          better: '好很多',
          worse: '差很多',
          same: '差不多',
        },
      },
    },
    samples: {
      title: '沒有人寫得出 P_G',
      text: 'x 和 z 的維度一多，就沒有人能用公式寫出 P_G 的密度，也就沒辦法直接做最大概似估計 (maximum likelihood)。但是它可以取樣：這裡的每個點都是一個樣本。GAN 只靠樣本就能學。',
      look: '只有樣本：綠色來自資料，紫色來自 G。',
      task: '按「開始」，訓練 1,500 次迭代。',
      done: 'G 找到了這個環，而它從頭到尾看到的都只是樣本。',
    },
    walk: {
      title: '在 z 的空間裡散步',
      text: '在正方形裡取兩個點 z₁ 和 z₂，從一個直直走到另一個。這時 x = G(z) 會怎麼走？',
      look: '在 z 裡直直地走，看 G 把它變成什麼路線。',
      task: '用訓練了 1,500 次迭代的 G：先猜一猜，再從 z₁ 走到 z₂。',
      done: 'z 走一小步，x 也走一小步：樣本是滑過去的，從來不跳。經過兩群之間時，它會加快。',
      question: {
        ask: '一路上，樣本會……',
        options: {
          jump: '從一群跳到另一群',
          glide: '沿著彎曲的路線滑過去，在空隙裡特別快',
          straight: '等速直線前進',
        },
      },
    },
  },
};
