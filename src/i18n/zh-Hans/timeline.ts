/** Simplified Chinese for the timeline: where one is in the run, and what happened there. */
import type { LossId } from '../../config/experiment';
import type { DiagnosisKind } from '../../math/diagnosis/diagnosis';
import type { Messages } from '../en';
import { integer } from './format';

/** What a mark on the timeline stands for, in a few words. */
const findings: Record<DiagnosisKind, string> = {
  diverging: '有一个损失失控',
  saturated: 'MMGAN 的梯度几乎消失',
  overpowered: 'D 占了上风',
  blind: 'D 看不出差别',
  cycling: 'G 在峰之间打转',
  collapse: '缺少一些峰',
  blur: 'P_G 模糊',
  converged: 'P_G 与 P_data 相像',
  improving: '散度下降',
};

const losses: Record<LossId, string> = { mm: 'MMGAN', ns: 'NSGAN' };

export const timeline: Messages['timeline'] = {
  label: '时间轴',
  hint: '拖动可看以前的时刻；训练将从那里继续',
  empty: '训练之后，在这里拖动可以回到过去',
  position: (iteration, end) => `第 ${integer(iteration)} 次迭代，共 ${integer(end)} 次`,
  of: (end) => `/ ${end}`,
  events: {
    finding: (kind) => findings[kind],
    loss: (loss) => `损失改为 ${losses[loss]}`,
  },
  eventAt: (event, iteration) => `第 ${integer(iteration)} 次迭代：${event}`,
  now: '最新',
  nowHint: '回到最新时刻',
  discard: '丢弃旧的走向',
  discardHint: '去掉淡色曲线，即已被替换的那段走向',
};
