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
});
