/** Traditional Chinese: saving a run, opening it again, taking parts of it elsewhere, and not losing it by accident. */
import type { Messages } from '../en';
import { day, integer, time } from './format';

/** "12:04", or "11月20日 12:04" where it is not today. */
function moment(milliseconds: number): string {
  const at = new Date(milliseconds);
  const clock = time(milliseconds);
  const today = at.toDateString() === new Date().toDateString();
  return today ? clock : `${day(milliseconds)} ${clock}`;
}

export const save: Messages['save'] = {
  button: '儲存',
  label: '儲存與開啟',
  run: '這次訓練',
  runHint: '存成檔案，之後在這裡開啟，可以一模一樣地繼續',
  open: '開啟…',
  openHint: '開啟存好的訓練；也可以把檔案拖放到網頁上',
  measures: '量測值 (CSV)',
  measuresHint: '損失、V、它的上界，以及各種距離隨時間的變化',
  weights: '權重 (JSON)',
  weightsHint: 'G 與 D 的數字，給 numpy 或 tf.js 用',
  png: '圖片 (PNG)',
  pngHint: '網頁上的兩倍大',
  svg: '圖片 (SVG)',
  svgHint: '放到多大，線條和文字都一樣清晰',
  light: '圖片用淺色，適合紙張與投影片',
  clip: (seconds) => `影片（${seconds} 秒）`,
  clipHint: '錄下訓練中的畫面',
  clipPast: '請先回到最新的時刻：影片要在訓練時錄製',
  clipMissing: '這個瀏覽器無法錄影。',
  recording: (done, seconds) => `錄影中，${done} / ${seconds} 秒`,
  cancel: '取消',
  nothing: '還沒有東西可以儲存。',
  failed: '無法儲存。',
  saved: (name) => `已存成 ${name}`,
  opened: (iteration) => `已開啟，停在第 ${integer(iteration)} 次迭代。`,
  problems: {
    oversized: '這個檔案超過 16 MB，比任何存檔都大。沒有做任何更改。',
    foreign: '這個檔案不是 GAN 遊樂場的存檔。沒有做任何更改。',
    version: '這個檔案來自另一個版本的 GAN 遊樂場。沒有做任何更改。',
    damaged: '這個檔案不完整或已損壞，無法開啟。沒有做任何更改。',
  },
  unreadable: '瀏覽器無法讀取這個檔案。沒有做任何更改。',
  restore: (savedAt, iteration) =>
    `要繼續 ${moment(savedAt)} 的訓練嗎？（第 ${integer(iteration)} 次迭代）`,
  restoreButton: '繼續',
  dismiss: '關閉',
  earlier: '先前的訓練',
  earlierHint: '在這個瀏覽器裡保留兩週，最多八個',
  earlierRun: (savedAt, data, iteration) =>
    `${moment(savedAt)}：${data}，第 ${integer(iteration)} 次迭代`,
  storage: {
    full: '瀏覽器的儲存空間已滿，重新載入後這次訓練就會不見。請存成檔案來保留它。',
    refused: '瀏覽器不允許在這裡儲存，重新載入後這次訓練就會不見。請存成檔案來保留它。',
    silent: '瀏覽器的儲存空間沒有回應，重新載入後這次訓練可能會不見。請存成檔案來保留它。',
    unreachable: '網頁有一部分無法載入，重新載入後這次訓練就會不見。請在有網路時重新載入網頁。',
  },
};
