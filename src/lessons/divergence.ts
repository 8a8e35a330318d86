/** Lesson 3, what D measures: with P_G in one's own hand, max V against the Jensen–Shannon divergence. */
import { ascended, both, handFrom, movedHand, valueNearBound } from './conditions';
import type { Lesson } from './lesson';
import { setups } from './setups';

/** Nats between V and its bound at which a place counts as measured. */
const measured = valueNearBound(0.08);

export const divergence: Lesson = {
  id: 'divergence',
  steps: [
    { id: 'hand', setup: setups.divergenceFirst, look: 'stage', task: [movedHand] },
    {
      id: 'value',
      setup: setups.divergenceFirst,
      look: 'panel-bound',
      task: [both(handFrom(0.8, 1.2), measured)],
      question: { options: ['far', 'onData', 'everywhere'], answer: 'onData', run: 'play' },
      formula: String.raw`\begin{aligned}V(G,D) = {}&\mathbb E_{P_{\text{data}}}[\log D(x)]\\ {}+{}&\mathbb E_{P_G}[\log(1-D(x))]\end{aligned}`,
    },
    {
      id: 'best',
      setup: setups.divergenceBest,
      look: 'stage',
      task: [ascended],
      formula: String.raw`\frac{a}{D}=\frac{b}{1-D} \;\Rightarrow\; D^*=\frac{a}{a+b}`,
    },
    {
      id: 'bound',
      setup: setups.divergenceHand,
      look: 'panel-trace',
      task: [
        both(handFrom(-9, 0.1), measured),
        both(handFrom(0.25, 0.75), measured),
        both(handFrom(0.8, 9), measured),
      ],
      inAnyOrder: true,
      formula: String.raw`\begin{aligned}\max_D V = {}&{-2}\log 2\\ {}&{+}\,2\,\mathrm{JSD}(P_{\text{data}}\Vert P_G)\end{aligned}`,
    },
    {
      id: 'far',
      setup: setups.divergenceFirst,
      look: 'panel-bound',
      task: [both(handFrom(-9, -1.9), measured)],
      question: { options: ['twice', 'ceiling', 'less'], answer: 'ceiling', run: 'play' },
      formula: String.raw`0 \le \mathrm{JSD} \le \log 2`,
    },
    {
      id: 'weak',
      setup: setups.divergenceWeak,
      look: 'panel-bound',
      task: [ascended],
      question: { options: ['reaches', 'below', 'above'], answer: 'below', run: 'ascend' },
    },
  ],
};
