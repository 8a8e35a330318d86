/** The parts of the game's graph, and which of them are lit: those that a sub-step is about, or the network that moved last. */
import type { Phase } from '../../config/experiment';
import type { Speed } from '../../config/speeds';
import type { Substep, SubstepId } from '../../config/substeps';

export const nodeIds = [
  'prior',
  'generator',
  'generated',
  'data',
  'discriminator',
  'scores',
  'losses',
] as const;
export type NodeId = (typeof nodeIds)[number];

/** Ways of values from node to node, in the order in which an update takes them. */
export const forwardIds = [
  'prior>generator',
  'generator>generated',
  'data>discriminator',
  'generated>discriminator',
  'discriminator>scores',
  'scores>losses',
] as const;

/** The gradient's way back, as the chain rule takes it. */
export const backwardIds = [
  'losses>scores',
  'scores>discriminator',
  'discriminator>generated',
  'generated>generator',
] as const;

export type EdgeId = (typeof forwardIds)[number] | (typeof backwardIds)[number];
export type PartId = NodeId | EdgeId;

/** What the gradient passes when a network moves: D's stops in D, G's goes on through D and each x̃ into G. */
const wayBack: Readonly<Record<Phase, readonly EdgeId[]>> = {
  D: backwardIds.slice(0, 2),
  G: backwardIds,
};

const networkOfPhase = { D: 'discriminator', G: 'generator' } as const;

/** Outside slow motion: the network that moved last, or both where they take turns too fast to follow. */
export type Light = Phase | 'both' | 'none';

/** D and G alternating at this many updates a second are at most half as many flashes: WCAG 2.3.1 allows three. */
const followedUpdates = 3;

interface Moment {
  readonly playing: boolean;
  readonly speed: Speed | undefined;
  readonly phase: Phase | null;
}

export function lightOf({ playing, speed, phase }: Moment): Light {
  const followed = speed?.per === 'second' && speed.updates <= followedUpdates;
  return playing && !followed ? 'both' : (phase ?? 'none');
}

/** What a sub-step of an update of `phase` lights. G's update looks at no data. */
function partsOfSubstep(phase: Phase): Readonly<Record<SubstepId, readonly PartId[]>> {
  return {
    prior: ['prior'],
    generate: ['prior>generator', 'generator', 'generator>generated', 'generated'],
    data: ['data'],
    score: [
      'generated>discriminator',
      ...(phase === 'D' ? (['data>discriminator'] as const) : []),
      'discriminator',
      'discriminator>scores',
      'scores',
    ],
    loss: ['scores>losses', 'losses'],
    gradient: wayBack[phase],
    update: [networkOfPhase[phase]],
  };
}

/** The lit parts; in slow motion the sub-step alone decides. */
export function litParts(light: Light, substep: Substep | null): ReadonlySet<PartId> {
  if (substep) return new Set(partsOfSubstep(substep.phase)[substep.id]);
  if (light === 'none') return new Set();
  if (light === 'both') return new Set([...wayBack.G, 'discriminator', 'generator']);
  return new Set([...wayBack[light], networkOfPhase[light]]);
}
