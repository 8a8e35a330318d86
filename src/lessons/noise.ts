/** Lesson 1, noise into shape: a generator bends a simple prior into a complicated distribution. */
import { changed, movedCode, trained, walked } from './conditions';
import type { Lesson } from './lesson';
import { setups } from './setups';

export const noise: Lesson = {
  id: 'noise',
  steps: [
    { id: 'code', setup: setups.noiseMapping, look: 'codes', task: [movedCode] },
    {
      id: 'shape',
      setup: setups.noiseTraining,
      look: 'stage',
      task: [trained(1500)],
      question: { options: ['stretch', 'tear', 'copy'], answer: 'tear', run: 'play' },
    },
    {
      id: 'crowd',
      setup: null,
      look: 'stage',
      task: null,
      formula: String.raw`p_G\bigl(G(z)\bigr) = \frac{p_z(z)}{\lvert G'(z)\rvert}`,
    },
    {
      id: 'prior',
      setup: setups.noisePrior,
      look: 'generator',
      task: [changed(({ state }) => state.experiment.prior.id), trained(1500)],
      question: { options: ['better', 'worse', 'same'], answer: 'same', run: 'play' },
    },
    { id: 'samples', setup: setups.noisePlane, look: 'stage', task: [trained(1500)] },
    {
      id: 'walk',
      setup: setups.noiseWalk,
      goesOn: true,
      look: 'codes',
      task: [walked],
      question: { options: ['jump', 'glide', 'straight'], answer: 'glide', run: 'walk' },
    },
  ],
};
