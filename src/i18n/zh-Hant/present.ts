/** Showing the playground to an audience, the keys, and the playground inside another page, in Traditional Chinese. */
import type { Messages } from '../en';

export const present: Messages['present'] = {
  button: '簡報',
  buttonHint: '填滿螢幕，給聽眾看 (P)',
  label: '簡報模式',
  leave: '離開',
  leaveHint: '回到網頁 (Escape)',
  contrast: '強烈色彩',
  contrastHint: '投影機不夠亮時，改用強烈的色彩 (C)',
  blank: '黑畫面',
  blankHint: '黑畫面（B 或 .）',
  blanked: '畫面是黑的。按任意鍵或點一下，就能再看到畫面。',
  look: {
    line: '看紫色的 P_G 慢慢移到綠色的 P_data 上。',
    plane: '看 G 的紫點慢慢移到綠色的資料上。',
    overview: '從 z 經過 G 和 D 到損失，再沿著梯度回來。',
    space: 'D 把 x 當成真的，就高；當成生成的，就低。',
    seeds: '同一場對局，許多隨機起點：哪些找得到每一個峰？',
    compared: '兩組訓練，同一個種子：看它們從哪裡開始不一樣。',
  },
};

export const keys: Messages['keys'] = {
  button: '按鍵',
  buttonHint: '所有按鍵 (?)',
  title: '按鍵',
  close: '關閉',
  groups: {
    transport: '訓練',
    picture: '畫面',
    page: '網頁',
    presenting: '簡報時',
  },
  does: {
    toggle: '開始或暫停',
    stepD: 'D 更新一次',
    stepG: 'G 更新一次',
    step: 'D 與 G：做完一次迭代',
    substep: '慢動作：下一個小步驟',
    slowMotion: '開啟或關閉慢動作',
    reset: '重來：全新的權重，隨機種子不變',
    faster: '快一點',
    slower: '慢一點',
    stage: '舞台',
    overview: '總覽',
    space: '立體的 D',
    seeds: '多個種子',
    present: '簡報，或回到網頁',
    contrast: '強烈色彩，或平常的色彩',
    help: '所有按鍵',
    next: '課程的下一步',
    previous: '上一步',
    blank: '黑畫面；按任意鍵結束',
    leave: '回到網頁',
  },
  names: {
    ' ': '空白鍵',
    PageDown: 'Page ↓',
    PageUp: 'Page ↑',
    ArrowRight: '→',
    ArrowLeft: '←',
    Escape: 'Esc',
  },
  letters: '單一字元的按鍵',
  lettersHint: '若語音輸入或手部不穩會誤觸，可以關閉。',
  lettersOff: '字母、數字和符號鍵現在不起作用，下次造訪也一樣；空白鍵、方向鍵和翻頁鍵仍然有效。',
  arrows: '圖表、時間軸、控制點和立體的 D，取得焦點後可用方向鍵移動。',
};

export const embed: Messages['embed'] = {
  open: '在 GAN 遊樂場中開啟',
};
