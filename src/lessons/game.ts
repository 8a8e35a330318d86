/** Lesson 2, the game: D alone, G alone, both in turn; figure 1 of Goodfellow et al. 2014. */
import { ascended, trained, updated } from './conditions';
import type { Lesson } from './lesson';
import { setups } from './setups';

export const game: Lesson = {
  id: 'game',
  steps: [
    {
      id: 'players',
      setup: setups.gamePlayers,
      look: 'steps',
      task: [updated('D', 1), updated('G', 1)],
      inAnyOrder: true,
    },
    {
      id: 'onlyD',
      setup: setups.gameStart,
      look: 'panel-bound',
      task: [ascended],
      question: { options: ['towards', 'still', 'away'], answer: 'still', run: 'ascend' },
    },
    {
      id: 'onlyG',
      setup: setups.gameFrozenD,
      goesOn: true,
      climbed: 'learned',
      look: 'stage',
      task: [updated('G', 1000)],
      question: { options: ['stops', 'past', 'stuck'], answer: 'past', run: 'play' },
    },
    {
      id: 'turns',
      setup: setups.gameTurns,
      look: 'play',
      task: [trained(1500)],
      formula: String.raw`\begin{aligned}\tilde V = {}&\tfrac1m\textstyle\sum_i \log D(x^i)\\ {}+{}&\tfrac1m\textstyle\sum_i \log\bigl(1-D(G(z^i))\bigr)\end{aligned}`,
    },
    {
      id: 'tie',
      setup: null,
      look: 'stage',
      task: [trained(500)],
      question: { options: ['zero', 'half', 'one'], answer: 'half', run: 'play' },
      formula: String.raw`D^*(x) = \frac{P_{\text{data}}(x)}{P_{\text{data}}(x)+P_G(x)}`,
    },
    { id: 'plane', setup: setups.gamePlane, look: 'stage', task: [trained(300)] },
  ],
};
