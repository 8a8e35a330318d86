/** Lesson 4, min max: each generator is judged by its own best D, and the lowest of those heights wins. */
import { ascended, both, handFrom, steppedG, trained, valueNearBound } from './conditions';
import type { Lesson } from './lesson';
import { setups } from './setups';

/** Nats between V and its bound at which a height counts as measured. */
const measured = valueNearBound(0.1);

export const minmax: Lesson = {
  id: 'minmax',
  steps: [
    {
      id: 'three',
      setup: setups.minmaxG1,
      look: 'figure',
      task: null,
      question: { options: ['first', 'second', 'third'], answer: 'third', run: 'show' },
      figure: 'generators',
    },
    {
      id: 'heights',
      setup: setups.minmaxG1,
      look: 'panel-trace',
      task: [
        both(handFrom(2, 2.4), measured),
        both(handFrom(0.05, 0.35), measured),
        both(handFrom(0.45, 0.75), measured),
      ],
      inAnyOrder: true,
    },
    {
      id: 'lowest',
      setup: setups.minmaxG2,
      look: 'panel-trace',
      task: [both(handFrom(0.8, 1.2), measured)],
      question: { options: ['good', 'behind'], answer: 'behind', run: 'play' },
      formula: String.raw`G^* = \arg\min_G\,\max_D\, V(G,D)`,
    },
    {
      id: 'pieces',
      setup: setups.minmaxPieces,
      look: 'figure',
      task: null,
      question: { options: ['first', 'second', 'third'], answer: 'second', run: 'show' },
      figure: 'pieces',
      formula: String.raw`\begin{gathered} f(x)=\max_i f_i(x)=f_j(x)\\ \Rightarrow\; \nabla f(x)=\nabla f_j(x) \end{gathered}`,
    },
    { id: 'loop', setup: setups.minmaxLoop, look: 'ascent', task: [ascended, steppedG] },
    { id: 'again', setup: null, look: 'play', task: [trained(500)] },
  ],
};
