/** Lesson 5, MMGAN or NSGAN: where G's loss is flat in D's logit, who stands still there, and what Adam changes. */
import { ascended, changed, trained } from './conditions';
import type { Lesson } from './lesson';
import { setups } from './setups';

export const losses: Lesson = {
  id: 'losses',
  steps: [
    {
      id: 'curves',
      setup: setups.lossesCurves,
      look: 'panel-slopes',
      task: [changed(({ state }) => state.experiment.loss)],
      formula: String.raw`\begin{aligned} \text{MMGAN:}&\quad \min_G\; \log\bigl(1-D(G(z))\bigr)\\ \text{NSGAN:}&\quad \min_G\; {-\log D(G(z))} \end{aligned}`,
    },
    {
      id: 'strong',
      setup: setups.lossesStrong,
      look: 'panel-slopes',
      task: [ascended],
      question: {
        options: ['same', 'tenth', 'thousandth'],
        answer: 'thousandth',
        run: 'ascend',
      },
    },
    {
      id: 'ratio',
      setup: null,
      look: 'panel-slopes',
      task: null,
      formula: String.raw`\frac{\lVert\nabla_{\!x}\log D\rVert}{\lVert\nabla_{\!x}\log(1-D)\rVert} = \frac{1-D}{D} = e^{-a}`,
    },
    {
      id: 'both',
      setup: setups.lossesBoth,
      look: 'stage',
      task: [trained(300)],
      question: {
        options: ['both', 'nonSaturating', 'none'],
        answer: 'nonSaturating',
        run: 'play',
      },
    },
    {
      id: 'rescue',
      setup: setups.lossesRescue,
      look: 'stage',
      task: [ascended, trained(500)],
    },
    {
      id: 'adam',
      setup: setups.lossesAdam,
      look: 'stage',
      task: [trained(1500)],
      question: { options: ['minimax', 'nonSaturating', 'same'], answer: 'same', run: 'play' },
    },
    { id: 'names', setup: null, look: 'stage', task: null },
  ],
};
