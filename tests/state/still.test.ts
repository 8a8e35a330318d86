/** Where no network may move, every way to train says what is missing, and nothing pretends to run. */
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../src/config/link';
import { takeGenerator } from '../../src/state/hand';
import type { Playground } from '../../src/state/playground';
import { createBench } from './fakeClient';

const ways: readonly (readonly [string, (playground: Playground) => void])[] = [
  ['Play', (playground) => playground.play()],
  ['the key for Play', (playground) => playground.toggle()],
  ['Step', (playground) => playground.step('iteration')],
  ['slow motion', (playground) => playground.slowMotion.toggle()],
  ['the next sub-step', (playground) => playground.slowMotion.next()],
];
const links = [
  'gSteps=0&dSteps=0',
  'data=gaussian&hand=1,0.5&dSteps=0',
  'picture=seeds&gSteps=0&dSteps=0',
  'gSteps=0&dSteps=0&compare=dSteps:1',
];

describe.each(links)('with %s', (link) => {
  it.each(ways)('%s says what is missing', (_, act) => {
    const bench = createBench(decodeLink(`#${link}`));
    bench.taken();
    act(bench.playground);
    expect(bench.state()).toMatchObject({
      playing: false,
      slowMotion: null,
      notice: { kind: 'still', lane: 0 },
    });
    expect(bench.names().filter((name) => name !== 'pause')).toEqual([]);
  });
});

describe('an experiment in which nothing moves', () => {
  const change = (bench: ReturnType<typeof createBench>, D: number, G: number) => {
    const { experiment } = bench.state();
    const { generator, discriminator } = experiment;
    bench.playground.change({
      ...experiment,
      generator: { ...generator, steps: G },
      discriminator: { ...discriminator, steps: D },
    });
  };

  it('stops the run that it comes about in, and a notice goes when something can move', () => {
    const bench = createBench();
    bench.playground.play();
    bench.taken();
    change(bench, 0, 0);
    expect(bench.names()).toEqual(['reconfigure', 'pause']);
    expect(bench.state()).toMatchObject({ playing: false, notice: { kind: 'still' } });
    change(bench, 1, 0);
    expect(bench.state().notice).toBeNull();
    bench.playground.play();
    expect(bench.state()).toMatchObject({ playing: true, notice: null });
  });

  it('ends slow motion', () => {
    const bench = createBench();
    bench.playground.slowMotion.open();
    change(bench, 0, 0);
    expect(bench.state()).toMatchObject({ slowMotion: null, notice: { kind: 'still' } });
  });

  it('is named where P_G is taken into the hand and D does not train', () => {
    const bench = createBench(decodeLink('#data=gaussian&dSteps=0'));
    takeGenerator(bench.playground, true);
    expect(bench.state()).toMatchObject({ playing: false, notice: { kind: 'still' } });
  });

  it('still lets D, G and an ascent move where a person asks for just that', () => {
    const bench = createBench(decodeLink('#gSteps=0&dSteps=0'));
    bench.taken();
    bench.playground.step('D');
    bench.playground.step('G');
    bench.playground.ascend();
    expect(bench.names()).toEqual(['step', 'step', 'ascend']);
  });

  it('is said of B alone while A trains', () => {
    const bench = createBench(decodeLink('#compare=gSteps:0;dSteps:0'));
    bench.playground.play();
    expect(bench.state()).toMatchObject({ playing: true, notice: { kind: 'still', lane: 1 } });
  });
});
