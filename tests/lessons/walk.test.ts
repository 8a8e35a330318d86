/** Walking through lessons, and tasks that are recognised: what a person does, seen through the store. */
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import { type LessonId, lessonIds } from '../../src/config/lessons';
import { decodeLink, encodeLink } from '../../src/config/link';
import { controlIds, defaultView } from '../../src/config/view';
import { lessons } from '../../src/lessons/index';
import { createProgress, followTask, stepKey } from '../../src/lessons/progress';
import { goTo, leave, next, previous, setUpAgain, setUpLinked } from '../../src/lessons/walk';
import { createBench, frameAt, measuresOf } from '../state/fakeClient';

type Bench = ReturnType<typeof createBench>;

function placeOf(lesson: LessonId, id: string) {
  return { lesson, step: lessons[lesson].steps.findIndex((step) => step.id === id) };
}

/** A bench that has entered a step, and whether its task is done. */
function entered(lesson: LessonId, id: string) {
  const bench = createBench();
  const place = placeOf(lesson, id);
  goTo(bench.playground, place);
  const progress = createProgress();
  followTask(bench.playground, progress, place);
  const frame: typeof frameAt = (updates, changes) => {
    const message = frameAt(updates, changes);
    bench.tell(message);
    return message;
  };
  const done = () => progress.getState().done.has(stepKey(place));
  return { ...bench, frame, done, progress };
}

/** A frame in which V is so many nats below its bound. */
const below = (gap: number, jsd: number, mean: number) => ({
  hand: { mean: [mean], spread: 0.5 },
  losses: { D: 2 * Math.LN2 - 2 * jsd + gap, G: 0.7 },
  measures: measuresOf(jsd),
});

