/** Simplified Chinese: what is said about the page's own versions. */
import type { Messages } from '../en';

export const offline: Messages['offline'] = {
  ready: 'GAN 游乐场有新版本了。你的运行会保留。',
  load: '更新',
  later: '以后再说',
};
