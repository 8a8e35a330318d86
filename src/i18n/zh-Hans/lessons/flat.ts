/** Simplified Chinese for lesson 7, does D end flat. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { from, range, seeds } from '../measured';

export const flat = (measured: Measured['flat']): LessonMessages['flat'] => ({
  title: 'D 最后会变平吗？',
  summary: 'Goodfellow 说处处是 ½，LeCun 说有数据的地方高：量一量',
  steps: {
    opinions: {
      title: '两种看法',
      text: 'Goodfellow：到最后 D 什么也分不出来，处处给出 ½。LeCun：D 会成为一个评价函数，有数据的地方高，别处低。训练久一些，再看 D。',
      look: '训练到最后的 D：数据上怎样，数据外怎样。',
      task: '先预测，再训练 3,000 次迭代。',
      done: `都不是。在整个舞台上，D 的最低值与最高值仍相差 ${from(measured.range)} 或更多，${seeds(measured.range)} 个种子都是如此。接下来几步一段一段地看。`,
      question: {
        ask: '到最后，整个舞台上的 D 会……',
        options: {
          half: '处处是 ½（Goodfellow）',
          hill: '数据上高，别处低（LeCun）',
          neither: '都不是',
        },
      },
    },
    on: {
      title: '在数据上：几乎如 Goodfellow 所说',
      text: `在数据上，D 的评分聚集在 ½ 附近：${seeds(measured.on)} 个种子上，与 ½ 的平均距离是 ${range(measured.on)}。很近，但并不平：只要两者还在学，D 就总能发现点什么。`,
      look: '评分聚集在 ½ 附近，但不在 ½ 上。',
    },
    between: {
      title: '在空隙里：仍在评判',
      text: `两个峰之间几乎没有数据，但 G 没法让空隙完全空着。所以最优的 D 在那里判为“生成”，学到的 D 也一样：${seeds(measured.between)} 个种子上，正中间是 ${range(measured.between)}。`,
      look: '两个峰之间几乎只有 G 的样本，D 在那里凹下去。',
    },
    beyond: {
      title: '在数据之外：没有人问过',
      text: `再往外，既没有数据也没有样本，没有什么来纠正 D。它给出的，只是它的形状碰巧给出的值：这里在舞台两端，平均是 ${range(measured.beyond)}，即“真实”。D 高，并不表示那里有数据。`,
      look: '边缘处什么也没有，D 却判为“真实”。',
    },
    plane: {
      title: '在平面上',
      text: '同样的问题，换成 8 峰圆环。比较：在数据上的 D，和在既没有数据也没有样本的地方的 D。',
      look: '各簇上的 D，和空白处的 D。',
      task: '先预测，再训练 1,000 次迭代。',
      done: `更低，${seeds(measured.plane)} 个种子上低 ${range(measured.plane)}：在这里，D 像 LeCun 说的那样。真相介于两者之间：在我们的实验里，D 最后从未完全变平，连一维的两个峰也一样。`,
      question: {
        ask: '在什么也没有的地方，D 会……',
        options: { lower: '比数据上低', same: '与数据上一样', higher: '比数据上高' },
      },
    },
    memory: {
      title: 'D 有记忆',
      text: `如果 D 只测量当前的散度，那么每次迭代它都可以从头开始。我们试过：在两个峰上训练 200 次迭代（k = 2），每次都用全新的 D，剩下的散度是 ${range(measured.fresh)} nat；保留权重的 D，剩下 ${range(measured.kept)} nat。${seeds(measured.better)} 个种子上，全新的 D 剩下的都至少是 ${from(measured.better)} 倍。讲座里说，重放过去的生成器的样本也有帮助，这一点这里没有试过。`,
      look: '保留权重的 D，把 G 引导得更好。',
    },
  },
});
