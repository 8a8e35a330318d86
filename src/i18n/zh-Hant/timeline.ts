/** Traditional Chinese for the timeline: where one is in the run, and what happened there. */
import type { LossId } from '../../config/experiment';
import type { DiagnosisKind } from '../../math/diagnosis/diagnosis';
import type { Messages } from '../en';
import { integer } from './format';

/** What a mark on the timeline stands for, in a few words. */
const findings: Record<DiagnosisKind, string> = {
  diverging: '有一個損失失控',
  saturated: 'MMGAN 的梯度幾乎消失了',
  overpowered: 'D 占了上風',
  blind: 'D 看不出差別',
  cycling: 'G 在各峰之間打轉',
  collapse: '有些峰不見了',
  blur: 'P_G 模糊',
  converged: 'P_G 看起來像 P_data',
  improving: '散度下降',
};

const losses: Record<LossId, string> = { mm: 'MMGAN', ns: 'NSGAN' };

export const timeline: Messages['timeline'] = {
  label: '時間軸',
  hint: '拖曳就能看先前的時刻；之後的訓練從那裡繼續',
  empty: '先訓練，再從這裡拖曳回到過去',
  position: (iteration, end) => `第 ${integer(iteration)} 次迭代，共 ${integer(end)} 次`,
  of: (end) => `/ ${end}`,
  events: {
    finding: (kind) => findings[kind],
    loss: (loss) => `損失換成 ${losses[loss]}`,
  },
  eventAt: (event, iteration) => `第 ${integer(iteration)} 次迭代：${event}`,
  now: '最新',
  nowHint: '回到最新的時刻',
  discard: '丟掉舊的未來',
  discardHint: '移除淡色的線，也就是已被取代的未來',
};
