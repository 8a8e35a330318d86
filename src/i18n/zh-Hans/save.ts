/** Simplified Chinese: saving a run, opening it again, taking parts of it elsewhere, and not losing it by accident. */
import type { Messages } from '../en';
import { day, integer, time } from './format';

/** "12:04", or "11月20日 12:04" where it is not today. */
function moment(milliseconds: number): string {
  const clock = time(milliseconds);
  const isToday = new Date(milliseconds).toDateString() === new Date().toDateString();
  return isToday ? clock : `${day(milliseconds)} ${clock}`;
}

export const save: Messages['save'] = {
  button: '保存',
  label: '保存和打开',
  run: '本次运行',
  runHint: '存成文件，在这里打开后分毫不差地继续',
  open: '打开…',
  openHint: '保存过的运行；也可以直接拖到页面上',
  measures: '指标，CSV',
  measuresHint: '损失、V、它的上界和各种距离的全程记录',
  weights: '权重，JSON',
  weightsHint: 'G 和 D 的全部数字，供 numpy 或 tf.js 使用',
  png: '图片，PNG',
  pngHint: '尺寸为页面上的两倍',
  svg: '图片，SVG',
  svgHint: '线条和文字放多大都清晰',
  light: '图片用浅色，适合纸张和幻灯片',
  clip: (seconds) => `短片，${seconds} 秒`,
  clipHint: '录下训练时画面的视频',
  clipPast: '请先回到最新时刻：短片要在训练时录制',
  clipMissing: '这个浏览器不能录制短片。',
  recording: (done, seconds) => `录制中：${done} / ${seconds} 秒`,
  cancel: '取消',
  nothing: '还没有可以保存的内容。',
  failed: '保存失败。',
  saved: (name) => `已保存为 ${name}`,
  opened: (iteration) => `已打开，停在第 ${integer(iteration)} 次迭代。`,
  problems: {
    oversized: '这个文件超过 16 MB，保存的运行不会有这么大。什么都没有改动。',
    foreign: '这个文件不是 GAN 游乐场保存的运行。什么都没有改动。',
    version: '这个文件来自另一个版本的 GAN 游乐场。什么都没有改动。',
    damaged: '这个文件不完整或已损坏，无法打开。什么都没有改动。',
  },
  unreadable: '浏览器无法读取这个文件。什么都没有改动。',
  restore: (savedAt, iteration) =>
    `继续 ${moment(savedAt)} 的运行（第 ${integer(iteration)} 次迭代）吗？`,
  restoreButton: '继续',
  dismiss: '忽略',
  earlier: '之前的运行',
  earlierHint: '在本浏览器中保留两周，最多八个',
  earlierRun: (savedAt, data, iteration) =>
    `${moment(savedAt)}：${data}，第 ${integer(iteration)} 次迭代`,
  storage: {
    full: '浏览器的存储空间已满，刷新页面后本次运行会丢失。要保留它，请存成文件。',
    refused: '浏览器不允许在这里存储，刷新页面后本次运行会丢失。要保留它，请存成文件。',
    silent: '浏览器的存储没有响应，刷新页面后本次运行可能会丢失。要保留它，请存成文件。',
    unreachable: '页面有一部分无法加载，刷新后本次运行会丢失。请在有网络时刷新页面。',
  },
};
