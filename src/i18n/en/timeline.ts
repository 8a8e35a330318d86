/** English for the timeline: where one is in the run, and what happened there. */
import type { LossId } from '../../config/experiment';
import type { DiagnosisKind } from '../../math/diagnosis/diagnosis';
import { integer } from './format';

/** What a mark on the timeline stands for, in a few words. */
const findings: Record<DiagnosisKind, string> = {
  diverging: 'a loss runs away',
  saturated: 'MMGAN’s gradient has nearly vanished',
  overpowered: 'D is winning',
  blind: 'D is blind',
  cycling: 'G cycles through the modes',
  collapse: 'modes are missing',
  blur: 'P_G is blurred',
  converged: 'P_G looks like P_data',
  improving: 'the divergence falls',
};

const losses: Record<LossId, string> = { mm: 'MMGAN', ns: 'NSGAN' };

export const timeline = {
  label: 'Timeline',
  hint: 'Drag to see an earlier moment; training goes on from there',
  empty: 'Train, then drag here to go back',
  position: (iteration: number, end: number) =>
    `iteration ${integer(iteration)} of ${integer(end)}`,
  of: (end: string) => `of ${end}`,
  events: {
    finding: (kind: DiagnosisKind) => findings[kind],
    loss: (loss: LossId) => `loss became ${losses[loss]}`,
  },
  eventAt: (event: string, iteration: number) => `Iteration ${integer(iteration)}: ${event}`,
  now: 'Newest',
  nowHint: 'Back to the newest moment',
  discard: 'Discard old future',
  discardHint: 'Removes the faded lines of the future that was replaced',
};
