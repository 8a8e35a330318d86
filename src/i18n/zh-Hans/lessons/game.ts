/** Simplified Chinese for lesson 2, the game. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { from, holds, seeds } from '../measured';

export const game = (measured: Measured['game']): LessonMessages['game'] => ({
  title: '博弈',
  summary: '造假者与警察：只训练 D，只训练 G，再轮流训练',
  steps: {
    players: {
      title: '造假者与警察',
      text: '生成器 (generator) G 印假币，判别器 (discriminator) D 是警察。D 看到真实样本和生成样本，给每个样本一个从 0（“生成”）到 1（“真实”）的评分：就是那条虚线。G 从来看不到数据，只知道 D 对它的样本怎么看。',
      look: '“单步 D”只动虚线，“单步 G”只动紫线。',
      task: '按“单步 D”，再按“单步 G”：各更新一次。',
      done: '每次更新只动一个网络，另一个原封不动。整场博弈就由这样的更新组成。',
    },
    onlyD: {
      title: '只训练 D',
      text: '现在只有警察在学：G 不动，把 D 训练到 V 的最高处。细线 D* 是任何 D 面对这个 G 所能做到的最好。',
      look: '虚线 D 爬向 D*，紫色的 P_G 不动。',
      task: '先预测，再把 D 训练到顶。',
      done: `G 的样本一个也没有动：训练 D 只改 D 的权重。而 D 现在已接近 D*：有数据的地方高，有 G 的样本的地方低；V 至少上升了 ${from(measured.rises)} nat，${seeds(measured.rises)} 个种子都是如此。`,
      question: {
        ask: '只训练 D 的时候，P_G 会……',
        options: { towards: '移向数据', still: '留在原地', away: '远离数据' },
      },
    },
    onlyG: {
      title: '只训练 G',
      text: '现在 D 不动，只训练 G，想训练多久就多久。这个 D 在哪里给样本更高的评分，G 就往哪里去。',
      look: 'P_G 沿着 D 的坡往上跑，然后越过数据。',
      task: '先预测，再让 G 更新 1,000 次。',
      done: `${seeds(measured.past)} 个种子中有 ${holds(measured.past)} 个是这样：G 沿着 D 的坡往上跑，越过了数据，JS 散度 (JS divergence) 先降后升，而 D 给 G 的样本的评分趋向 1。骗过一个不动的 D，并不等于命中数据。`,
      question: {
        ask: '面对不动的 D，G 会……',
        options: { stops: '停在数据上', past: '越过数据', stuck: '离不开原地' },
      },
    },
    turns: {
      title: '轮流训练',
      text: '所以要轮流来。每次迭代 (iteration) 中，D 用 m 个数据样本和 m 个 G 的样本，沿着 V 向上更新 k 次，然后 G 更新一次。这里 k 是 2。',
      look: 'P_G 每次走一小段，走完一段，D 就跟着校正。',
      task: '按“训练”，训练 1,500 次迭代。',
      done: 'P_G 已经落在两个峰上。D 一直跟着它，所以 G 不会凭着过时的看法跑得太远。Goodfellow 的图 1 画的就是这样一个回合：(a) D 只对了一部分，(b) D 爬到 D*，(c) G 沿着 D 往上走。',
    },
    tie: {
      title: '博弈的结局',
      text: 'G 变得越好，D 能看出来的就越少。假设 P_G 与 P_data 完全相同，也就是图 1 的 (d)。',
      look: '在数据上，虚线接近 ½。',
      task: '先预测，再多训练 500 次迭代。',
      done: '两个密度相等的地方，D* 是 ½：等于抛硬币。在数据上，学到的 D 现在已接近 ½，但从不恰好是 ½；它最后会不会变平，另有一课来讲。',
      question: {
        ask: '这时，最优的 D 给每个样本的评分是……',
        options: { zero: '0', half: '½', one: '1' },
      },
    },
    plane: {
      title: '平面上的同一场博弈',
      text: '这里每个样本是一个点，D 是点背后的颜色：绿色处它判为“真实”，紫色处判为“生成”。每个箭头表示 G 的损失把一个样本往哪里推。',
      look: '箭头从紫色指向绿色，紫点跟着走。',
      task: '按“训练”，看 300 次迭代。',
      done: 'D 把生成的点赶来赶去。它们到了哪里，哪里的绿色就淡下去，D 又去看别处。',
    },
  },
});
