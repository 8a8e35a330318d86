/** What is said at the first visit, in Traditional Chinese. */
import type { Messages } from '../en';

export const welcome: Messages['welcome'] = {
  label: '歡迎',
  sentence:
    '生成器 (generator) 把雜訊變成紫色的點，要讓它們看起來像綠色的資料；背景的顏色是鑑別器 (discriminator)，它要學會把兩者分開。',
  lesson: '開始課程',
  play: '直接玩',
};
