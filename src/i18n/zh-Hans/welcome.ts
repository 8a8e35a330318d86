/** Simplified Chinese: what is said at the first visit. */
import type { Messages } from '../en';

export const welcome: Messages['welcome'] = {
  label: '欢迎',
  sentence:
    '生成器 (generator) 把噪声变成紫色的点，要让它们看起来像绿色的数据；背景的颜色是判别器 (discriminator)，它学着把两者分开。',
  lesson: '开始课程',
  play: '直接玩',
};
