/** Simplified Chinese for lesson 8, when it fails. */
import type { LessonMessages } from '../../lessons';
import type { Measured } from '../../measured';
import { counts, from, range, seeds, upTo } from '../measured';

export const failure = (measured: Measured['failure']): LessonMessages['failure'] => ({
  title: '什么时候会失败',
  summary: '模式坍缩、互不重叠、D 太强或太弱，还有运气不好',
  steps: {
    collapse: {
      title: '模式坍缩 (mode collapse)',
      text: '数据有八簇。这里的 G 学得很快，两个网络的动量 (momentum) 都是 0.9。造假者找到一个花招，警察学会识破它，造假者就换下一个花招。',
      look: '紫色从一处跑到另一处，始终铺不开。',
      task: '先预测，再训练 1,000 次迭代。',
      done: `几乎没有：${seeds(measured.collapse)} 个种子在 1,000 次迭代之后数一数，只有 ${counts(measured.collapse)} 簇。而且它在跑：每 100 次迭代，P_G 的中心移动 ${range(measured.chase)} 个单位，而圆环的直径是 2。`,
      question: {
        ask: '八簇之中，G 会覆盖……',
        options: { all: '全部', half: '大约一半', one: '几乎一簇也没有' },
      },
    },
    momentum: {
      title: '同样的设置，去掉动量',
      text: 'A 是你刚才看到的运行。B 只有一处不同：β₁ = 0，所以两个网络都没有动量。',
      look: 'B 铺满圆环，A 四处奔逐。',
      task: '让两者都训练 1,000 次迭代。',
      done: `${seeds(measured.cured)} 个种子上，B 每次都找到 ${counts(measured.cured)} 簇。可能的原因：动量让网络继续沿着刚才正确的方向走，而在博弈里，“刚才”已经过去了。`,
    },
    disjoint: {
      title: '互不重叠',
      text: 'P_G 和数据都很窄，又相隔很远。这时存在完美的 D：在数据上是 1，在 G 的样本上是 0。',
      look: 'V 和上界都到 0，MMGAN 的梯度 (gradient) 几乎为零。',
      task: '把 D 训练到顶。',
      done: 'V 和上界都到了 0：JSD 是 log 2 = 0.693，也就是最大值。D 如此确信，以至于 MMGAN 的梯度几乎为零。',
    },
    nearer: {
      title: '更近，并不更好',
      text: '把 P_G 往数据移近半个单位，但不要近到碰上。现在它是更好的生成器了，不是吗？',
      look: '上界纹丝不动。',
      task: '先预测，再把 P_G 的均值拖到 −0.5，或者在生成器的卡片上改。',
      done: '它停在 log 2，三位小数都不变 (0.693)：JSD 只说两者是分开的，不说离得多远。',
      question: {
        ask: 'P_G 靠近数据但不碰上，JSD 会……',
        options: { falls: '下降', stays: '不变', rises: '上升' },
      },
    },
    strong: {
      title: 'D 太强',
      text: 'G 每更新一次，D 快速更新十次；损失是 MMGAN，峰又在远处。D 立刻就赢了。',
      look: 'G 的梯度消失，G 也随之停住。',
      task: '训练 300 次迭代。',
      done: `G 原地不动；${seeds(measured.strong)} 个种子上，散度都是 ${range(measured.strong)}。D 赢了，就什么也教不了 G。`,
    },
    switch: {
      title: '从坑里出来',
      text: '这次运行卡住了，但还有救。对 D 的 logit 来说，这一种损失平坦的地方，另一种恰好很陡。',
      look: '更换损失的那一刻。',
      task: '切换到 NSGAN，再训练 300 次迭代。',
      done: `${seeds(measured.rescued)} 个种子上，散度都降到了 ${range(measured.rescued)} nat，而且正是从卡住的那个状态出发的。`,
    },
    weak: {
      title: 'D 太弱',
      text: '现在 D 几乎不学：它的学习率只有平常的百分之一。只看 V，判断这场博弈怎么样。',
      look: 'V 很平静，样本却不在圆环上。',
      task: '先预测，再训练 1,500 次迭代。',
      done: `D 看不见。V 与 −2 log 2 至多相差 ${upTo(measured.calm)} nat，像是完美的结局，可是散度至少有 ${from(measured.blind)} nat，而最大值才 0.69：${seeds(measured.blind)} 个种子都是如此。V 平静，可能是一切都好，也可能是没有人在看。`,
      question: {
        ask: 'V 停在 −2 log 2 附近。在这里，这说明……',
        options: { converged: 'G 已经到达数据', blind: 'D 看不见差别' },
      },
    },
    seeds: {
      title: '同样的实验，做十六次',
      text: '同一个实验，十六个随机种子 (seed)：不同的只有运气。有多少个能找到全部八簇？',
      look: '十六个之中，哪些找到了每一簇？',
      task: '先预测，再训练 900 次迭代。',
      done: `一部分：${seeds(measured.seeds)} 次这样的试验里，16 个中有 ${counts(measured.seeds)} 个。从设置上，事先看不出会是哪几个。一次运行说明不了什么；要比较方法，就得用许多种子。`,
      question: {
        ask: '找到全部八簇的有……',
        options: { none: '一个也没有', some: '一部分', all: '全部' },
      },
    },
  },
});
