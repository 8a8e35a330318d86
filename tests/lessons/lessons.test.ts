/** Lessons as data: setups that links mean exactly, words for every step in every language, formulas that set. */
import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { languageIds } from '../../src/config/language';
import { lessonIds } from '../../src/config/lessons';
import { decodeLink } from '../../src/config/link';
import { lessonWords } from '../../src/i18n/lessons';
import { lessons, placeBeside, placeInside, stepAt } from '../../src/lessons/index';
import { setups } from '../../src/lessons/setups';
import { loadLessonWords } from '../../src/lessons/words';

const steps = lessonIds.flatMap((id) =>
  lessons[id].steps.map((step, i) => ({ lesson: id, step, place: { lesson: id, step: i } })),
);

describe('setups', () => {
  it.each(Object.entries(setups))('%s means what it says', (_, fragment) => {
    expect(decodeLink(fragment).changes).toEqual([]);
  });

  it.each(steps)('$lesson/$step.id keeps lessons and the way out', ({ step }) => {
    if (step.setup === null) return;
    const { view } = decodeLink(step.setup);
    expect(view.only).toContain('lessons');
    expect(view.place).toBeNull();
  });

  it.each(steps)('$lesson/$step.id shows the section it points at', ({ lesson, place, step }) => {
    const panel = /^panel-(.*)$/.exec(step.look)?.[1];
    if (!panel) return;
    const setup = lessons[lesson].steps
      .slice(0, place.step + 1)
      .findLast((before) => before.setup !== null)?.setup;
    const { view } = decodeLink(setup ?? '');
    expect(view.only).toContain('measures');
    expect(view.panels).toContain(panel);
  });

  it('the first step of a lesson sets itself up', () => {
    for (const id of lessonIds) expect(lessons[id].steps[0].setup).not.toBeNull();
  });
});

describe('questions', () => {
  it.each(steps)('$lesson/$step.id can be answered', ({ step }) => {
    const { question, task } = step;
    if (!question) return;
    expect(question.options).toContain(question.answer);
    // Either what one does reveals the answer, or the button itself.
    expect(task !== null || question.run === 'show').toBe(true);
  });
});

describe.each(languageIds)('words in %s', (language) => {
  it.each(steps)('$lesson/$step.id', async ({ lesson, step }) => {
    const said = lessonWords(await loadLessonWords(language), lesson).steps[step.id];
    expect(said?.title).toBeTruthy();
    expect(said?.text).toBeTruthy();
    expect(said?.look).toBeTruthy();
    expect(said?.look).not.toContain('\n');
    expect(said?.task !== undefined).toBe(step.task !== null);
    if (step.task || step.question) expect(said?.done).toBeTruthy();
    expect(Object.keys(said?.question?.options ?? {}).sort()).toEqual(
      [...(step.question?.options ?? [])].sort(),
    );
  });

  it('has no words for steps that are not there', async () => {
    const words = await loadLessonWords(language);
    for (const id of lessonIds) {
      const said = Object.keys(lessonWords(words, id).steps).sort();
      expect(said).toEqual(lessons[id].steps.map((step) => step.id).sort());
    }
  });
});

describe('formulas', () => {
  it.each(steps.filter(({ step }) => step.formula))('$lesson/$step.id sets', ({ step }) => {
    const html = temml.renderToString(step.formula ?? '', { throwOnError: true });
    expect(html).toContain('<math');
  });
});

describe('places', () => {
  it('beyond the last step is the last step', () => {
    const { length } = lessons.noise.steps;
    expect(placeInside({ lesson: 'noise', step: 39 })).toEqual({
      lesson: 'noise',
      step: length - 1,
    });
    expect(stepAt({ lesson: 'noise', step: 39 })).toBe(lessons.noise.steps.at(-1));
  });

  it('one walk goes through every step once, and back', () => {
    const there = [];
    for (
      let place = placeInside({ lesson: 'noise', step: 0 }) as ReturnType<typeof placeBeside>;
      place;
      place = placeBeside(place, 1)
    ) {
      there.push(place);
    }
    expect(there).toEqual(steps.map(({ place }) => place));
    const back = [];
    for (let place = there.at(-1) ?? null; place; place = placeBeside(place, -1)) back.push(place);
    expect(back).toEqual(there.toReversed());
  });
});
