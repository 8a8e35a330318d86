/** The large pictures in the middle of the page, in Traditional Chinese. */
import type { Messages } from '../en';

export const pictures: Messages['pictures'] = {
  label: '畫面',
  names: { stage: '舞台', overview: '總覽', space: '立體的 D', seeds: '多個種子' },
  hints: {
    stage: '這個時刻的 P_data、P_G 和 D',
    overview: '把整場對局畫成圖：z 經過 G，和資料一起經過 D，到達損失',
    seeds: '同一個實驗，用 9 或 16 個隨機種子一起訓練',
    space: '把 D 畫成平面上方的曲面，樣本在底面上（二維資料）',
  },
};
