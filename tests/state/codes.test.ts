/** The codes in the hand: their limits, and a walk that ends where it should. */
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../src/config/link';
import { createCodes, walker } from '../../src/state/codes';
import { requestFor } from '../../src/state/request';

describe('codes', () => {
  it('stay inside what is shown of the prior', () => {
    const { store, move } = createCodes();
    move('from', [-3, 0.5]);
    expect(store.getState().from).toEqual([-1, 0.5]);
  });

  it('a walk goes straight from the one to the other, and ends there once', () => {
    const { store, move, walk, advance } = createCodes();
    move('from', [-1, 0]);
    move('to', [1, 0.5]);
    advance(0.5); // nobody walks yet
    expect(store.getState().at).toBe(0);
    walk();
    advance(0.25);
    expect(walker(store.getState())).toEqual([-0.5, 0.125]);
    advance(0.9);
    expect(store.getState()).toMatchObject({ at: 1, walking: false, walks: 1 });
    advance(0.5);
    expect(store.getState().walks).toBe(1);
  });

  it('want the prior’s grid, even where its layer is hidden', () => {
    const gridOf = (link: string) => {
      const { experiment, view } = decodeLink(link);
      return requestFor(experiment, view, false).priorGrid;
    };
    expect(gridOf('#hide=grid')).toBe(0);
    expect(gridOf('#hide=grid&codes=on')).toBeGreaterThan(0);
  });
});
