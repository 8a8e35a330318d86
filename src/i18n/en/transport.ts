/** Moving a run: the buttons, the speed, where it stands. */
import type { Phase } from '../../config/experiment';
import type { Speed } from '../../config/speeds';
import { counted } from './format';

function speed({ per, ...rest }: Speed): string {
  if (per === 'none') return 'as fast as it goes';
  const updates = 'updates' in rest ? rest.updates : 1;
  return `${counted(updates, 'update', 'updates')} per ${per}`;
}

export const transport = {
  label: 'Training',
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  stepD: 'Step D',
  stepG: 'Step G',
  reset: 'Reset',
  hints: {
    play: 'Train (space)',
    step: 'Finish one iteration (S)',
    stepD: 'One update of the discriminator (D)',
    stepG: 'One update of the generator (G)',
    reset: 'Back to fresh weights, same seed (R)',
  },
  speed: 'Speed',
  speedIn: speed,
  iteration: 'Iteration',
  phase: { D: 'D moved', G: 'G moved' } satisfies Record<Phase, string>,
  notBegun: 'not trained yet',
};
