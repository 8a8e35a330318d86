/** What the page says by itself: what it changed, what went wrong. */
import type { FieldKey } from '../../config/fields';
import type { LinkChange } from '../../config/link';
import { fullName } from './experiment';
import { list } from './format';

function linkChange({ kind, key, given, used }: LinkChange): string {
  switch (kind) {
    case 'clamped':
      return `${key}=${given} became ${used}`;
    case 'invalid':
      return `${key}=${given} means nothing here, so it is ${used}`;
    case 'unknown':
      return `${key || 'an empty key'} is unknown`;
    case 'unused':
      return `${key} does not belong to this data`;
    case 'repeated':
      return `${key} stood there twice, the first counts`;
    case 'tooLong':
      return 'it was too long and was cut';
    case 'absent':
      return 'its data were too many for an address, so an example stands in for them';
  }
}

export const notices = {
  dismiss: 'Dismiss',
  restarted: (keys: readonly FieldKey[]) =>
    `Training began again: ${list(keys.map(fullName))} cannot change during a run.`,
  rewound: (keys: readonly FieldKey[]) => `As it was at this moment: ${list(keys.map(fullName))}.`,
  rescued: (iteration: string) =>
    `The engine stopped answering, so a new one goes on from iteration ${iteration} on the plain processor (CPU), and stays there for this visit.`,
  still:
    'Nothing would train: both numbers of updates are 0. Set D updates (k) or G updates to 1 or more.',
  stillByHand:
    'Nothing would train: P_G is in your hand, and D makes 0 updates. Set D updates (k) to 1 or more.',
  newData: 'Training began again with the new data.',
  link: (changes: readonly LinkChange[]) => {
    const shown = changes.slice(0, 3).map(linkChange);
    const more = changes.length - shown.length;
    return `The address was corrected: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
  },
};

export const problems = {
  label: 'Problem',
  diverged: (iteration: string) =>
    `Training blew up at iteration ${iteration}: numbers were no longer finite. This is the last good moment: lower a learning rate or momentum, or reset.`,
  steady: 'Reset with safe rates',
  contextLost: 'The GPU was taken away from this page, and training stopped.',
  exception: 'Training stopped because the engine failed.',
  silent: 'The engine does not answer, not even on the plain processor (CPU).',
  goesOn: 'Restart goes on from the last checkpoint, at most a second or so back.',
  restart: 'Restart',
  detail: 'Details',
};
