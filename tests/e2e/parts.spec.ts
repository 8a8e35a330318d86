/** Parts of the page that load when they are asked for: where one is out of reach a sentence says so, and asking again brings it. */
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './playground';

const sentence = 'A part of this page could not be loaded';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

interface Part {
  readonly name: string;
  /** Of its files. */
  readonly file: RegExp;
  readonly fragment?: string;
  readonly ask?: (page: Page) => Promise<unknown>;
  readonly shown: (page: Page) => ReturnType<Page['locator']>;
}

const parts: readonly Part[] = [
  {
    name: 'sharing',
    file: /ShareDialog-.*\.js/,
    ask: (page) => button(page, 'Share').click(),
    shown: (page) => page.getByRole('dialog', { name: 'Share' }),
  },
  {
    name: 'the look of sharing',
    file: /ShareDialog-.*\.css/,
    ask: (page) => button(page, 'Share').click(),
    shown: (page) => page.getByRole('dialog', { name: 'Share' }),
  },
  {
    name: 'saving',
    file: /SaveMenu-.*\.js/,
    ask: (page) => page.getByRole('button', { name: 'Save' }).first().click(),
    shown: (page) => button(page, 'Weights, JSON').or(page.getByText('Weights, JSON')),
  },
  {
    name: 'the list of lessons',
    file: /LessonList-.*\.js/,
    ask: (page) => page.getByRole('button', { name: 'Lessons' }).click(),
    shown: (page) => page.getByRole('button', { name: /Noise into shape/ }),
  },
  {
    name: 'a lesson',
    file: /LessonPanel-.*\.js/,
    fragment: 'lesson=noise.1',
    shown: (page) => page.getByRole('region', { name: 'Noise into shape' }),
  },
  {
    name: 'the words of lessons',
    file: /assets\/lessons-.*\.js/,
    fragment: 'lesson=noise.1',
    shown: (page) => page.getByRole('region', { name: 'Noise into shape' }),
  },
  {
    name: 'drawing',
    file: /DrawDialog-.*\.js/,
    ask: (page) => page.getByRole('radio', { name: 'Your own 2-D data' }).click(),
    shown: (page) => page.locator('dialog[open] canvas'),
  },
  {
    name: 'the keys',
    file: /KeysDialog-.*\.js/,
    ask: (page) => page.keyboard.press('?'),
    shown: (page) => page.getByRole('dialog', { name: 'Keys' }),
  },
  {
    name: 'the face for an audience',
    file: /PresentPage-.*\.js/,
    fragment: 'present=on',
    shown: (page) => page.locator('[data-face="present"]'),
  },
  {
    name: 'codes',
    file: /CodeHandles-.*\.js/,
    fragment: 'codes=on',
    shown: (page) => page.getByRole('group', { name: /codes/i }),
  },
  {
    name: 'a language',
    file: /zh-Hant-.*\.js/,
    ask: (page) => page.getByLabel('Language', { exact: true }).selectOption('zh-Hant'),
    shown: (page) => page.locator('html[lang="zh-Hant"]'),
  },
];

for (const { name, file, fragment = '', ask, shown } of parts) {
  for (const [how, refuse] of [
    ['the server has not got', (page: Page) => page.route(file, (r) => r.fulfill({ status: 404 }))],
    ['the network does not bring', (page: Page) => page.route(file, (r) => r.abort())],
  ] as const) {
    test(`${name}, which ${how}, is told and comes when asked for again`, async ({ page }) => {
      const uncaught: string[] = [];
      page.on('pageerror', (error) => uncaught.push(error.message));
      await refuse(page);
      await page.goto(`./#${fragment}`);
      // The page is there and trains, whatever part of it is not.
      await button(page, 'Play').click();
      await expect(page.getByText(/iteration [1-9]/i).first()).toBeVisible();
      await ask?.(page);
      await expect(page.getByText(sentence).first()).toBeVisible();
      await button(page, 'Try again').first().click();
      await expect(page.getByText(sentence).first()).toBeVisible();
      await expect(button(page, 'Load the page again').first()).toBeVisible();
      await page.unroute(file);
      await button(page, 'Try again').first().click();
      await expect(shown(page).first()).toBeVisible();
      await expect(page.getByText(sentence)).toHaveCount(0);
      await expect(button(page, 'Pause').or(page.getByText('暫停')).first()).toBeVisible();
      expect(uncaught).toEqual([]);
    });
  }
}

test('a part that came with its look late has it', async ({ page }) => {
  await page.route(/ShareDialog-.*\.css/, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await button(page, 'Share').click();
  await expect(page.getByText(sentence)).toBeVisible();
  await page.unroute(/ShareDialog-.*\.css/);
  await button(page, 'Try again').click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toBeVisible();
  const plain = await page.evaluate(() => {
    const bare = document.body.appendChild(document.createElement('dialog'));
    bare.showModal();
    const { padding, borderRadius, maxWidth } = getComputedStyle(bare);
    bare.remove();
    return `${padding} ${borderRadius} ${maxWidth}`;
  });
  const look = await dialog.evaluate((element) => {
    const { padding, borderRadius, maxWidth } = getComputedStyle(element);
    return `${padding} ${borderRadius} ${maxWidth}`;
  });
  expect(look).not.toBe(plain);
});

test('a part that never answers is told, and a page for an audience shows the usual one meanwhile', async ({
  page,
}) => {
  await page.route(/PresentPage-.*\.js/, () => {});
  await page.goto('./#present=on');
  await expect(page.getByText(sentence)).toBeVisible({ timeout: 20_000 });
  await expect(button(page, 'Play')).toBeVisible();
  await button(page, 'Dismiss').click();
  await expect(page.getByText(sentence)).toHaveCount(0);
  await expect(page).not.toHaveURL(/present/);
});

test('pressed again, a button asks again; without a server the page is not given up for a new one', async ({
  page,
}) => {
  await page.route(/ShareDialog-.*\.js/, (route) => route.abort());
  const playground = new Playground(page);
  await playground.open();
  await button(page, 'Share').click();
  await button(page, 'Try again').click();
  await page.route('**/*', (route) => route.abort());
  await button(page, 'Load the page again').click();
  await expect(page.getByText('The server still does not answer')).toBeVisible();
  await button(page, 'Dismiss').click();
  await page.unrouteAll();
  await button(page, 'Share').click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
});

for (const [name, file, said] of [
  ['of what keeps the run', /keeping-.*\.js/, /would not survive a reload/],
  ['of what reads tables', /encoding-.*\.js/, null],
] as const) {
  test(`without the code ${name} nothing is thrown, and nothing waits for ever`, async ({
    page,
  }) => {
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(error.message));
    await page.route(file, (route) => route.abort());
    await page.goto('./');
    await button(page, 'Play').click();
    await expect(page.getByText(/iteration [1-9]/i).first()).toBeVisible();
    if (said) await expect(page.getByText(said)).toBeVisible();
    else {
      await page.getByRole('radio', { name: 'Your own 2-D data' }).click();
      await page.locator('dialog textarea').fill('1,2\n3,4\n5,6');
      await page.getByRole('dialog').getByRole('button', { name: 'Put on the sheet' }).click();
      await expect(
        page.getByText('A part of the page that reads tables could not be loaded'),
      ).toBeVisible();
      await expect(page.getByText('Reading…')).toHaveCount(0);
    }
    expect(uncaught).toEqual([]);
  });
}
