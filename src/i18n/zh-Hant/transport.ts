/** Traditional Chinese for moving a run: the buttons, the speed, where it stands. */
import type { Speed } from '../../config/speeds';
import type { Messages } from '../en';
import { integer } from './format';

const units = { second: '每秒', frame: '每格畫面' } as const;

function speed(given: Speed): string {
  return given.per === 'none' ? '全速' : `${units[given.per]} ${integer(given.updates)} 次更新`;
}

export const transport: Messages['transport'] = {
  label: '訓練',
  play: '開始',
  pause: '暫停',
  step: '單步',
  stepD: 'D 一步',
  stepG: 'G 一步',
  reset: '重來',
  hints: {
    play: '訓練（空白鍵）',
    step: '做完一次迭代 (S)',
    stepD: '更新鑑別器 (discriminator) 一次 (D)',
    stepG: '更新生成器 (generator) 一次 (G)',
    reset: '回到全新的權重，隨機種子不變 (R)',
  },
  speed: '速度',
  speedIn: speed,
  iteration: '迭代',
  phase: { D: '剛更新 D', G: '剛更新 G' },
  notBegun: '尚未訓練',
};
