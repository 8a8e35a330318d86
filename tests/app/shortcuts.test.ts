/** Which key means what, and when it belongs to the focused element. */
import { describe, expect, it } from 'vitest';
import { type KeyPress, shortcutOf } from '../../src/app/shortcuts';

/** An element as far as `closest` needs it: it matches selectors that name its tag, or its type. */
function element(tag: string, type?: string) {
  const own = type ? `${tag}[type="${type}"]` : tag;
  return {
    closest: (selector: string) =>
      selector.split(', ').some((part) => part === own || part.startsWith(`${own}[`)) ? {} : null,
  } as unknown as EventTarget;
}

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  target: element('body'),
  ...changes,
});

describe('shortcutOf', () => {
  it('knows space, d, g, s, n and r, in both cases', () => {
    expect([' ', 'd', 'G', 's', 'N', 'R', 'x'].map((key) => shortcutOf(press(key)))).toEqual([
      'toggle',
      'stepD',
      'stepG',
      'step',
      'substep',
      'reset',
      null,
    ]);
  });

  it('leaves keys to fields that are typed in', () => {
    for (const target of [element('input', 'text'), element('select'), element('textarea')]) {
      expect(shortcutOf(press('d', { target }))).toBeNull();
      expect(shortcutOf(press(' ', { target }))).toBeNull();
    }
  });

  it('leaves space to a focused button, but not the letters', () => {
    const target = element('button');
    expect(shortcutOf(press(' ', { target }))).toBeNull();
    expect(shortcutOf(press('g', { target }))).toBe('stepG');
  });

  it('leaves browser shortcuts and used events alone', () => {
    for (const change of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }] as const) {
      expect(shortcutOf(press('r', change))).toBeNull();
    }
    expect(shortcutOf(press('r', { defaultPrevented: true }))).toBeNull();
  });

  it('repeats steps while a key is held, but neither Play nor Reset', () => {
    const held = (key: string) => shortcutOf(press(key, { repeat: true }));
    expect([held('d'), held(' '), held('r')]).toEqual(['stepD', null, null]);
  });

  it('goes by the place of the key where a layout writes no Latin letters', () => {
    const at = (key: string, code: string, shiftKey = false) =>
      shortcutOf(press(key, { code, shiftKey }));
    expect([at('ㄎ', 'KeyD'), at('ㄕ', 'KeyG'), at('ㄋ', 'KeyS')]).toEqual([
      'stepD',
      'stepG',
      'step',
    ]);
    expect([at('в', 'KeyD'), at('П', 'KeyG'), at('ы', 'KeyS')]).toEqual(['stepD', 'stepG', 'step']);
    expect([at('δ', 'KeyD'), at('γ', 'KeyG'), at('ς', 'KeyW')]).toEqual(['stepD', 'stepG', null]);
    expect([at('ㄅ', 'Digit1'), at('ˇ', 'Digit3'), at('ㄦ', 'Minus')]).toEqual([
      'stage',
      'space',
      'slower',
    ]);
    expect([at('ㄥ', 'Slash', true), at('？', 'Slash', true), at('؟', 'Slash', true)]).toEqual([
      'help',
      'help',
      'help',
    ]);
    expect([at('Process', 'KeyD'), at('＋', 'Equal', true)]).toEqual(['stepD', 'faster']);
  });

  it('goes by what the key writes where that is a Latin letter: Dvorak, AZERTY', () => {
    const at = (key: string, code: string) => shortcutOf(press(key, { code }));
    expect([at('e', 'KeyD'), at('d', 'KeyH'), at('i', 'KeyG')]).toEqual([null, 'stepD', null]);
    expect([at('é', 'Digit2'), at('&', 'Digit1'), at('m', 'Semicolon')]).toEqual([
      null,
      null,
      'slowMotion',
    ]);
  });

  it('leaves out single characters where they are switched off, and nothing else', () => {
    const off = (key: string) => shortcutOf(press(key), true, false);
    expect(['d', '?', '1', '+', '.'].map(off)).toEqual([null, null, null, null, null]);
    expect([' ', 'PageDown', 'Escape'].map(off)).toEqual(['toggle', 'next', 'leave']);
  });
});
