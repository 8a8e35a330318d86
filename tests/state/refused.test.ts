/** A device that computed wrong numbers is named once, and again where a person asks for it. */
import { expect, it } from 'vitest';
import { decodeLink } from '../../src/config/link';
import { createBench } from './fakeClient';

type Bench = ReturnType<typeof createBench>;
const ready = (bench: Bench) => bench.tell({ type: 'ready', run: 1, refused: ['webgl'] });
const noticeOf = (bench: Bench) => bench.state().notice;

it('says once that a device is not used', () => {
  const bench = createBench();
  ready(bench);
  expect(noticeOf(bench)).toEqual({ kind: 'refused', device: 'webgl', pinned: false });
  expect(bench.state().refused).toEqual(['webgl']);
  bench.playground.dismissNotice();
  bench.playground.reset();
  ready(bench);
  expect(noticeOf(bench)).toBeNull();
});

it('says so where it was pinned, and again whenever it is chosen', () => {
  const bench = createBench(decodeLink('#backend=webgl'));
  const pinned = { kind: 'refused', device: 'webgl', pinned: true };
  ready(bench);
  expect(noticeOf(bench)).toEqual(pinned);
  bench.playground.dismissNotice();
  bench.playground.runOn('cpu');
  ready(bench);
  expect(noticeOf(bench)).toBeNull();
  bench.playground.runOn('webgl');
  ready(bench);
  expect(noticeOf(bench)).toEqual(pinned);
});

it('says nothing where every device computes right', () => {
  const bench = createBench();
  bench.tell({ type: 'ready', run: 1, refused: [] });
  expect(noticeOf(bench)).toBeNull();
});
