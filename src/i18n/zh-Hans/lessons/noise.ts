/** Simplified Chinese for lesson 1, noise into shape. */
import type { LessonMessages } from '../../lessons';

export const noise: LessonMessages['noise'] = {
  title: '从噪声到形状',
  summary: '网络怎样把随机数变成一个分布',
  steps: {
    code: {
      title: '进去一个数，出来一个样本',
      text: '生成器 (generator) G 就是一个普通的网络。它的输入 z 是随机的，这里是从钟形曲线（正态分布）中抽出的一个数；输出 x = G(z) 是一个样本。舞台下方的每个箭头，把一个 z 送到它的 x。',
      look: '顺着一个箭头，从最下面的 z 一直看到上面的 x = G(z)。',
      task: '沿着轴拖动 z₁，或者用方向键移动它。',
      done: '无论你把 z 放在哪里，G 都给出唯一的一个 x。随机性只在于怎样抽取 z。',
    },
    shape: {
      title: '许多数，就成了分布',
      text: '把许多 z 送进 G，它们的 x 会堆积起来：这一堆就是 P_G。数据有两个峰 (mode)，z 的先验分布 (prior) 只有一个峰。G 得对它做什么？',
      look: '看 P_G 长出第二个峰时，箭头怎样变化。',
      task: '先选一个答案，再训练 1,500 次迭代。',
      done: 'G 在每个峰上几乎是平的，许多 z 都落在那里；在两峰之间很陡，几乎没有 z 落进空隙。G 是连续的：空隙它绕不开，只能快速穿过。',
      question: {
        ask: 'G 怎样把一个峰变成两个？',
        options: {
          stretch: '把一个峰均匀地拉宽',
          tear: '在峰上平缓，在空隙处陡峭',
          copy: '把峰复制一份，再移开',
        },
      },
    },
    crowd: {
      title: '箭头密集的地方，P_G 就高',
      text: 'G 平缓的地方，相邻的 z 被挤到一起，P_G 就高；G 陡峭的地方，它们被拉开，P_G 就低。这里 x 和 z 都是单个的数，只要每个 x 只来自一个 z，就可以写成公式。',
      look: '比较：箭头到达得有多密，上方的 P_G 就有多高。',
    },
    prior: {
      title: '先验分布要紧吗？',
      text: '到目前为止 z 来自钟形曲线。均匀分布的 z 同样简单，但形状不同，两端是突然截断的。先预测，再在生成器的卡片上把先验换成均匀分布，重新训练。',
      look: '比较两种先验下的 JS 散度 (JS divergence)。',
      task: '把先验换成均匀分布，训练 1,500 次迭代。',
      done: '几乎没有差别：给 G 什么，它就把什么弯成数据的形状。',
      question: {
        ask: 'z 改用均匀分布，结果会……',
        options: { better: '好得多', worse: '差得多', same: '差不多' },
      },
    },
    samples: {
      title: '没有人写得出 P_G',
      text: 'x 和 z 的维数一高，就没有人能用公式写出 P_G 的密度，所以也无法直接最大化似然 (likelihood)。但可以从它采样：这里的每个点都是一个样本。GAN 只靠样本来学习。',
      look: '只有样本：绿色来自数据，紫色来自 G。',
      task: '按“训练”，训练 1,500 次迭代。',
      done: 'G 找到了圆环，而它见过的自始至终只有样本。',
    },
    walk: {
      title: '在编码之间漫步',
      text: '在方框中取两个编码 (code) z₁ 和 z₂，沿直线从一个走到另一个。这时 x = G(z) 会怎样？',
      look: '在 z 中走直线，看 G 把它变成怎样的路径。',
      task: '用训练了 1,500 次迭代的 G：先预测，再从 z₁ 走到 z₂。',
      done: 'z 走一小步，x 也只走一小步：样本是滑过去的，从不跳跃；在两簇之间它走得飞快。',
      question: {
        ask: '一路上，样本会……',
        options: {
          jump: '从一簇跳到另一簇',
          glide: '沿弯曲的路径滑行，在空隙处很快',
          straight: '走直线，速度均匀',
        },
      },
    },
  },
};
