/** Simplified Chinese for lesson 6, why G moves only a little. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { about, from, range, seeds, upTo } from '../measured';

export const steps = (measured: Measured['steps']): LessonMessages['steps'] => ({
  title: '为什么 G 只走一小步',
  summary: 'D 的 k 次更新用来测量散度；G 更新太多，测量就不准了',
  steps: {
    measure: {
      title: '先由 D 测量，再由 G 移动',
      text: '一次迭代 (iteration) 是 D 更新 k 次，再由 G 更新一次。D 的更新把 V 推向它的上界；G 沿着 D 测得的量往下走。这里 k = 10。',
      look: 'V 紧贴在上界之下。',
      task: '训练 400 次迭代。',
      done: `V 一直略低于上界：${seeds(measured.many)} 个种子上，平均至多相差 ${upTo(measured.many)} nat。这里 G 用的是 MMGAN 的损失，所以它往下走的，确实就是散度。`,
    },
    frozen: {
      title: '现在只剩 G',
      text: 'D 被冻结（k = 0），G 独自继续。现在测 V 用的 D，是对先前那个 G 最优的。任何 G，哪怕是完美的 G，max V 都不会低于 −2 log 2 = −1.386。',
      look: 'D 冻结之后，V 到哪里去了？',
      task: '先预测，再单独训练 G，更新 300 次。',
      done: `V 掉到了 −2 log 2 以下，max V 绝不可能到那里，所以它已经什么也没有测到：${seeds(measured.left)} 个种子里，有的低了 ${from(measured.left)} nat，有的低了 ${upTo(measured.left)} nat。与此同时，真正的散度上升了 ${range(measured.worse)} nat。G 只更新一次倒是无害：至多 ${upTo(measured.one)} nat。`,
      question: {
        ask: 'G 更新 300 次之后，V 会……',
        options: {
          equal: '等于 −2 log 2：G 是完美的',
          below: '低于 −2 log 2',
          zero: '接近 0',
        },
      },
    },
    greedy: {
      title: 'G 走十步',
      text: '两者又都在学习，k = 10，但 G 每次也走十步（k_G = 10）。D 的测量已经过时，它还在往前走。',
      look: 'V 与上界之间的差距。',
      task: '训练 400 次迭代。',
      done: `差距大约是 G 只走一步时的 ${about(measured.greedy)} 倍，${seeds(measured.greedy)} 个种子上都至少有 ${from(measured.greedy)} 倍。所以 G 每次只走一小步。`,
    },
    few: {
      title: 'D 走一步',
      text: '反过来：G 走一步，D 也只走一步（k = 1）。D 来不及成为最优的那一个。',
      look: '看 V 和它的上界，这里的 D 总是来不及。',
      task: '先预测，再训练 400 次迭代。',
      done: `在上界之下，${seeds(measured.few)} 个种子上相差 ${range(measured.few)} nat：V 只是最优的 D 会给出的值的下界 (lower bound)。V 小，并不证明 G 好。`,
      question: {
        ask: 'k = 1 时，V 会……',
        options: { above: '在上界之上', on: '正好在上界', below: '明显在上界之下' },
      },
    },
    top: {
      title: '是谁的错？',
      text: '冻结 G，给 D 足够的时间。',
      look: 'G 不动，V 往上爬。',
      task: '把 D 训练到顶，可能要几秒钟。',
      done: `${seeds(measured.closed)} 个种子上，V 都爬到了离上界不超过 ${upTo(measured.closed)} nat 的地方。差距是 D 造成的，不是上界造成的。`,
    },
    steep: {
      title: '太好了也不行',
      text: 'D 现在到顶了。让 G 只更新一次，看看 V 怎么评价新的 G。',
      look: 'G 更新一次，V 就掉下来。',
      task: '按一次“单步 G”。',
      done: `V 立刻掉到上界之下：${seeds(measured.steep)} 个种子的中位数是 ${about(measured.steep)} nat，最平静的掉了 ${from(measured.steep)}，最剧烈的掉了 ${upTo(measured.steep)}。讲座里的期望是：G 只动一点点，D 就仍然大致准确；可是训练了这么久的 D 可能陡到连一次更新都嫌多。`,
    },
    capacity: {
      title: '太小的 D',
      text: 'P_G 由手放在两个峰之间。在第 3 课里，没有隐藏层的 D 在这里什么也看不见。这个 D 有两个隐藏层，但每层只有一个神经元。',
      look: '对两个峰来说，D 的形状太简单。',
      task: '先预测，再把 D 训练到顶。',
      done: `几乎没有：${seeds(measured.narrow)} 个种子上，都至少还剩 ${from(measured.narrow)} nat 的差距，而能看到的总共也只有 ${range(measured.visible)} nat。表达能力 (capacity) 不够，时间再多也没用。`,
      question: {
        ask: '给它足够的时间，这个 D 能补上的差距是……',
        options: { closes: '全部', half: '一半', hardly: '几乎没有，或者完全没有' },
      },
    },
    width: {
      title: '给它神经元',
      text: '在 D 的卡片上把神经元设为 16。运行会重新开始，P_G 还在原处。',
      look: 'D 宽了，差距就补上了。',
      task: '更改 D 的神经元数，再把它训练到顶。',
      done: `有 16 个神经元时，差距至多 ${upTo(measured.wide)} nat。所以 V 只是下界，这里看到的原因有二：D 的步数太少，或者 D 太小，看不出差别。讲座里还提到第三个：D 停在局部最优 (local optimum)，这里没有测量。`,
    },
  },
});
