/** Simplified Chinese for the large pictures in the middle of the page. */
import type { Messages } from '../en';

export const pictures: Messages['pictures'] = {
  label: '画面',
  names: { stage: '舞台', overview: '总览', space: 'D 立体图', seeds: '多种子' },
  hints: {
    stage: '此刻的 P_data、P_G 和 D',
    overview: '把博弈画成图：z 经过 G，与数据一起经过 D，直到损失',
    seeds: '同一实验用 9 个或 16 个随机种子同时训练',
    space: '把 D 画成平面上方的曲面，样本画在底面（二维数据）',
  },
};
