/** Traditional Chinese for what stands around every lesson: the panel and the menu. */
import type { LessonMessages } from '../../lessons';
import { fixed, integer } from '../format';

export const panel: LessonMessages['panel'] = {
  lesson: (number, title) => `第 ${integer(number)} 課：${title}`,
  step: (step, count) => `第 ${integer(step)} 步，共 ${integer(count)} 步`,
  goTo: (step, title, done) => `第 ${integer(step)} 步：${title}${done ? '（已完成）' : ''}`,
  steps: '這一課的步驟',
  task: '動手做',
  done: '完成',
  predict: '請先選一個預測',
  verdicts: { right: '結果是這個', wrong: '你的預測' },
  run: { play: '跑跑看', ascend: '把 D 訓練到頂', walk: '走過去', show: '看答案' },
  figures: {
    generators: '三個生成器對一整排鑑別器的 V，以及每條曲線的最高點',
    discriminators: 'D',
    pieces: '三個鑑別器的 V 隨著 P_G 的位置變化，粗線是其中最大的',
    place: '生成器的位置',
    at: (place, name) => `${fixed(place, 2)}；最高的是 ${name}`,
  },
  previous: '上一步',
  next: '下一步',
  nextLesson: (title) => `下一課：${title}`,
  finish: '結束',
  again: '重新布置',
  againHint: '一切恢復成這一步剛開始的樣子',
  leave: '離開課程',
  leaveHint: '所有控制項都會回來，訓練保持原樣',
};
