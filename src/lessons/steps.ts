/** Lesson 6, why G moves only a little: what k updates of D measure, and what many updates of G do to the measure. */
import { ascended, changed, steppedG, trained } from './conditions';
import type { Lesson } from './lesson';
import { setups } from './setups';

export const steps: Lesson = {
  id: 'steps',
  steps: [
    {
      id: 'measure',
      setup: setups.stepsMany,
      look: 'panel-bound',
      task: [trained(400)],
      formula: String.raw`\begin{gathered} V(G,D)\;\le\;\max_D V(G,D)\\ = -2\log 2 + 2\,\mathrm{JSD}(P_\text{data}\Vert P_G) \end{gathered}`,
    },
    {
      id: 'frozen',
      setup: setups.stepsFrozenD,
      goesOn: true,
      look: 'panel-bound',
      task: [trained(300)],
      question: { options: ['equal', 'below', 'zero'], answer: 'below', run: 'play' },
    },
    {
      id: 'greedy',
      setup: setups.stepsGreedy,
      look: 'panel-bound',
      task: [trained(400)],
    },
    {
      id: 'few',
      setup: setups.stepsFew,
      look: 'panel-bound',
      task: [trained(400)],
      question: { options: ['above', 'on', 'below'], answer: 'below', run: 'play' },
    },
    { id: 'top', setup: null, look: 'ascent', task: [ascended] },
    {
      id: 'steep',
      setup: setups.stepsSteep,
      goesOn: true,
      climbed: 'top',
      look: 'steps',
      task: [steppedG],
    },
    {
      id: 'capacity',
      setup: setups.stepsCapacity,
      look: 'panel-bound',
      task: [ascended],
      question: { options: ['closes', 'half', 'hardly'], answer: 'hardly', run: 'ascend' },
    },
    {
      id: 'width',
      setup: null,
      look: 'discriminator',
      task: [changed(({ state }) => state.experiment.discriminator.units), ascended],
    },
  ],
};
