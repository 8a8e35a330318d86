/** Simplified Chinese for what stands around every lesson: the panel and the menu. */
import type { LessonMessages } from '../../lessons';
import { fixed, integer } from '../format';

export const panel: LessonMessages['panel'] = {
  lesson: (number, title) => `第 ${integer(number)} 课：${title}`,
  step: (step, count) => `第 ${integer(step)} 步，共 ${integer(count)} 步`,
  goTo: (step, title, done) => `第 ${integer(step)} 步：${title}${done ? '（已完成）' : ''}`,
  steps: '本课的步骤',
  task: '动手',
  done: '完成',
  predict: '请先选一个预测',
  verdicts: { right: '答案', wrong: '你的预测' },
  run: { play: '跑跑看', ascend: '把 D 训练到顶', walk: '走一走', show: '看答案' },
  figures: {
    generators: '三个生成器的 V 随一排判别器的变化，以及每条曲线的最高点',
    discriminators: 'D',
    pieces: '三个判别器的 V 随 P_G 位置的变化，粗线是其中最大的值',
    place: '生成器的位置',
    at: (place, name) => `${fixed(place, 2)}；最高的是 ${name}`,
  },
  previous: '上一步',
  next: '下一步',
  nextLesson: (title) => `下一课：${title}`,
  finish: '结束',
  again: '重新布置',
  againHint: '一切恢复到这一步开始时的样子',
  leave: '离开课程',
  leaveHint: '所有控件都回来，运行保持原样',
};
