/** Simplified Chinese for lesson 4, min max. */
import type { LessonMessages } from '../../lessons';

export const minmax: LessonMessages['minmax'] = {
  title: '极小极大 (min max)',
  summary: '三个生成器，三条曲线：哪一个最好？',
  steps: {
    three: {
      title: '三个生成器',
      text: '每条曲线属于一个生成器，画的是一整排 D 的 V(G,D)，一个挨着一个。圆点标出面对它时最优的那个 D：圆点的高度说明这个 P_G 离数据有多远。',
      look: '比较三个圆点的高度。',
      done: 'G₃：它的最高点是三者中最低的。评判每个生成器，看的是它自己的最优 D，而不是它的曲线在哪里低。',
      question: {
        ask: '哪个生成器最好？',
        options: { first: 'G₁', second: 'G₂', third: 'G₃' },
      },
    },
    heights: {
      title: '量一量高度',
      text: '还是这三个生成器。P_G 现在站在 G₁；D 针对它训练，V 爬到最高处。把 P_G 带到 G₂ 和 G₃，在每处停一停。',
      look: '三个位置 2.2、0.2 和 0.6，三个高度。',
      task: '按“训练”，在均值 2.2、0.2 和 0.6 处各停一停。',
      done: 'G₁ 最高，G₂ 低一些，G₃ 最低：与 JS 散度 (JS divergence) 的次序一致。',
    },
    lowest: {
      title: '最低的高度',
      text: '每个 G 都有一个最优的 D，也就有一个高度，即 max V。训练 GAN，就是寻找高度最低的那个 G。把 P_G 移向数据时注意看 V：它先掉到曲线下面很远，然后才回来。',
      look: 'V 掉到曲线下面，然后 D 赶上来。',
      task: '先预测，等 V 爬到曲线上，再把 P_G 带到曲线的最低处，停住。',
      done: '只有等 D 赶上来，V 才算测到了什么。max V 最低是 −2 log 2 ≈ −1.386，那时 P_G 正好在数据上。',
      question: {
        ask: '刚移动完，V 非常低。这说明 P_G 好吗？',
        options: {
          good: '说明它好：V 越低越好',
          behind: '不说明：D 落后了，只有 max V 才算数',
        },
      },
    },
    pieces: {
      title: '里面有个 max，斜率怎么算',
      text: '能沿着一个最大值下坡吗？这里画出三个 D 的 V 随 P_G 位置的变化，粗线是其中最大的值。',
      look: '站在哪里，斜率就是那里最高那一段的斜率。',
      done: '那里 D₂ 最高，所以算它的斜率。找出最高的一段，就是训练 D；沿着它的斜率走，就是训练 G。',
      question: {
        ask: 'P_G 站在圆点处，也就是 0。算谁的斜率？',
        options: { first: 'D₁ 的', second: 'D₂ 的', third: 'D₃ 的' },
      },
    },
    loop: {
      title: '算法',
      text: '于是：先为当前的 G 找到最优的 D，再把 D 冻结，让 G 往下走一步。D 最优时，V 的斜率就是 max V 的斜率。这里 G 用的是 MMGAN 的损失，它的一步就是沿着 V 往下；第 5 课的 NSGAN 则不是。',
      look: '先把 D 训练到顶，再让 G 走一步。',
      task: '把 D 训练到顶，再按一次“单步 G”。',
      done: '这就是博弈的一个回合。这一步沿着当时最高的那一段往下走。',
    },
    again: {
      title: '再来一遍',
      text: 'G 走了一步之后，最优的 D 就换了一个，所以 D 得再训练。每次都训练到顶，就永远训练不完；只好让 G 每更新一次，D 更新几次。',
      look: 'D 与 G 轮流：D 更新 k 次，G 更新一次。',
      task: '按“训练”，训练 500 次迭代。',
      done: '这就是你一直看到的训练。D 要更新多少次，为什么 G 只能走一小步，留到第 6 课再讲。',
    },
  },
};