describe('a walk', () => {
  it('sets each step up, and keeps how a person looks at the page', () => {
    const { playground, state } = createBench(decodeLink('#present=on&lang=zh-Hant&backend=cpu'));
    goTo(playground, placeOf('divergence', 'hand'));
    expect(state().experiment.hand).toEqual({ mean: [-0.5], spread: 0.5 });
    expect(state().view).toMatchObject({ present: true, language: 'zh-Hant', backend: 'cpu' });
    expect(state().view.only).not.toContain('data');
    expect(state().view.place).toEqual(placeOf('divergence', 'hand'));
  });

  it('begins anew and at rest, even where the experiment is the same', () => {
    const { playground, state, tell, names } = createBench();
    goTo(playground, placeOf('divergence', 'hand'));
    playground.play();
    tell(frameAt(50));
    names();
    next(playground); // the same experiment
    expect(names().slice(0, 2)).toEqual(['pause', 'start']);
    expect(state()).toMatchObject({ playing: false, clock: { iteration: 0 } });
  });

  it('goes on with the run where a step says so', () => {
    const { playground, state, tell, names } = createBench();
    goTo(playground, placeOf('game', 'onlyD'));
    tell(frameAt(400));
    names();
    next(playground);
    expect(state().experiment.discriminator.steps).toBe(0);
    expect(names()).not.toContain('start');
    expect(state().clock.updates.D).toBe(400);
  });

  it('lets D climb first where a step is about a D at its top and that was left out', () => {
    const { playground, state, tell, names } = createBench();
    goTo(playground, placeOf('game', 'onlyG'));
    expect(names()).toContain('ascend');
    expect(state().experiment.discriminator.steps).toBe(2);
    const progress = { updates: 500, value: -0.1, done: true };
    tell({ type: 'ascending', run: 1, progress: { ...progress, done: false } });
    expect(state().experiment.discriminator.steps).toBe(2);
    tell({ type: 'ascending', run: 1, progress });
    expect(state().experiment.discriminator.steps).toBe(0);
    expect(state().view.place).toEqual(placeOf('game', 'onlyG'));
    expect(names()).not.toContain('start');
  });

  it('leaves that climb alone once another step is entered', () => {
    const { playground, state, tell } = createBench();
    goTo(playground, placeOf('game', 'onlyG'));
    goTo(playground, placeOf('game', 'turns'));
    tell({ type: 'ascending', run: 1, progress: { updates: 500, value: -0.1, done: true } });
    expect(state().experiment.discriminator.steps).toBe(2);
    expect(state().view.place).toEqual(placeOf('game', 'turns'));
  });

  it('keeps the run on the way back where it is still the same', () => {
    const { playground, state, tell } = createBench();
    goTo(playground, placeOf('noise', 'shape'));
    tell(frameAt(1500));
    next(playground);
    previous(playground);
    expect(state().view.place).toEqual(placeOf('noise', 'shape'));
    expect(state().clock.iteration).toBe(1500);
    previous(playground); // another view of the same experiment
    expect(state().clock.iteration).toBe(1500);
  });

  it('comes from elsewhere to a step without a setup as to the step before it', () => {
    const { playground, state, tell } = createBench();
    goTo(playground, placeOf('game', 'turns'));
    const { experiment } = state();
    tell(frameAt(50));
    next(playground);
    expect(state().clock.iteration).toBe(50);
    goTo(playground, placeOf('noise', 'code'));
    goTo(playground, placeOf('game', 'tie'));
    expect(state().experiment).toEqual(experiment);
    expect(state().clock.iteration).toBe(0);
  });

  it('leads from a lesson into the next one and back', () => {
    const { playground, state } = createBench();
    goTo(playground, { lesson: 'noise', step: 99 });
    next(playground);
    expect(state().view.place).toEqual({ lesson: 'game', step: 0 });
    previous(playground);
    expect(state().view.place).toEqual({
      lesson: 'noise',
      step: lessons.noise.steps.length - 1,
    });
  });

  it('sets a step up again after everything was changed', () => {
    const { playground, state } = createBench();
    goTo(playground, placeOf('noise', 'prior'));
    const { experiment } = state();
    playground.change({ ...experiment, prior: { id: 'uniform', dimensions: 3 } });
    playground.look({ panels: [], codes: true });
    setUpAgain(playground);
    expect(state().experiment).toEqual(experiment);
    expect(state().view.panels).toEqual(['distances']);
  });

  it('gives all controls back at its end, and keeps the run', () => {
    const { playground, state, tell, names } = createBench();
    goTo(playground, placeOf('game', 'turns'));
    tell(frameAt(50));
    names();
    leave(playground);
    expect(state().view).toMatchObject({ place: null, only: controlIds });
    expect(names()).not.toContain('start');
    expect(state().clock.iteration).toBe(50);
  });

  it('knows a link that only names a step from a snapshot', () => {
    const names = (link: string) => decodeLink(link).view.place?.named === true;
    expect(names('#lesson=game.3')).toBe(true);
    expect(names('#lesson=game.3&lang=zh-Hans&present=on&palette=contrast')).toBe(true);
    expect(names('#lesson=game.3&utm_source=mail')).toBe(true);
    expect(names('#lesson=game.3&seed=2')).toBe(false);
    expect(names('#lesson=game.3&panels=bound')).toBe(false);
    expect(names('#lesson=game.6&data=ring8')).toBe(false);
    expect(names('#')).toBe(false);
  });

  it('sets up a step that its link only names', () => {
    const { playground, state } = createBench(decodeLink('#lesson=divergence.2'));
    setUpLinked(playground);
    expect(state().experiment.hand).toEqual({ mean: [-0.5], spread: 0.5 });
    expect(state().view.place).toEqual(placeOf('divergence', 'value'));
  });
});

describe('a link that was copied in a lesson opens what was shared', () => {
  const places = lessonIds.flatMap((lesson) =>
    lessons[lesson].steps.map(({ id }) => ({ lesson, id, place: placeOf(lesson, id) })),
  );
  /** Opens the link of what a bench shows in a page of its own, as far as a D that its step wants trained. */
  function opened(shared: Bench['state']) {
    const bench = createBench(decodeLink(`#${encodeLink(shared())}`));
    setUpLinked(bench.playground);
    if (bench.state().ascent) {
      const progress = { updates: 500, value: -0.1, done: true };
      bench.tell({ type: 'ascending', run: 1, progress });
    }
    return bench.state();
  }
  const changes: Record<string, (bench: Bench) => void> = {
    'a section': ({ playground, state }) =>
      playground.look({ panels: state().view.panels.includes('scores') ? [] : ['scores'] }),
    'the surface': ({ playground }) => playground.look({ surface: 'difference' }),
    'all controls': ({ playground }) => playground.look({ only: controlIds }),
    'the seed': ({ playground, state }) => playground.change({ ...state().experiment, seed: 7 }),
    'everything as it usually is': ({ playground, state }) => {
      playground.change(defaultExperiment);
      playground.look({ ...defaultView, place: state().view.place });
    },
    'nothing but the layers': ({ playground }) => playground.look({ hide: [] }),
  };

  describe.each(Object.entries(changes))('%s', (_, change) => {
    it.each(places)('$lesson/$id', ({ place }) => {
      const bench = createBench();
      goTo(bench.playground, place);
      if (bench.state().ascent) {
        const progress = { updates: 500, value: -0.1, done: true };
        bench.tell({ type: 'ascending', run: 1, progress });
      }
      change(bench);
      const { experiment, rival, view } = opened(bench.state);
      expect({ experiment, rival, view }).toEqual({
        experiment: bench.state().experiment,
        rival: bench.state().rival,
        view: bench.state().view,
      });
    });
  });
});

