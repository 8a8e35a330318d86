/** Acts on the keys of the table, unless a key is meant for what has the focus. */

import { type KeyId, keyIds, keyOf } from '../config/keys';
import { speeds } from '../config/speeds';
import type { PictureId } from '../config/view';
import { withPart } from '../state/parts';
import { hasPicture } from '../state/pictures';
import type { Playground } from '../state/playground';
import type { PlaygroundState } from '../state/state';
import { isCharacter, keyMeant, type PressedKey } from './keyMeant';
import { letterKeys } from './letterKeys';
import { presenting } from './present/presenting';
import { ownStorage } from './storageName';

/** What of a keyboard event decides. */
export interface KeyPress extends PressedKey {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
}

/** Fields that take letters: a select jumps to an option. */
const typing = 'input:not([type]), input[type="text"], textarea, select, [contenteditable]';
/** Over the page: its keys are its own. */
const overPage = 'dialog, [popover]';
/** What space activates by itself. */
const spaceTakers = `button, summary, a[href], input[type="radio"], input[type="checkbox"], ${typing}`;
/** What arrows move by themselves. */
const arrowTakers = `input, select, textarea, [role="slider"], [role="application"], [contenteditable]`;

const focusedIn = ({ target }: Pick<KeyPress, 'target'>, selector: string) => {
  const element = target as Element | null;
  return typeof element?.closest === 'function' && element.closest(selector) !== null;
};

/** True where what has the focus uses the key by itself. */
export function belongsToFocus(press: KeyPress): boolean {
  const key = keyMeant(press);
  if (focusedIn(press, overPage)) return true;
  if (key === ' ' || key === 'Enter') return focusedIn(press, spaceTakers);
  if (isCharacter(key)) return focusedIn(press, typing);
  return key.startsWith('Arrow') && focusedIn(press, arrowTakers);
}

const isModified = ({ ctrlKey, metaKey, altKey }: KeyPress) => ctrlKey || metaKey || altKey;

/** The shortcut of a key, or null where it is none or belongs to the focused element. */
export function shortcutOf(press: KeyPress, isPresenting = false, letters = true): KeyId | null {
  if (isModified(press) || press.defaultPrevented || belongsToFocus(press)) return null;
  const key = keyMeant(press);
  if (isCharacter(key) && !letters) return null;
  const id = keyIds.find((one) => {
    const { keys, group } = keyOf(one);
    return keys.includes(key) && (group !== 'presenting' || isPresenting);
  });
  return id && (!press.repeat || keyOf(id).repeats) ? id : null;
}

/** True while an input method composes a text: its Enter and Escape are its own. Safari says so by the code 229 alone. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || (event.keyCode === 229 && focusedIn(event, typing));
}

const show = (picture: PictureId) => (playground: Playground) => {
  if (hasPicture(picture, playground.store.getState())) playground.look({ picture });
};

function changeSpeed(playground: Playground, by: 1 | -1): void {
  const { speed } = playground.store.getState().view;
  playground.look({ speed: Math.min(speeds.length - 1, Math.max(0, speed + by)) });
}

/** Lessons are loaded where one is open. */
function walk(playground: Playground, direction: 'next' | 'previous'): void {
  if (!playground.store.getState().view.place) return;
  void withPart(
    () => import('../lessons/walk'),
    (lessons) => lessons[direction](playground),
  );
}

const actions: Readonly<Record<KeyId, (playground: Playground) => void>> = {
  toggle: (playground) => playground.toggle(),
  stepD: (playground) => playground.step('D'),
  stepG: (playground) => playground.step('G'),
  step: (playground) => playground.step('iteration'),
  substep: (playground) => playground.slowMotion.next(),
  slowMotion: (playground) => playground.slowMotion.toggle(),
  reset: (playground) => playground.reset(),
  faster: (playground) => changeSpeed(playground, 1),
  slower: (playground) => changeSpeed(playground, -1),
  stage: show('stage'),
  overview: show('overview'),
  space: show('space'),
  seeds: show('seeds'),
  present: (playground) => presenting.toggle(playground),
  contrast: (playground) => presenting.changePalette(playground),
  help: () => presenting.store.setState({ help: true }),
  next: (playground) => walk(playground, 'next'),
  previous: (playground) => walk(playground, 'previous'),
  blank: () => presenting.store.setState({ blank: true }),
  leave: (playground) => presenting.leave(playground),
};

/** False where the link leaves out the controls that the key stands for. */
function isThere(id: KeyId, { view }: PlaygroundState): boolean {
  const { control, group } = keyOf(id);
  if (view.embed && group !== 'transport') return false;
  // Whoever walks through a lesson may show it to others.
  if (control === 'present' && view.place) return true;
  return control === undefined || view.only.includes(control);
}

/** Keys for what is in the foreground before the page sees any: a blank screen comes back with every key. */
function pressBlank(event: KeyboardEvent): boolean {
  const { blank } = presenting.store.getState();
  const modifier = ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key);
  if (!blank || modifier || event.ctrlKey || event.metaKey || event.altKey) return false;
  presenting.store.setState({ blank: false });
  return true;
}

/** Listens until the returned function is called. */
export function listenForKeys(page: Window, playground: Playground): () => void {
  letterKeys.restore(ownStorage(page));
  const act = (event: KeyboardEvent) => {
    const state = playground.store.getState();
    const id = shortcutOf(event, state.view.present, letterKeys.store.getState().on);
    if (!id || !isThere(id, state)) return;
    event.preventDefault();
    actions[id](playground);
  };
  // A clicker turns pages wherever the focus is.
  const capture = (event: KeyboardEvent) => {
    if (isComposing(event)) {
      event.stopImmediatePropagation();
      return;
    }
    const turnsPage = event.key === 'PageDown' || event.key === 'PageUp';
    const { present } = playground.store.getState().view;
    const blank = present && pressBlank(event);
    if (blank) event.preventDefault();
    else if (present && turnsPage) act(event);
    else return;
    event.stopPropagation();
  };
  page.addEventListener('keydown', capture, true);
  page.addEventListener('keydown', act);
  return () => {
    page.removeEventListener('keydown', capture, true);
    page.removeEventListener('keydown', act);
  };
}
