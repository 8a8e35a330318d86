/** Simplified Chinese: showing the playground to an audience, the keys, and the playground inside another page. */
import type { Messages } from '../en';

export const present: Messages['present'] = {
  button: '演示',
  buttonHint: '铺满屏幕，给听众看（P）',
  label: '演示',
  leave: '退出',
  leaveHint: '回到网页（Esc）',
  contrast: '高对比配色',
  contrastHint: '高对比配色，适合偏暗的投影（C）',
  blank: '黑屏',
  blankHint: '黑屏（B 或 .）',
  blanked: '屏幕已变黑。按任意键或轻触即可恢复画面。',
  look: {
    line: '绿色是数据，紫色是 G 用噪声 (noise) 生成的：看紫色移到绿色上。',
    plane: '绿点是数据，紫点由 G 生成：看紫点移到绿点上。',
    overview: '从噪声 z 经过 G 和 D 到损失，再沿梯度返回。',
    space: '把 D 看成地形：判为“真实”处高，判为“生成”处低。',
    seeds: '同一场博弈，不同的随机起点：看哪些能找到所有的峰。',
    compared: '两次运行，同一个随机种子：看它们在哪里分道扬镳。',
  },
};

export const keys: Messages['keys'] = {
  button: '按键',
  buttonHint: '所有按键（?）',
  title: '按键',
  close: '关闭',
  groups: { transport: '训练', picture: '画面', page: '页面', presenting: '演示时' },
  does: {
    toggle: '训练或暂停',
    stepD: 'D 更新一次',
    stepG: 'G 更新一次',
    step: 'D 和 G：做完一次迭代',
    substep: '慢动作：下一小步',
    slowMotion: '打开或关闭慢动作',
    reset: '重置：初始权重，随机种子不变',
    faster: '快一些',
    slower: '慢一些',
    stage: '舞台',
    overview: '总览',
    space: 'D 立体图',
    seeds: '多种子',
    present: '开始演示，或回到网页',
    contrast: '高对比配色，或平常的配色',
    help: '所有按键',
    next: '课程的下一步',
    previous: '上一步',
    blank: '黑屏，按任意键恢复',
    leave: '回到网页',
  },
  names: {
    ' ': '空格',
    PageDown: 'Page ↓',
    PageUp: 'Page ↑',
    ArrowRight: '→',
    ArrowLeft: '←',
    Escape: 'Esc',
  },
  letters: '单个字符的按键',
  lettersHint: '如果语音输入或手部不稳会误触，可以关闭。',
  lettersOff: '字母、数字和符号键现在不起作用，下次访问也一样；空格键、方向键和翻页键仍然有效。',
  arrows: '图表、时间轴、拖动柄和 D 立体图取得焦点后，可用方向键移动。',
};

export const embed: Messages['embed'] = {
  open: '在 GAN 游乐场中打开',
};
