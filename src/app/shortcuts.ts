/** Keys for the transport: space, d, g, s, n, r, unless the key is meant for what has the focus. */
import type { Playground } from '../state/playground';

/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
}

type Shortcut = 'toggle' | 'stepD' | 'stepG' | 'step' | 'substep' | 'reset';

const letters: Readonly<Record<string, Shortcut>> = {
  d: 'stepD',
  g: 'stepG',
  s: 'step',
  n: 'substep',
  r: 'reset',
};

/** Fields that take letters: a select jumps to an option. */
const typing = 'input:not([type]), input[type="text"], textarea, select, [contenteditable]';
/** Over the page: its keys are its own. */
const overPage = 'dialog';
/** What space activates by itself. */
const spaceTakers = `button, summary, a[href], input[type="radio"], input[type="checkbox"], ${typing}`;

/** The shortcut of a key, or null where it is none or belongs to the focused element. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return null;
  const focused = (selector: string) => {
    const target = press.target as Element | null;
    return typeof target?.closest === 'function' && target.closest(selector) !== null;
  };
  if (focused(overPage)) return null;
  if (press.key === ' ') return focused(spaceTakers) || press.repeat ? null : 'toggle';
  const shortcut = letters[press.key.toLowerCase()];
  if (!shortcut || focused(typing)) return null;
  return shortcut === 'reset' && press.repeat ? null : shortcut;
}

/** Keys of buttons that a link may leave out. */
const stepping: readonly Shortcut[] = ['stepD', 'stepG', 'step', 'substep'];

const actions: Readonly<Record<Shortcut, (playground: Playground) => void>> = {
  toggle: (playground) => playground.toggle(),
  stepD: (playground) => playground.step('D'),
  stepG: (playground) => playground.step('G'),
  step: (playground) => playground.step('iteration'),
  substep: (playground) => playground.slowMotion.next(),
  reset: (playground) => playground.reset(),
};

/** Listens until the returned function is called. */
export function listenForKeys(page: Window, playground: Playground): () => void {
  const press = (event: KeyboardEvent) => {
    const shortcut = shortcutOf(event);
    if (!shortcut) return;
    event.preventDefault();
    const { only } = playground.store.getState().view;
    if (stepping.includes(shortcut) && !only.includes('steps')) return;
    actions[shortcut](playground);
  };
  page.addEventListener('keydown', press);
  return () => page.removeEventListener('keydown', press);
}
