/** What the page says by itself in Traditional Chinese: what it changed, what went wrong. */
import type { LinkChange } from '../../config/link';
import type { Messages } from '../en';
import { fullName } from './experiment';
import { list } from './format';

function linkChange({ kind, key, given, used }: LinkChange): string {
  switch (kind) {
    case 'clamped':
      return `${key}=${given} 改成了 ${used}`;
    case 'invalid':
      return `${key}=${given} 在這裡沒有意義，所以用 ${used}`;
    case 'unknown':
      return `不認得${key ? ` ${key}` : '空白的名稱'}`;
    case 'unused':
      return `這種資料沒有 ${key}`;
    case 'repeated':
      return `${key} 出現兩次，以第一次為準`;
    case 'tooLong':
      return '太長，已截斷';
    case 'absent':
      return '資料太多，網址放不下，先用範例代替';
  }
}

export const notices: Messages['notices'] = {
  dismiss: '關閉',
  restarted: (keys) => `訓練重新開始：${list(keys.map(fullName))}在訓練途中不能改。`,
  rewound: (keys) => `回到這個時刻的設定：${list(keys.map(fullName))}。`,
  rescued: (iteration) =>
    `運算引擎沒有回應，已改用一般處理器（CPU）從第 ${iteration} 次迭代繼續，這次造訪都會用它。`,
  still:
    '沒有東西可以訓練：D 和 G 的更新次數都是 0。請把 D 更新次數（k）或 G 更新次數設為 1 以上。',
  stillByHand:
    '沒有東西可以訓練：P_G 由你的手移動，而 D 的更新次數是 0。請把 D 更新次數（k）設為 1 以上。',
  newData: '訓練用新的資料重新開始。',
  link: (changes) => {
    const shown = changes.slice(0, 3).map(linkChange);
    const more = changes.length - shown.length;
    return `網址已修正：${shown.join('；')}${more > 0 ? `；還有 ${more} 處` : ''}。`;
  },
};

export const problems: Messages['problems'] = {
  label: '問題',
  diverged: (iteration) =>
    `訓練在第 ${iteration} 次迭代發散：數值不再有限。這是最後一個正常的時刻：請調低學習率或動量，或按「重來」。`,
  steady: '以穩定的學習率重來',
  contextLost: '這個網頁失去了 GPU，訓練停止。',
  exception: '運算引擎出錯，訓練停止。',
  silent: '運算引擎沒有回應，改用一般處理器（CPU）也一樣。',
  goesOn: '重新啟動後，會從上一個存檔點繼續，最多倒退一秒左右。',
  restart: '重新啟動',
  detail: '詳細資訊',
};
