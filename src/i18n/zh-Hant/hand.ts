/** Traditional Chinese for "Your own generator": P_G moved by hand. */
import type { Messages } from '../en';

const signed = (value: string) => value.replace('-', '−');

export const hand: Messages['hand'] = {
  switch: '自己當生成器',
  switchHint: '用手移動 P_G：D 會跟著重新訓練，max V 就描出散度 (divergence)',
  explanation:
    '在舞台上拖曳這個常態分布。G 不學習，D 會學；D 最後得到的 V 就告訴你，你的分布離資料有多遠。',
  mean: '平均',
  coordinates: ['平均 x', '平均 y'],
  spread: '寬度',
  still: 'P_G 在你手上時，G 不學習',
  exactness: 'P_data 與 P_G 皆精確',
  notices: {
    taken: '訓練重新開始：現在由你移動 P_G。',
    given: '訓練重新開始：G 又是網路了。',
  },
  handles: {
    label: '用手移動 P_G',
    mean: 'P_G 的平均',
    centre: 'P_G 的中心',
    spread: 'P_G 的寬度',
    value: (value) => signed(value),
    place: (x, y) => `x ${signed(x)}，y ${signed(y)}`,
    keys: '用方向鍵移動，按住 Shift 則移動較大一步。',
  },
  trace: {
    title: '拖曳時的 max V',
    label: 'P_G 放在各處時的 V 與它的上界',
    mean: '你的生成器的平均',
    distance: '兩個平均的距離',
    value: 'V',
    bound: 'V*',
    equilibrium: '−2 log 2',
    explanation:
      'P_G 每到一個地方就有兩個點：上面是上界 −2 log 2 + 2·JSD(P_data‖P_G)，下面是 D 目前達到的 V。停住不動，V 就會爬到上界。',
  },
};
