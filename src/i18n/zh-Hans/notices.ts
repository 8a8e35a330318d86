/** Simplified Chinese: what the page says by itself: what it changed, what went wrong. */
import type { LinkChange } from '../../config/link';
import type { Messages } from '../en';
import { fullName } from './experiment';
import { list } from './format';

function linkChange({ kind, key, given, used }: LinkChange): string {
  switch (kind) {
    case 'clamped':
      return `${key}=${given} 改成了 ${used}`;
    case 'invalid':
      return `${key}=${given} 在这里没有意义，改用 ${used}`;
    case 'unknown':
      return key ? `不认识 ${key}` : '有一个空的键';
    case 'unused':
      return `${key} 不适用于这种数据`;
    case 'repeated':
      return `${key} 出现了两次，以第一个为准`;
    case 'tooLong':
      return '太长，已截断';
    case 'absent':
      return '其中的数据太多，地址放不下，先用一个示例代替';
  }
}

export const notices: Messages['notices'] = {
  dismiss: '知道了',
  restarted: (keys) =>
    `训练已重新开始，因为这些设置不能在运行中更改：${list(keys.map(fullName))}。`,
  rewound: (keys) => `已恢复为那个时刻的设置：${list(keys.map(fullName))}。`,
  rescued: (iteration) =>
    `引擎停止了响应，已改用普通处理器（CPU）从第 ${iteration} 次迭代继续，本次访问都会使用它。`,
  still:
    '没有可训练的内容：D 和 G 的更新次数都是 0。请把 D 更新次数 (k) 或 G 更新次数设为 1 以上。',
  stillByHand:
    '没有可训练的内容：P_G 由你手动移动，而 D 的更新次数是 0。请把 D 更新次数 (k) 设为 1 以上。',
  newData: '已用新的数据重新开始训练。',
  link: (changes) => {
    const shown = changes.slice(0, 3).map(linkChange);
    const more = changes.length - shown.length;
    return `地址已更正：${shown.join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。`;
  },
};

export const problems: Messages['problems'] = {
  label: '问题',
  diverged: (iteration) =>
    `训练在第 ${iteration} 次迭代发散：数值不再有限。这是最后一个正常的时刻：请降低学习率或动量，或按“重置”。`,
  steady: '以稳定的学习率重置',
  contextLost: '浏览器收回了本页的 GPU，训练停止了。',
  exception: '引擎出错，训练停止了。',
  silent: '引擎没有响应，换用普通处理器（CPU）也一样。',
  goesOn: '“重新启动”会从最近的存档点继续，最多倒退一秒左右。',
  restart: '重新启动',
  detail: '详情',
};