describe('a task is recognised', () => {
  it('training counts from the entry, and from nothing after a reset', () => {
    const { frame, done, playground } = entered('noise', 'shape');
    frame(1400);
    playground.reset();
    frame(200);
    expect(done()).toBe(false);
    frame(1499);
    expect(done()).toBe(false);
    frame(1500);
    expect(done()).toBe(true);
  });

  it('what was trained before the step does not count', () => {
    const bench = createBench();
    goTo(bench.playground, placeOf('game', 'turns'));
    bench.tell(frameAt(3000));
    next(bench.playground);
    const progress = createProgress();
    followTask(bench.playground, progress, placeOf('game', 'tie'));
    bench.tell(frameAt(3499));
    expect(progress.getState().done.size).toBe(0);
    bench.tell(frameAt(3500));
    expect([...progress.getState().done]).toEqual(['game/tie']);
  });

  it('a code that was moved; a walk that came to its end', () => {
    const code = entered('noise', 'code');
    code.playground.look({ panels: [] });
    expect(code.done()).toBe(false);
    code.playground.codes.move('to', [0.1, 0]);
    expect(code.done()).toBe(true);
    const walk = entered('noise', 'walk');
    walk.playground.codes.move('to', [0.1, 0]);
    walk.playground.codes.walk();
    walk.playground.codes.advance(0.9);
    expect(walk.done()).toBe(false);
    walk.playground.codes.advance(0.2);
    expect(walk.done()).toBe(true);
  });

  it('conditions are met one after the other, each from where the one before it was met', () => {
    const { frame, done, playground, state, progress } = entered('noise', 'prior');
    frame(1600); // with the prior that was there
    expect(progress.getState().met).toBe(0);
    playground.change({ ...state().experiment, prior: { id: 'uniform', dimensions: 1 } });
    expect(progress.getState().met).toBe(1);
    frame(1499);
    expect(done()).toBe(false);
    frame(1500);
    expect(done()).toBe(true);
  });

  it('one update of each network', () => {
    const { frame, done } = entered('game', 'players');
    frame(0, { clock: { iteration: 0, phase: 'D', updates: { D: 1, G: 0 } } });
    expect(done()).toBe(false);
    frame(0, { clock: { iteration: 0, phase: 'G', updates: { D: 1, G: 1 } } });
    expect(done()).toBe(true);
  });

  it('D at the top, of this step and not of one before', () => {
    const { done, playground, tell } = entered('game', 'onlyD');
    playground.ascend();
    const progress = { updates: 50, value: -0.5, done: false };
    tell({ type: 'ascending', run: 1, progress });
    expect(done()).toBe(false);
    tell({ type: 'ascending', run: 1, progress: { ...progress, done: true } });
    expect(done()).toBe(true);
  });

  it('D to the top, and then one step of G: the order counts', () => {
    const { done, frame, playground, tell, progress } = entered('minmax', 'loop');
    playground.step('G');
    frame(1);
    playground.ascend();
    const climb = { updates: 500, value: -0.1 };
    tell({ type: 'ascending', run: 1, progress: { ...climb, done: true } });
    expect(progress.getState().met).toBe(1);
    expect(done()).toBe(false);
  });

  it('a place counts as measured only while P_G is there and V near its bound', () => {
    const { frame, done, playground, state } = entered('divergence', 'value');
    const hand = (mean: number) =>
      playground.change({ ...state().experiment, hand: { mean: [mean], spread: 0.5 } });
    frame(10, below(0.01, 0.2, -0.5)); // elsewhere
    hand(1);
    expect(done()).toBe(false); // nothing has been measured here yet
    frame(20, below(0.5, 0, 1)); // here, but D lags behind
    expect(done()).toBe(false);
    frame(30, below(0.05, 0, 1));
    expect(done()).toBe(true);
  });

  it('three places, in any order', () => {
    const { frame, done, playground, state, progress } = entered('minmax', 'heights');
    for (const [i, mean] of [0.6, 2.2, 1, 0.2].entries()) {
      playground.change({ ...state().experiment, hand: { mean: [mean], spread: 0.5 } });
      frame(10 * (i + 1), below(0.02, 0.2, mean));
      expect(done()).toBe(i === 3);
    }
    expect(progress.getState().met).toBe(3);
  });
});
