/** The address follows the experiment, and the experiment follows Back, Forward and typing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeLink } from '../../src/config/link';
import { type AddressBar, browserAddress, keepAddress } from '../../src/state/address';
import { createBench } from './fakeClient';

/** A browser's history of fragments. */
function createBar(first = '') {
  const entries = [first];
  let at = 0;
  let listener = () => {};
  let refuses = false;
  const check = () => {
    if (refuses) throw new DOMException('too many calls', 'SecurityError');
  };
  const bar: AddressBar = {
    read: () => entries[at] ?? '',
    push(fragment) {
      check();
      at += 1;
      entries.splice(at, entries.length, fragment);
    },
    replace(fragment) {
      check();
      entries[at] = fragment;
    },
    onNavigate(call) {
      listener = call;
      return () => {};
    },
  };
  const go = (steps: number) => {
    at += steps;
    listener();
  };
  const type = (fragment: string) => {
    bar.push(fragment);
    listener();
  };
  /** From now on, or no longer, the browser allows no writing. */
  const refuse = (now: boolean) => {
    refuses = now;
  };
  return { bar, entries, go, type, refuse };
}

function open(fragment = '') {
  const bench = createBench(decodeLink(fragment));
  const browser = createBar(fragment);
  keepAddress(bench.playground, browser.bar);
  const batch = (value: number, gesture: 'choice' | 'drag' = 'choice') =>
    bench.playground.change({ ...bench.state().experiment, batch: value }, gesture);
  return { ...bench, ...browser, batch };
}

describe('keepAddress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('makes an entry of every choice; Back and Forward open them', () => {
    const page = open();
    page.playground.choose('moons');
    page.batch(64);
    expect(page.entries).toEqual(['', 'data=moons', 'data=moons&batch=64']);
    page.go(-2);
    expect(page.state().experiment.data.id).toBe('ring8');
    page.go(2);
    expect(page.state().experiment).toMatchObject({ data: { id: 'moons' }, batch: 64 });
    expect(page.entries).toEqual(['', 'data=moons', 'data=moons&batch=64']);
  });

  it('makes one entry of a drag, however long', () => {
    const page = open();
    for (const value of [130, 131, 132, 133]) page.batch(value, 'drag');
    page.batch(133, 'choice');
    vi.runAllTimers();
    expect(page.entries).toEqual(['', 'batch=133']);
    page.batch(200, 'drag');
    vi.runAllTimers();
    expect(page.entries).toEqual(['', 'batch=133', 'batch=200']);
  });

  it('opens what a person types and corrects the address', () => {
    const page = open();
    page.type('data=nonsense&seed=1e9');
    expect(page.entries).toEqual(['', 'seed=999999']);
    expect(page.state().experiment.seed).toBe(999_999);
    expect(page.state().notice).toMatchObject({ kind: 'link' });
  });

  it('corrects the first address', () => {
    expect(open('seed=x&data=moons&batch=128').entries).toEqual(['data=moons']);
  });

  it('writes the view without an entry of its own', () => {
    const page = open();
    page.playground.look({ hide: ['grid'] });
    vi.runAllTimers();
    expect(page.entries).toEqual(['hide=grid']);
  });

  it('a browser that refuses to write keeps no change from the engine, and the address catches up', () => {
    const page = open();
    page.taken();
    page.refuse(true);
    for (const rate of [0.01, 0.02, 0.03]) {
      const { experiment } = page.state();
      const discriminator = { ...experiment.discriminator, rate };
      page.playground.change({ ...experiment, discriminator });
    }
    page.playground.look({ hide: ['grid'] });
    expect(page.names()).toEqual(['reconfigure', 'reconfigure', 'reconfigure', 'want']);
    vi.advanceTimersByTime(10_000);
    expect(page.entries).toEqual(['']);
    page.refuse(false);
    vi.runAllTimers();
    expect(page.entries).toEqual(['', 'dRate=0.03&hide=grid']);
    page.go(-1);
    expect(page.state().experiment.discriminator.rate).not.toBe(0.03);
  });

  it('opens where nothing may be written at all', () => {
    const bench = createBench(decodeLink('seed=x'));
    const { bar, refuse } = createBar('seed=x');
    refuse(true);
    expect(() => keepAddress(bench.playground, bar)).not.toThrow();
    expect(() => bench.playground.choose('moons')).not.toThrow();
    expect(bench.state().experiment.data.id).toBe('moons');
  });
});

describe('browserAddress', () => {
  const at = (pathname: string, search = '', hash = '') => {
    const written: string[] = [];
    const write = (_: unknown, __: string, target: string) => written.push(target);
    const history = { pushState: write, replaceState: write };
    const page = { location: { pathname, search, hash }, history } as unknown as Window;
    return { bar: browserAddress(page), written };
  };

  it('reads the fragment', () => {
    const { bar, written } = at('/gan/', '?fbclid=1', '#data=moons');
    expect(bar.read()).toBe('data=moons');
    bar.replace('data=moons&seed=2');
    bar.replace('');
    expect(written).toEqual(['#data=moons&seed=2', '/gan/?fbclid=1']);
  });

  it.each([
    ['/gan/%23data=moons', ''],
    ['/gan/%EF%BC%83data=moons', ''],
    ['/gan/', '%23data=moons'],
  ])('finds a fragment whose sign was encoded, and mends the address: %s%s', (path, search) => {
    const { bar, written } = at(path, search);
    expect(decodeLink(`#${bar.read()}`).experiment.data.id).toBe('moons');
    bar.replace('data=moons');
    expect(written).toEqual(['/gan/#data=moons']);
  });
});
