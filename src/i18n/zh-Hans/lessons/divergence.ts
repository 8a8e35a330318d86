/** Simplified Chinese for lesson 3, what D measures. */
import type { LessonMessages } from '../../lessons';

export const divergence: LessonMessages['divergence'] = {
  title: 'D 测量的是什么',
  summary: '你来当生成器：max V 与 JS 散度',
  steps: {
    hand: {
      title: '你就是生成器',
      text: 'P_G 在你手里：一条钟形曲线，抓住上面的拖动柄就能移动。G 不学习；D 一直在学，尽力把你的样本与数据分开。',
      look: '拖动 P_G，看虚线 D 怎样跟上。',
      task: '抓住圆形的拖动柄拖动 P_G，或者用方向键移动它。',
      done: '从现在起，D 针对你的 P_G 训练。停住一两秒，它就赶上来了。',
    },
    value: {
      title: 'D 爬的是什么',
      text: 'D 是一个分类器，真实样本与生成样本一样多时，V 是它的平均交叉熵 (cross-entropy) 的 −2 倍：V 越高，D 就把两者分得越清楚。图中画的是你带着 P_G 移动时 V 所达到的值。',
      look: 'D 一边学，V 一边爬；最高爬到哪里，取决于 P_G 在哪里。',
      task: '先预测，再把 P_G 拖到数据上（均值为 1），停住。',
      done: '两个分布靠得近，就难以分开：在数据上，V 降到 −2 log 2 ≈ −1.386，和抛硬币一样。离得远，V 就高。',
      question: {
        ask: 'max V 在哪里最低？',
        options: { far: '离数据很远的地方', onData: '正好在数据上', everywhere: '处处一样' },
      },
    },
    best: {
      title: '最优的 D',
      text: '对每个 x，记 a = P_data(x)，b = P_G(x)。D 在那里可以任意取值，而 a log D + b log(1 − D) 在 a/D = b/(1 − D) 时最大。所以最优的 D 就是 x 处真实样本所占的比例。',
      look: '虚线 D 爬向细线 D*。',
      task: '把 D 训练到顶。',
      done: '凡是有样本可学的地方，学到的 D 都已落在 D* 上。',
    },
    bound: {
      title: 'max V 就是散度',
      text: '把 D* 代入 V，得到的就是 P_data 与 P_G 的 JS 散度 (JS divergence)，只差一个系数和一个常数。试一试：上面的点是这个上界，由密度算出；下面的点是 V，它只见过样本。',
      look: '下面的点都爬向上面的点：V 找到了散度。',
      task: '在三个位置各停一会儿：数据左边、近一些的地方、数据上（均值为 −0.5、0.5 和 1）。',
      done: '在三个位置，V 都升到了上界。D 测出了一个谁也没有告诉过它的散度。',
    },
    far: {
      title: '毫无重叠的时候',
      text: 'P_G 与数据相距三个标准差。现在把它拖到 −2：距离翻倍。',
      look: '上界到 0 为止，不再上升。',
      task: '先预测，再把 P_G 拖到均值 −2，停住。',
      done: '毫无重叠之后，散度止于 log 2，max V 止于 0。从那里起，V 不再说明 P_G 有多远；这样的代价，见第 8 课。',
      question: {
        ask: '距离翻倍，max V 会……',
        options: {
          twice: '比 −2 log 2 高出的量也翻倍',
          ceiling: '略微上升，到 0 为止',
          less: '下降',
        },
      },
    },
    weak: {
      title: '只是下界',
      text: '这里的 D 没有隐藏层：沿着 x，它只能一路上升或一路下降。数据有两个峰，你的 P_G 站在它们中间。',
      look: 'V 远低于上界就停住了：这个 D 看不到更多。',
      task: '先预测，再把 D 训练到顶。',
      done: '单调的 D 没法把中间的一个峰同时与两边的峰分开：V 远低于上界。D 的规模或训练有限时，它找到的只是散度的下界 (lower bound)。',
      question: {
        ask: '到顶的时候，这个 D 的 V 会……',
        options: { reaches: '到达上界', below: '远低于上界', above: '高于上界' },
      },
    },
  },
};
