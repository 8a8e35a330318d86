/** Lesson 7, does D end flat: Goodfellow's one half against LeCun's evaluation function, measured. */
import { trained } from './conditions';
import type { Lesson } from './lesson';
import { setups } from './setups';

export const flat: Lesson = {
  id: 'flat',
  steps: [
    {
      id: 'opinions',
      setup: setups.flatEnd,
      look: 'stage',
      task: [trained(3000)],
      question: { options: ['half', 'hill', 'neither'], answer: 'neither', run: 'play' },
    },
    { id: 'on', setup: null, look: 'panel-scores', task: null },
    {
      id: 'between',
      setup: null,
      look: 'stage',
      task: null,
      formula: String.raw`D^*(x) = \frac{P_\text{data}(x)}{P_\text{data}(x)+P_G(x)}`,
    },
    { id: 'beyond', setup: null, look: 'stage', task: null },
    {
      id: 'plane',
      setup: setups.flatPlane,
      look: 'stage',
      task: [trained(1000)],
      question: { options: ['lower', 'same', 'higher'], answer: 'lower', run: 'play' },
    },
    { id: 'memory', setup: null, look: 'stage', task: null },
  ],
};
