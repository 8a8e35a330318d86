/** Inside another page: keys that nothing here has a use for are told to the page around, so that slides go on turning. */
import { belongsToFocus, type KeyPress } from '../shortcuts';

/** What the page around is sent; docs/embed.md tells what to do with it. */
export interface PassedKey {
  readonly type: 'gan-playground:key';
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly shiftKey: boolean;
}

/** Keys that move the focus or only change others. */
const ownKeys: readonly string[] = [
  'Tab',
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'CapsLock',
  'Process',
  'Dead',
];

type Pressed = KeyPress & Pick<KeyboardEvent, 'keyCode'>;

/** The message about a key, or null where it has been used, or is meant for the browser or for what has the focus. */
export function passedKey(press: Pressed): PassedKey | null {
  const { key, code, keyCode, shiftKey } = press;
  const isModified = press.ctrlKey || press.metaKey || press.altKey;
  if (press.defaultPrevented || isModified || ownKeys.includes(key)) return null;
  if (belongsToFocus(press)) return null;
  return { type: 'gan-playground:key', key, code, keyCode, shiftKey };
}

/** Listens until the returned function is called; to be called after the page's own keys are listened for. */
export function passKeys(page: Window): () => void {
  if (page.parent === page) return () => {};
  const pass = (event: KeyboardEvent) => {
    const message = passedKey(event);
    // Which key was pressed is no secret: nothing is typed here that any page may not know.
    if (message) page.parent.postMessage(message, '*');
  };
  page.addEventListener('keydown', pass);
  return () => page.removeEventListener('keydown', pass);
}
