/** English for the game as a graph. */
import type { LossId, Phase } from '../../config/experiment';

/** x with a tilde: a generated sample. */
const tilde = 'x̃';

const moved: Record<Phase, string> = {
  D: 'D moved last: the gradient of its loss went back into D.',
  G: `G moved last: the gradient of its loss went back through D to each ${tilde}, and from there into G.`,
};

export const overview = {
  label: (data: string) =>
    `Overview: the prior gives z, G makes ${tilde} of it, D scores ${tilde} and the data ${data}, the scores give both losses, and their gradients go back to the network that moves`,
  nodes: {
    prior: { name: 'Prior', symbol: 'z' },
    generator: { name: 'Generator', symbol: 'G' },
    generated: { name: 'Generated', symbol: tilde },
    data: { name: 'Data', symbol: 'x' },
    discriminator: { name: 'Discriminator', symbol: 'D' },
    scores: { name: 'Scores', symbol: '' },
    losses: { name: 'Losses', symbol: '' },
  },
  controls: (name: string) => `${name}: controls`,
  values: 'values',
  gradient: 'gradient',
  z: 'z',
  x: 'x',
  scores: {
    label: 'D’s scores',
    score: 'D',
    real: 'x',
    generated: tilde,
    mean: (word: string, value: string) => `${word}: mean ${value}`,
  },
  losses: {
    names: { D: 'loss of D', G: 'loss of G' } satisfies Record<Phase, string>,
    discriminator: ['−log D(x)', `− log(1 − D(${tilde}))`] as const,
    generator: { mm: `log(1 − D(${tilde}))`, ns: `−log D(${tilde})` } satisfies Record<
      LossId,
      string
    >,
  },
  noPrior: (dimensions: number) => `z has ${dimensions} dimensions: there is no picture of it.`,
  noGrid: 'Without a grid of z there is none to bend.',
  /** What is lit, in a sentence. */
  light: {
    ...moved,
    both: 'D and G take turns, too fast to be lit one by one.',
    none: 'Nothing has moved yet. Step D or Step G makes one update.',
  },
};
