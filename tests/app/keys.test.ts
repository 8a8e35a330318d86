/** The table of keys: each means one thing, and what is listed is what happens. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { letterKeys } from '../../src/app/letterKeys';
import { presenting } from '../../src/app/present/presenting';
import { type KeyPress, listenForKeys, shortcutOf } from '../../src/app/shortcuts';
import type { TextStorage } from '../../src/app/storageName';
import { type KeyId, keyIds, keyOf } from '../../src/config/keys';
import { decodeLink } from '../../src/config/link';
import { speeds } from '../../src/config/speeds';
import { createBench } from '../state/fakeClient';

/** An element that is all of these. */
const focused = (...kinds: string[]) =>
  ({
    closest: (selector: string) => (kinds.some((kind) => selector.includes(kind)) ? {} : null),
  }) as unknown as EventTarget;

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  target: focused(),
  ...changes,
});

/** A window that hands keys to its listeners as browsers do: those that capture first, until one stops it. */
function fakePage(localStorage?: TextStorage) {
  const listeners: { readonly act: (event: unknown) => void; readonly first: boolean }[] = [];
  return {
    page: {
      localStorage,
      document: { baseURI: 'http://localhost/gan/' },
      addEventListener: (_: string, act: (event: unknown) => void, first = false) =>
        listeners.push({ act, first }),
      removeEventListener: () => {},
    } as unknown as Window,
    /** True if nobody else is to act on the key. */
    press(
      key: string,
      changes: Partial<KeyPress & Pick<KeyboardEvent, 'isComposing' | 'keyCode'>> = {},
    ) {
      let stopped = false;
      const event = {
        ...press(key, changes),
        preventDefault() {
          this.defaultPrevented = true;
        },
        stopPropagation() {
          stopped = true;
        },
        stopImmediatePropagation() {
          stopped = true;
        },
      };
      for (const first of [true, false]) {
        if (!stopped) for (const each of listeners) if (each.first === first) each.act(event);
      }
      return event.defaultPrevented;
    },
  };
}

function open(fragment: string, storage?: TextStorage) {
  const bench = createBench(decodeLink(fragment));
  const keyboard = fakePage(storage);
  listenForKeys(keyboard.page, bench.playground);
  return { ...bench, press: keyboard.press, view: () => bench.state().view };
}

afterEach(() => {
  vi.unstubAllGlobals();
  presenting.store.setState({ blank: false, help: false, back: false });
});

describe('the table', () => {
  it('gives no key two meanings', () => {
    const keys = keyIds.flatMap((id) => [...keyOf(id).keys]);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  it.each(keyIds)('%s: each of its keys does it', (id) => {
    for (const key of keyOf(id).keys) {
      expect(shortcutOf(press(key), true)).toBe(id);
      const always = keyOf(id).group !== 'presenting';
      expect(shortcutOf(press(key))).toBe(always ? id : null);
    }
  });

  it('has every button of the transport', () => {
    const transport = keyIds.filter((id) => keyOf(id).group === 'transport');
    const wanted: readonly KeyId[] = ['toggle', 'stepD', 'stepG', 'step', 'slowMotion', 'reset'];
    expect(transport).toEqual(expect.arrayContaining([...wanted, 'substep', 'faster', 'slower']));
  });
});

describe('keys', () => {
  it('change the speed by one, and not beyond its ends', () => {
    const page = open('speed=full');
    page.press('+');
    expect(page.view().speed).toBe(speeds.length - 1);
    page.press('-');
    page.press('-');
    expect(page.view().speed).toBe(speeds.length - 3);
  });

  it('show the pictures that the data have', () => {
    const page = open('data=bimodal');
    page.press('2');
    expect(page.view().picture).toBe('overview');
    page.press('3'); // a line has no surface in space
    expect(page.view().picture).toBe('overview');
  });

  it('do nothing for controls that a link leaves out', () => {
    const page = open('only=data');
    for (const key of ['+', '2', 'p', 'd']) page.press(key);
    expect(page.view()).toEqual(decodeLink('only=data').view);
    expect(page.names()).not.toContain('step');
  });

  it('belong to the transport alone inside another page', () => {
    const page = open('embed=on');
    for (const key of ['2', 'p', 'c', '?']) page.press(key);
    expect(page.view()).toEqual(decodeLink('embed=on').view);
    expect(presenting.store.getState().help).toBe(false);
    page.press('d');
    expect(page.names()).toContain('step');
  });

  it('of an input method that composes are its own', () => {
    const page = open('present=on');
    const field = { target: focused('input') };
    page.press('Escape', { isComposing: true });
    page.press('Escape', { keyCode: 229, ...field });
    expect(page.view().present).toBe(true);
  });

  it('with a single character can be switched off, for the next visit too', () => {
    const kept = new Map<string, string>();
    const storage: TextStorage = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
    };
    open('', storage);
    letterKeys.set(false);
    const page = open('', storage);
    expect([page.press('2'), page.view().picture]).toEqual([false, 'stage']);
    page.press(' ');
    expect(page.names()).toContain('play');
    letterKeys.set(true);
    page.press('2');
    expect(page.view().picture).toBe('overview');
    expect(letterKeys.store.getState().on).toBe(true);
  });

  it('that the page has no use for are left to whoever has', () => {
    const page = open('embed=on');
    expect(['2', 'p', '?', 'PageDown', 'ArrowRight'].map((key) => page.press(key))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([' ', 'd'].map((key) => page.press(key))).toEqual([true, true]);
  });

  it('leave arrows to sliders, and a page key to the clicker wherever the focus is', () => {
    const slider = { target: focused('input', '[role="slider"]') };
    expect(shortcutOf(press('ArrowRight', slider), true)).toBeNull();
    const page = open('present=on');
    expect(page.press('PageDown', slider)).toBe(true);
    expect(open('').press('PageDown', slider)).toBe(false);
  });
});

describe('presenting', () => {
  it('asks for full screen by key, never by a link', () => {
    const requestFullscreen = vi.fn(() => Promise.resolve());
    vi.stubGlobal('document', { documentElement: { requestFullscreen } });
    open('present=on');
    expect(requestFullscreen).not.toHaveBeenCalled();
    const page = open('');
    page.press('p');
    expect(requestFullscreen).toHaveBeenCalledOnce();
    expect(page.view().present).toBe(true);
    page.press('Escape');
    expect(page.view().present).toBe(false);
  });

  it.each(['b', '.'])(
    '%s makes the screen black, and any key ends that and does no more',
    (key) => {
      const page = open('present=on');
      page.press(key);
      expect(presenting.store.getState().blank).toBe(true);
      page.taken();
      page.press('g');
      expect(presenting.store.getState().blank).toBe(false);
      expect(page.names()).toEqual([]);
      page.press('g');
      expect(page.names()).toContain('step');
    },
  );

  it('does neither on the usual page', () => {
    const page = open('');
    page.press('b');
    expect(presenting.store.getState().blank).toBe(false);
  });

  it('changes the palette and back by one key', () => {
    const page = open('');
    page.press('c');
    expect(page.view().palette).toBe('contrast');
    page.press('C');
    expect(page.view().palette).toBe('usual');
  });
});
