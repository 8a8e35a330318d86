/** Which keys a frame gives back to the page around it. */
import { describe, expect, it } from 'vitest';
import { passedKey, passKeys } from '../../src/app/embed/passKeys';

const focused = (selector: string) =>
  ({
    closest: (asked: string) => (asked.includes(selector) ? {} : null),
  }) as unknown as EventTarget;
const press = (key: string, changes: object = {}) => ({
  key,
  code: key,
  keyCode: 34,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  target: focused('body') as EventTarget | null,
  ...changes,
});

describe('passedKey', () => {
  it('gives back what nothing here has used', () => {
    for (const key of ['PageDown', 'ArrowRight', 'Escape', 'Home', 'f', '.']) {
      expect(passedKey(press(key))).toEqual({
        type: 'gan-playground:key',
        key,
        code: key,
        keyCode: 34,
        shiftKey: false,
      });
    }
  });

  it('keeps what was used, what is the browser’s, and what the focused control needs', () => {
    expect(passedKey(press(' ', { defaultPrevented: true }))).toBeNull();
    expect(passedKey(press('r', { ctrlKey: true }))).toBeNull();
    expect(passedKey(press('Tab'))).toBeNull();
    expect(passedKey(press('ArrowRight', { target: focused('input') }))).toBeNull();
    expect(passedKey(press('Enter', { target: focused('button') }))).toBeNull();
    expect(passedKey(press('PageDown', { target: focused('button') }))).not.toBeNull();
  });
});

describe('passKeys', () => {
  it('says nothing to itself where there is no page around', () => {
    const page = { addEventListener: () => expect.fail() } as unknown as Window;
    passKeys(Object.assign(page, { parent: page }));
  });
});
