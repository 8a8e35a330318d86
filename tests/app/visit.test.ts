/** Who is greeted: somebody new without a link, also where nothing may be remembered. */
import { describe, expect, it } from 'vitest';
import type { TextStorage } from '../../src/app/storageName';
import { isFirstVisit, rememberVisit } from '../../src/app/welcome/visit';

function storage(): TextStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

const denied: TextStorage = {
  getItem: () => {
    throw new Error('denied');
  },
  setItem: () => {
    throw new Error('denied');
  },
};

describe('a first visit', () => {
  it('lasts until it is remembered', () => {
    const kept = storage();
    expect([isFirstVisit(kept, ''), isFirstVisit(kept, '')]).toEqual([true, true]);
    rememberVisit(kept);
    expect(isFirstVisit(kept, '')).toBe(false);
  });

  it('is none with a link, nor is the next one without', () => {
    const kept = storage();
    expect(isFirstVisit(kept, 'data=moons')).toBe(false);
    expect(isFirstVisit(kept, '')).toBe(false);
  });

  it.each([
    ['denied', denied],
    ['missing', null],
  ])('is every one where storage is %s', (_, kept) => {
    expect(isFirstVisit(kept, 'data=moons')).toBe(false);
    rememberVisit(kept);
    expect(isFirstVisit(kept, '')).toBe(true);
  });
});
