/** axe-core over every view, in every language, light and dark; and what it cannot see: words, focus, forced colours, motion. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults, colourFaults } from './axe';
import { openActions, Playground } from './playground';

const languages = ['en', 'zh-Hant', 'zh-Hans'] as const;

async function speak(page: Page, language: string) {
  await page.evaluate((id) => {
    const others = location.hash.slice(1).split('&');
    const kept = others.filter((part) => part !== '' && !part.startsWith('lang='));
    location.hash = [...kept, `lang=${id}`].join('&');
  }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** The page as it stands, in each language: everything in the light, what depends on colours in the dark too. */
async function inspect(page: Page, name: string) {
  for (const language of languages) {
    await speak(page, language);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await axeFaults(page), `${name}, ${language}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await colourFaults(page), `${name}, ${language}, dark`).toEqual([]);
  }
  await speak(page, 'en');
}

async function show(page: Page, fragment: string) {
  await page.evaluate((next) => {
    location.hash = next;
  }, fragment);
  await expect(page.getByText('starting…')).toHaveCount(0);
  await page.waitForTimeout(300);
}

test.describe('axe finds nothing wrong', () => {
  test.setTimeout(150_000);

  test('with any picture', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    await playground.button('Step').click();
    for (const [name, fragment] of [
      ['the stage', 'panels=trace,losses,diagnosis,bound,distances,slopes,scores,legend'],
      ['data on a line', 'data=bimodal&surface=optimal&ghosts=on'],
      ['the overview', 'picture=overview'],
      ['D in space', 'picture=space'],
      ['seeds', 'picture=seeds'],
      ['a comparison', 'compare=loss:mm'],
      ['your own generator', 'data=gaussian&hand=1,1.2'],
      ['the strong palette', 'palette=contrast'],
      ['an exercise', 'only=loss'],
    ] as const) {
      await show(page, fragment);
      await inspect(page, name);
    }
  });

  test('with what opens over it', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    const views: readonly (readonly [string, () => Promise<void>])[] = [
      ['slow motion', () => playground.button('Slow motion').click()],
      ['saving', () => playground.button('Save').click()],
      ['the lessons', () => page.getByRole('button', { name: /^Lessons/ }).click()],
      ['sharing', () => playground.button('Share').click()],
      ['the keys', () => page.keyboard.press('?')],
      ['drawing', () => page.getByRole('radio', { name: 'Your own 2-D data' }).click()],
    ];
    for (const [name, open] of views) {
      await open();
      await page.waitForTimeout(400);
      await inspect(page, name);
      await page.keyboard.press('Escape');
    }
  });

  test('in a lesson, for an audience, inside another page', async ({ page }) => {
    const playground = new Playground(page);
    await page.goto('./#lesson=noise.1');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(playground.button('Next')).toBeVisible();
    await inspect(page, 'a lesson');
    await page.goto('about:blank');
    await page.goto('./#present=on&data=bimodal');
    await expect(playground.button('Play')).toBeVisible();
    await inspect(page, 'the presenter');
    await show(page, 'present=on&palette=contrast');
    await inspect(page, 'the presenter in strong colours');
    await show(page, 'embed=on');
    await inspect(page, 'embedded');
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('with the sheet and the list of actions', async ({ page }) => {
      const playground = new Playground(page);
      await playground.open();
      await openActions(page);
      await inspect(page, 'the actions');
      await page.keyboard.press('Escape');
      await playground.button('Settings').click();
      for (const part of ['Generator', 'Layers']) {
        await page.getByRole('dialog').getByRole('radio', { name: part }).check();
        await inspect(page, `the sheet: ${part}`);
      }
    });
  });

  test.describe('on a first visit', () => {
    test.use({ storageState: { cookies: [], origins: [] } });

    test('with the welcome', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' }); // it does not play by itself then
      await page.goto('./');
      await expect(page.getByRole('region', { name: 'Welcome' })).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await colourFaults(page)).toEqual([]);
    });
  });
});

test('the picture is described in words, five seconds apart', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('data=bimodal');
  const picture = page.getByRole('img', { name: /^Stage: / });
  await expect(picture).toHaveAccessibleDescription(/^Not trained yet\./);
  const said = page.locator('[data-picture] > [aria-live]').first();
  await expect(said).toHaveText(''); // nothing has happened
  await playground.button('Step').click();
  await expect(said).toHaveText(/^Paused at iteration 1\. Loss of D \d\.\d+, of G \d\.\d+ nats\./);
  const begin = Date.now();
  await playground.button('Step').click();
  await playground.reach(2);
  await expect(said).toHaveText(/^Paused at iteration 2\..* of 2 modes covered\./, {
    timeout: 8000,
  });
  expect(Date.now() - begin).toBeGreaterThan(4000);
  await expect(picture).toHaveAccessibleDescription(/^Paused at iteration 2\./);
});

/** What the focus is on, whether that shows, and whether it is seen. */
interface Stop {
  readonly name: string;
  readonly outlined: boolean;
  readonly covered: boolean;
}

function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    const label = element.closest('label');
    const places = [element, ...(label ? [label, ...label.children] : []), ...element.children];
    const outlined = places.some((place) =>
      [null, '::before', '::after'].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(place, part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      }),
    );
    const box = (label ?? element).getBoundingClientRect();
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const covered = !(at && (element.contains(at) || at.contains(element) || label?.contains(at)));
    return { name, outlined, covered };
  });
}

for (const [name, width, height] of [
  ['a projector', 1280, 720],
  ['a tablet', 768, 1024],
  ['a phone', 390, 844],
  ['a phone sideways', 844, 390],
] as const) {
  test(`the keyboard goes through the page and shows where it is: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await new Playground(page).open('panels=losses,distances');
    const stops: Stop[] = [];
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (!stop) break; // out of the page, to the browser's own controls
      stops.push(stop);
    }
    expect(stops.length).toBeLessThan(110); // no trap
    expect(stops.length).toBeGreaterThan(15);
    expect(stops[0]?.name).toBe('To the stage');
    expect(stops.filter(({ outlined }) => !outlined).map((stop) => stop.name)).toEqual([]);
    expect(stops.filter(({ covered }) => covered).map((stop) => stop.name)).toEqual([]);
  });
}

test('past the header by one key, to the stage', async ({ page }) => {
  await new Playground(page).open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'To the stage' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Stage' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Stage' })).toBeFocused();
});

test('what opens gives the focus back', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const openers: readonly Locator[] = [
    playground.button('Share'),
    playground.button('Save'),
    page.getByRole('button', { name: /^Lessons/ }),
    playground.badge,
    page.getByRole('radio', { name: 'Your own 1-D data' }),
  ];
  for (const opener of openers) {
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(
      page.locator('dialog[open] button, :popover-open :is(button, select)').first(),
    ).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  }
});

test('forced colours leave the pictures theirs, and show what is chosen', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('data=bimodal');
  const usual = await playground.picture();
  await page.emulateMedia({ forcedColors: 'active' });
  await playground.settle();
  expect(await playground.picture()).toBe(usual);
  const chosen = page.getByRole('radio', { name: 'NSGAN' }).locator('+ span');
  const outline = (part: Locator) => part.evaluate((e) => getComputedStyle(e).outlineStyle);
  expect(await outline(chosen)).toBe('solid');
  expect(await outline(page.getByRole('radio', { name: 'MMGAN' }).locator('+ span'))).toBe('none');
});

test('nothing moves by itself for whom motion is too much', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Settings').click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await show(page, 'picture=overview');
  await playground.button('Step').click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
