/** What every implementation of the optimisers agrees on. */

/** Adam's decay of the second moment and the term that keeps its quotient finite (Kingma & Ba 2015, algorithm 1). */
export const adamBeta2 = 0.999;
export const adamEpsilon = 1e-8;
