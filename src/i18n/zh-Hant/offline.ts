/** What is said about the page's own versions, in Traditional Chinese. */
import type { Messages } from '../en';

export const offline: Messages['offline'] = {
  ready: 'GAN 遊樂場有新版本可用。你的訓練會保留。',
  load: '載入新版本',
  later: '以後再說',
};
