/** What listens to the state cannot come between a person's change and the engine. */
import { afterEach, expect, it, vi } from 'vitest';
import { createBench } from './fakeClient';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('the engine gets every change, though a listener throws, and the error is reported', () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const { playground, state, taken, names } = createBench();
  const failure = new Error('a listener failed');
  const heard = vi.fn();
  playground.store.subscribe(() => {
    throw failure;
  });
  playground.store.subscribe(heard);
  taken();
  playground.change({ ...state().experiment, loss: 'mm' });
  playground.play();
  expect(names()).toEqual(['reconfigure', 'play']);
  expect(state()).toMatchObject({ playing: true, experiment: { loss: 'mm' } });
  expect(heard).toHaveBeenCalled();
  expect(reported).toHaveBeenCalledWith(failure);
});
