/** Simplified Chinese for the device that a run trains on. */
import type { Messages } from '../en';
import { integer } from './format';

export const device: Messages['device'] = {
  label: '设备',
  names: { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' },
  plain: '普通',
  plainName: (device) => `${device}（普通）`,
  implementations: {
    fused: '融合：每次更新都为这种设备专门写成少数几个大步骤，而不是许多小步骤。',
    plain: '普通：每次更新由 tf.js 算子和自动微分完成，结果相同，但更慢。',
  },
  starting: '启动中…',
  rate: (value) => `${integer(value)} 次迭代/秒`,
  idle: '空闲',
  title: (device, rate) => `运行在 ${device} 上，${rate}`,
  choose: '运行设备',
  automatic: '自动选最快的',
  renderer: (name) => `GPU：${name}`,
  held: (used) => `引擎曾停止响应，因此本次访问一直使用 ${used}，直到你另选设备。`,
  wrong: (device) => `${device} 试算一次更新的结果不对，因此这里不用它。`,
  wrongPinned: (device) => `你指定了 ${device}，但它试算一次更新的结果不对，因此改用其他设备训练。`,
  pinMissed: (wanted, used) => `这里不能使用 ${wanted}，改用 ${used}。`,
  hiddenTab: '标签页在后台时继续训练',
};
