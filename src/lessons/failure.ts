/** Lesson 8, when it fails: each way in which the game goes wrong, and how it looks. */
import { ascended, both, changed, handFrom, movedHand, trained } from './conditions';
import type { Lesson } from './lesson';
import { beside, setups } from './setups';

export const failure: Lesson = {
  id: 'failure',
  steps: [
    {
      id: 'collapse',
      setup: setups.failureCollapse,
      look: 'stage',
      task: [trained(1000)],
      question: { options: ['all', 'half', 'one'], answer: 'one', run: 'play' },
    },
    {
      id: 'momentum',
      setup: setups.failureCured,
      look: 'stage',
      task: [trained(1000)],
    },
    {
      id: 'disjoint',
      setup: setups.failureDisjoint,
      look: 'panel-bound',
      task: [ascended],
      formula: String.raw`\begin{gathered} P_\text{data}(x)\,P_G(x)=0\;\;\forall x\\ \Rightarrow\;\mathrm{JSD}=\log 2 \end{gathered}`,
    },
    {
      id: 'nearer',
      setup: null,
      look: 'generator',
      task: [both(movedHand, handFrom(beside.from, beside.to))],
      question: { options: ['falls', 'stays', 'rises'], answer: 'stays', run: 'play' },
    },
    {
      id: 'strong',
      setup: setups.failureStrong,
      look: 'panel-slopes',
      task: [trained(300)],
    },
    {
      id: 'switch',
      setup: null,
      look: 'loss',
      task: [changed(({ state }) => state.experiment.loss), trained(300)],
    },
    {
      id: 'weak',
      setup: setups.failureWeak,
      look: 'panel-bound',
      task: [trained(1500)],
      question: { options: ['converged', 'blind'], answer: 'blind', run: 'play' },
    },
    {
      id: 'seeds',
      setup: setups.failureSeeds,
      look: 'stage',
      task: [trained(900)],
      question: { options: ['none', 'some', 'all'], answer: 'some', run: 'play' },
    },
  ],
};
