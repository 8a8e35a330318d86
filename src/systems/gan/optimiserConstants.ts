/** What every implementation of the optimisers agrees on. */
import type { OptimiserId } from '../../config/experiment';

/** Numbers of state per parameter: SGD's velocity; Adam's first and second moment. All zero at the start. */
export const optimiserSlots: Record<OptimiserId, number> = { sgd: 1, adam: 2 };

/** Adam's decay of the second moment and the term that keeps its quotient finite (Kingma & Ba 2015, algorithm 1). */
export const adamBeta2 = 0.999;
export const adamEpsilon = 1e-8;
