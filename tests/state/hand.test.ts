/** P_G in the hand: what the page does with it, and what it remembers of the way. */
import { describe, expect, test } from 'vitest';
import { type Hand, presetExperiment } from '../../src/config/experiment';
import { decodeLink } from '../../src/config/link';
import { distributionOf } from '../../src/distributions';
import { handInside, startOfHand } from '../../src/distributions/handRanges';
import { greatestValue } from '../../src/math/discriminatorValue';
import { moveHand, takeGenerator } from '../../src/state/hand';
import { createHandTrace } from '../../src/state/handTrace';
import { requestFor } from '../../src/state/request';
import { createBench, divergenceOf, frameAt, measuresOf } from './fakeClient';

const held = 'data=gaussian&hand=-1,0.5';

describe('the playground', () => {
  test('takes P_G into the hand with a new run that plays, and gives the network back as it was', () => {
    const { playground, state, names } = createBench(decodeLink('data=gaussian&gUnits=7'));
    names();
    takeGenerator(playground, true);
    expect(state().experiment.hand).not.toBeNull();
    expect(state().playing).toBe(true);
    expect(names()).toEqual(['start', 'want', 'play']);
    takeGenerator(playground, false);
    expect(state().experiment).toEqual(decodeLink('data=gaussian&gUnits=7').experiment);
    expect(names().filter((name) => name === 'start')).toHaveLength(1);
  });

  test('moves it live; D begins with the first move, and stays paused where it was paused', () => {
    const { playground, state, names, tell } = createBench(decodeLink(held));
    names();
    moveHand(playground, { mean: [0], spread: 0.5 }, 'drag');
    expect(names()).toEqual(['reconfigure', 'play']);
    tell(frameAt(5));
    playground.pause();
    names();
    moveHand(playground, { mean: [0.5], spread: 0.5 }, 'drag');
    expect(names()).toEqual(['reconfigure']);
    expect(state().playing).toBe(false);
    expect(state().notice).toBeNull();
  });

  test('does not step G, and asks for the grid of the hand’s own prior', () => {
    const { playground, names, state } = createBench(decodeLink(`${held}&z=4`));
    names();
    playground.step('G');
    expect(names()).toEqual([]);
    playground.step('D');
    expect(names()).toEqual(['step']);
    const { experiment, view } = state();
    expect(requestFor(experiment, view, false).priorGrid).toBe(512); // quantiles of one dimension
  });

  test('other data bring it into their view', () => {
    const { playground, state } = createBench(decodeLink('data=bimodal&hand=3,2.5'));
    playground.choose('ring8');
    const { box } = distributionOf(state().experiment.data);
    const { hand } = state().experiment;
    expect(hand?.mean).toEqual([1.62, 0]);
    expect(hand && handInside(hand, box)).toEqual(hand);
  });
});

test('a hand begins inside the view and beside its middle, on a slider’s steps', () => {
  for (const id of ['gaussian', 'bimodal', 'ring8', 'grid25'] as const) {
    const { box } = distributionOf(presetExperiment(id).data);
    const hand = startOfHand(box);
    expect(handInside(hand, box)).toEqual(hand);
    expect(hand.mean[0]).toBeLessThan(0);
  }
});

describe('the trace', () => {
  const observed = (hand: Hand | undefined, jsd: number, D: number) => {
    const measures = { ...measuresOf(0.3), divergence: divergenceOf(jsd, 'exact') };
    const message = frameAt(1, { measures, losses: { D, G: 1 }, ...(hand && { hand }) });
    if (message.type !== 'frame') throw new Error('no frame');
    return message.frame;
  };
  const at = (x: number): Hand => ({ mean: [x], spread: 0.5 });

  test('keeps the newest V of each place in a row, and forgets the oldest', () => {
    const trace = createHandTrace(3);
    trace.observe(observed(at(0), 0.5, 1.2));
    trace.observe(observed(at(0), 0.5, 0.9));
    expect(trace.points()).toEqual([{ hand: at(0), value: -0.9, bound: greatestValue(0.5) }]);
    for (const x of [1, 2, 3]) trace.observe(observed(at(x), 0.1, 1.3));
    expect(trace.points().map(({ hand }) => hand.mean[0])).toEqual([1, 2, 3]);
    trace.clear();
    expect(trace.points()).toEqual([]);
  });

  test('takes nothing of a network’s run', () => {
    const trace = createHandTrace();
    trace.observe(observed(undefined, 0.5, 1.2));
    expect(trace.points()).toEqual([]);
  });
});
