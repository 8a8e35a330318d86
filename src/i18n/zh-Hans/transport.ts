/** Simplified Chinese: moving a run: the buttons, the speed, where it stands. */
import type { Speed } from '../../config/speeds';
import type { Messages } from '../en';
import { integer } from './format';

function speed(given: Speed): string {
  if (given.per === 'none') return '全速';
  return `${given.per === 'second' ? '每秒' : '每帧'} ${integer(given.updates)} 次更新`;
}

export const transport: Messages['transport'] = {
  label: '训练',
  play: '训练',
  pause: '暂停',
  step: '单步',
  stepD: '单步 D',
  stepG: '单步 G',
  reset: '重置',
  hints: {
    play: '开始训练（空格）',
    step: '做完一次迭代（S）',
    stepD: '判别器更新一次（D）',
    stepG: '生成器更新一次（G）',
    reset: '回到初始权重，随机种子不变（R）',
  },
  speed: '速度',
  speedIn: speed,
  iteration: '迭代',
  phase: { D: 'D 刚更新', G: 'G 刚更新' },
  notBegun: '尚未训练',
};
