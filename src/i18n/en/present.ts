/** Showing the playground to an audience, the keys, and the playground inside another page. */
import type { KeyGroup, KeyId } from '../../config/keys';

export const present = {
  button: 'Present',
  buttonHint: 'Fill the screen for an audience (P)',
  label: 'Presenting',
  leave: 'Leave',
  leaveHint: 'Back to the page (Escape)',
  contrast: 'Strong colours',
  contrastHint: 'Strong colours for a weak projector (C)',
  blank: 'Black screen',
  blankHint: 'Black screen (B or .)',
  blanked: 'The screen is black. Press any key or tap to see the picture again.',
  /** What to look at where neither a lesson nor the state of the game says it. */
  look: {
    line: 'Watch purple P_G move onto green P_data.',
    plane: 'Watch the purple dots of G move onto the green data.',
    overview: 'From z through G and D to the losses, and back along the gradient.',
    space: 'D is high where it takes x for real, low where for generated.',
    seeds: 'One game, many random beginnings: which find every mode?',
    compared: 'Two runs from one seed: watch where they part.',
  },
};

export const keys = {
  button: 'Keys',
  buttonHint: 'All keys (?)',
  title: 'Keys',
  close: 'Close',
  groups: {
    transport: 'Training',
    picture: 'Pictures',
    page: 'Page',
    presenting: 'While presenting',
  } satisfies Record<KeyGroup, string>,
  does: {
    toggle: 'Play or pause',
    stepD: 'One update of D',
    stepG: 'One update of G',
    step: 'D and G: finish one iteration',
    substep: 'Slow motion: next sub-step',
    slowMotion: 'Slow motion on or off',
    reset: 'Reset: fresh weights, same seed',
    faster: 'Faster',
    slower: 'Slower',
    stage: 'Stage',
    overview: 'Overview',
    space: 'D in space',
    seeds: 'Seeds',
    present: 'Present, or back to the page',
    contrast: 'Strong colours, or the usual ones',
    help: 'All keys',
    next: 'Next step of the lesson',
    previous: 'Step before',
    blank: 'Black screen; any key ends it',
    leave: 'Back to the page',
  } satisfies Record<KeyId, string>,
  /** Names of the keys that no letter stands for. */
  names: {
    ' ': 'Space',
    PageDown: 'Page ↓',
    PageUp: 'Page ↑',
    ArrowRight: '→',
    ArrowLeft: '←',
    Escape: 'Esc',
  } as Readonly<Record<string, string>>,
  letters: 'Keys with a single character',
  lettersHint: 'Switch them off where speech input or an unsteady hand presses them unmeant.',
  lettersOff:
    'Letters, digits and signs do nothing now, on this visit and the next; Space, arrows and Page keys still work.',
  arrows:
    'Charts, the timeline, handles and D in space move with the arrow keys when they have the focus.',
};

export const embed = {
  open: 'Open in GAN Playground',
};
