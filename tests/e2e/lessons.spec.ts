/** Lessons in the page: walked by keyboard alone, in each language; tasks and predictions; the menu; the way out. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type LanguageId, languageIds } from '../../src/config/language';
import { type LessonId, lessonIds } from '../../src/config/lessons';
import { type LessonWords, lessonWords } from '../../src/i18n/lessons';
import { lessons } from '../../src/lessons/index';
import { loadLessonWords } from '../../src/lessons/words';
import { axeFaults } from './axe';
import { Playground } from './playground';

/** What a person sees of a text with subscripts. */
const seen = (text: string) => text.replaceAll('_', '');

/** CSS pixels by which the page is wider than its window. */
const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

class Lesson {
  readonly panel: Locator;
  readonly title: Locator;
  readonly revealed: Locator;

  constructor(readonly page: Page) {
    this.panel = page.locator('[data-lesson]');
    this.title = this.panel.getByRole('heading');
    this.revealed = this.panel.getByRole('status');
  }

  /** Opens a step by a link that says nothing else. */
  async open(place: string, language: LanguageId = 'en') {
    await this.page.goto('about:blank');
    await this.page.goto(`./#lesson=${place}&lang=${language}`);
    await expect(this.title).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** By keyboard, wherever the focus has been. */
  async press(target: Locator, key = 'Enter') {
    await target.focus();
    await this.page.keyboard.press(key);
  }

  async choose(option: string) {
    await this.press(this.panel.getByRole('radio', { name: option }), 'Space');
  }
}

async function wordsOf(id: LessonId, language: LanguageId): Promise<LessonWords> {
  return lessonWords(await loadLessonWords(language), id);
}

const titles = (id: LessonId, words: LessonWords) =>
  lessons[id].steps.map((step) => seen(words.steps[step.id]?.title ?? ''));

/** What is done in a lesson besides going on, by the step's id; all by keyboard. */
const deeds: Partial<Record<LessonId, Record<string, (lesson: Lesson) => Promise<void>>>> = {
  noise: {
    code: async (lesson) => {
      await lesson.press(lesson.page.getByRole('slider', { name: 'Code z₁' }), 'ArrowRight');
    },
    walk: async (lesson) => {
      await lesson.choose('go straight, at an even pace');
      await lesson.press(lesson.button('Walk'));
      await expect(lesson.panel.getByText('so it is')).toBeVisible({ timeout: 15_000 });
      await expect(lesson.panel.getByText('your prediction')).toBeVisible();
    },
  },
  game: {
    players: async ({ page, title }) => {
      await title.click(); // nothing that would take the letters has the focus
      await page.keyboard.press('d');
      await page.keyboard.press('g');
    },
  },
  divergence: {
    hand: async (lesson) => {
      await lesson.press(lesson.page.getByRole('slider', { name: 'Mean of P_G' }), 'ArrowRight');
    },
  },
  minmax: {
    three: async (lesson) => {
      await expect(lesson.button('Show the answer')).toBeDisabled();
      await lesson.choose('G₁');
      await lesson.press(lesson.button('Show the answer'));
      await expect(lesson.panel.getByText('so it is')).toBeVisible();
    },
  },
};

test.use({ viewport: { width: 1280, height: 720 } });

for (const id of lessonIds) {
  test(`${id} is walked by keyboard, and what was done is recognised`, async ({ page }) => {
    const { errors } = new Playground(page);
    const lesson = new Lesson(page);
    const all = titles(id, await wordsOf(id, 'en'));
    await lesson.open(id);
    for (const [i, { id: step }] of lessons[id].steps.entries()) {
      await expect(lesson.title).toHaveText(all[i] ?? '');
      expect(await page.evaluate(overflow)).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
      const deed = deeds[id]?.[step];
      if (deed) {
        await expect(lesson.revealed).toBeEmpty();
        await deed(lesson);
        await expect(lesson.revealed).not.toBeEmpty();
      }
      if (i < all.length - 1) await lesson.press(lesson.button('Next'));
    }
    await lesson.press(lesson.button('Leave the lesson'));
    await expect(lesson.panel).toHaveCount(0);
    await expect(page.getByRole('group', { name: 'Generator' })).toBeVisible();
    expect(errors).toEqual([]);
  });
}

// Each lesson's own walk is in English.
for (const language of languageIds.filter((id) => id !== 'en')) {
  test(`all lessons one after the other in ${language}, on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const { errors } = new Playground(page);
    const lesson = new Lesson(page);
    await lesson.open('noise', language);
    for (const id of lessonIds) {
      const all = titles(id, await wordsOf(id, language));
      const [first] = all;
      for (const title of all) {
        await expect(lesson.title).toHaveText(title);
        expect(await page.evaluate(overflow)).toBe(0);
        if (title === first) expect(await axeFaults(page)).toEqual([]);
        await lesson.press(lesson.panel.locator('[data-forward]'));
      }
    }
    await expect(lesson.panel).toHaveCount(0); // the last button ends it
    expect(errors).toEqual([]);
  });
}

test('the keyboard alone reaches the lesson from the top of the page', async ({ page }) => {
  const lesson = new Lesson(page);
  await page.goto('./#seed=2');
  const menu = page.getByRole('button', { name: 'Lessons' });
  for (let i = 0; i < 5 && !(await menu.evaluate((e) => e === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'The game' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(lesson.panel.getByText('Lesson 2: The game')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Step D' })).toBeVisible();
});

test('a snapshot of a step is opened as it is; the step itself comes back with "Set up again"', async ({
  page,
}) => {
  const playground = new Playground(page);
  const lesson = new Lesson(page);
  await lesson.open('game.1');
  await expect(page).toHaveURL(/batch=128/);
  const snapshot = page.url().replace('#', '#seed=5&');
  await page.goto('about:blank');
  await page.goto(snapshot);
  await expect(lesson.title).toBeVisible();
  await expect(page).toHaveURL(/seed=5/);
  await page.keyboard.press('d');
  await expect.poll(() => page.getByText('D moved').count()).toBe(1);
  await lesson.press(lesson.button('Set up again'));
  await expect(page).not.toHaveURL(/seed=5/);
  expect(await playground.iteration()).toBe(0);
});

test('what a step is about has a frame, and nothing takes the focus', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open('game.2');
  const bound = page.locator('[data-part="panel-bound"]');
  await expect(bound).toHaveCSS('outline-style', 'solid');
  await expect(bound).toBeInViewport();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await expect(lesson.panel.locator('math')).toHaveCount(0);
  await lesson.open('game.4');
  await expect(lesson.panel.locator('math')).toHaveCount(1);
  await expect(bound).not.toHaveCSS('outline-style', 'solid');
});
