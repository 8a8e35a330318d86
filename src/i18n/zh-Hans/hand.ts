/** Simplified Chinese for "Your own generator": P_G moved by hand. */
import type { Messages } from '../en';

const signed = (value: string) => value.replace('-', '−');

export const hand: Messages['hand'] = {
  switch: '自己当生成器',
  switchHint: '用手移动 P_G：D 随之重新训练，max V 描出散度',
  explanation:
    '在舞台上拖动这个正态分布。G 不学习，D 学习；D 能达到的 V 说明你的分布离数据有多远。',
  mean: '均值',
  coordinates: ['均值 x', '均值 y'],
  spread: '分散度',
  still: 'P_G 由你用手移动时，G 不学习',
  exactness: 'P_data 和 P_G 都精确',
  notices: {
    taken: '训练已重新开始：现在由你用手移动 P_G。',
    given: '训练已重新开始：G 又是一个网络了。',
  },
  handles: {
    label: '用手移动 P_G',
    mean: 'P_G 的均值',
    centre: 'P_G 的中心',
    spread: 'P_G 的分散度',
    value: (value) => signed(value),
    place: (x, y) => `x ${signed(x)}，y ${signed(y)}`,
    keys: '方向键移动它，按住 Shift 步子更大。',
  },
  trace: {
    title: '拖动时的 max V',
    label: 'V 及其上界随 P_G 位置的变化',
    mean: '你的生成器的均值',
    distance: '两个均值的距离',
    value: 'V',
    bound: 'V*',
    equilibrium: '−2 log 2',
    explanation:
      '你把 P_G 带到的每个位置有两个点：上面是上界 −2 log 2 + 2·JSD(P_data‖P_G)，下面是 D 当时达到的 V。停住不动，V 就会爬向上界。',
  },
};
