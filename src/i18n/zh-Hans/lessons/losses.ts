/** Simplified Chinese for lesson 5, MMGAN or NSGAN. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { about, holds, range, seeds, upTo } from '../measured';

export const losses = (measured: Measured['losses']): LessonMessages['losses'] => ({
  title: 'MMGAN 还是 NSGAN',
  summary: '目标相同的两种损失：为什么其中一种会“睡着”',
  steps: {
    curves: {
      title: 'G 的两种损失',
      text: 'Minimax GAN (MMGAN) 让 G 压低 D 所抬高的量；非饱和 GAN (non-saturating GAN, NSGAN) 则让 G 抬高 log D。两者都想让 D(G(z)) 变大。但在左端，也就是 D 把样本全部拒绝的地方，MMGAN 的曲线对 D 的斜率只有 −1，NSGAN 则是 −1/D。而且 D 自己在那里几乎不动：对 D 的 logit a（sigmoid 之前的数）来说，MMGAN 的斜率趋于 0，NSGAN 的趋于 −1。',
      look: '看曲线左端：对 D 来说，MMGAN 的斜率是 −1，NSGAN 陡得多。',
      task: '把损失切换到 NSGAN，看看现在用的是哪条曲线。',
      done: '写成代码，NSGAN 只是把标签对调：训练 G 时，把它的样本当作真实样本。',
    },
    strong: {
      title: '好过头的 D',
      text: '刚开始的时候，G 的样本与数据很容易分开。这里的两个峰都在远处，现在先单独训练 D，直到它不能再好。',
      look: 'D 拒绝一切之后，两种梯度各有多大。',
      task: '先预测，再把 D 训练到顶。',
      done: `${seeds(measured.saturated)} 个随机种子都是如此：D 给 G 的样本的评分最高 ${upTo(measured.rejected)}，MMGAN 的梯度 (gradient) 最多是 NSGAN 的 ${upTo(measured.saturated)} 倍。这就是饱和 (saturation)。`,
      question: {
        ask: 'D 达到最优时，MMGAN 的梯度除以 NSGAN 的梯度，大约是……',
        options: { same: '1', tenth: '十分之一', thousandth: '千分之一，或者更小' },
      },
    },
    ratio: {
      title: '恰好是 e 的 −a 次方',
      text: '两种损失把每个样本推向同一个方向，只是力度不同。设 a 是 D 在 sigmoid 之前的数 (logit)，NSGAN 与 MMGAN 的力度之比就是 e^(−a)：D 给出 0.01 时是 99，给出 ½ 时是 1。所以所有样本合起来，走的是另一条路：MMGAN 的一步沿着 V 往下；NSGAN 的一步，在 D 最优时，沿着 KL(P_G‖P_data) − 2·JSD 往下（Arjovsky 与 Bottou，2017）。',
      look: '方向相同，力度不同。',
    },
    both: {
      title: '并排比较',
      text: '运行 A 是 MMGAN，运行 B 是 NSGAN，其余完全相同。G 用普通的梯度下降 (SGD) 学习；G 每更新一次，D 快速更新十次。',
      look: 'A 原地不动，B 奔向数据。',
      task: '先预测，再训练 300 次迭代。',
      done: `MMGAN 走过的路最多是 NSGAN 的 ${upTo(measured.stuck)} 倍，它的散度停在 ${range(measured.hopeless)}，而最大值就是 log 2。NSGAN 降到了 ${range(measured.hopeful)}。${seeds(measured.hopeful)} 个种子都是如此。`,
      question: {
        ask: '300 次迭代之后，到达数据的是……',
        options: { both: '两者都到了', nonSaturating: '只有 NSGAN', none: '两者都没到' },
      },
    },
    rescue: {
      title: 'Adam 把它掩盖了',
      text: 'Adam 把每个梯度除以它平时的大小，所以再小的梯度也能推动 G。这里还是 MMGAN，面对先训练到顶的 D，但 G 用 Adam 学习。',
      look: '梯度微乎其微，G 却出发了。',
      task: '先把 D 训练到顶，再让两者一起训练 500 次迭代。',
      done: `尽管 MMGAN 的梯度一开始几乎为零，${seeds(measured.rescued)} 个种子中有 ${holds(measured.rescued)} 个脱身了：散度从 0.69 降到 ${about(measured.rescued)}（中位数）。`,
    },
    adam: {
      title: '用平常的设置',
      text: '峰近一些，两个网络都用 Adam，D 不太强：多数人就是这样训练的。A 是 MMGAN，B 是 NSGAN。',
      look: 'A 和 B 的散度。',
      task: '先预测，再训练 1,500 次迭代。',
      done: `差不多：${seeds(measured.minimaxAdam)} 个种子上，MMGAN 达到 ${range(measured.minimaxAdam)} nat，NSGAN 达到 ${range(measured.nonSaturatingAdam)} nat。讲座里也是这么说的。`,
      question: {
        ask: '1,500 次迭代之后，散度较小的是……',
        options: {
          minimax: '明显是 MMGAN',
          nonSaturating: '明显是 NSGAN',
          same: '都不是：两者差不多',
        },
      },
    },
    names: {
      title: '该选哪个',
      text: '两个名字都是 Goodfellow 起的。选 NSGAN：它没有任何代价，在 MMGAN 停滞的地方照样学得动。博弈一动不动的时候，先看看 G 的梯度有多大，再去怪学习率。',
      look: 'NSGAN 没有代价，也不会“睡着”。',
    },
  },
});
