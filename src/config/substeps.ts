/** The sub-steps of one update, as slow motion walks through them (Goodfellow et al. 2014, algorithm 1). */
import type { Phase } from './experiment';

export const substepIds = [
  'prior',
  'generate',
  'data',
  'score',
  'loss',
  'gradient',
  'update',
] as const;
export type SubstepId = (typeof substepIds)[number];

/** The sub-steps of an update of each network, in order: G's update looks at no data. */
export const substepsOf: Readonly<Record<Phase, readonly SubstepId[]>> = {
  D: substepIds,
  G: substepIds.filter((id) => id !== 'data'),
};

/** Where slow motion stands: the sub-step that was just shown, of an update of `phase`. */
export interface Substep {
  readonly phase: Phase;
  readonly id: SubstepId;
}
