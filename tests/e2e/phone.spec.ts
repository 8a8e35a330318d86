/** Every device: nothing overlaps or sticks out from 360 px up, at any text size; on a phone the settings come in a sheet, by touch. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

/** What the page can show, with the most that can stand on it. */
const views = [
  ['the stage', ''],
  ['data on a line', 'data=bimodal&surface=optimal&ghosts=on'],
  ['own data', 'data=own&points=AAAA'],
  ['a comparison', 'compare=loss:mm;gRate:0.0005'],
  ['seeds', 'picture=seeds&seeds=16'],
  ['the overview', 'picture=overview'],
  ['D in space', 'picture=space'],
  ['your own generator', 'data=gaussian&hand=1,1.2'],
  ['a lesson', 'lesson=noise.1'],
] as const;

const touchScreens = [
  [360, 780],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
] as const;
const screens = [
  [640, 360], // 1280 × 720 at 200 %
  [720, 450], // 1440 × 900 at 200 %
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const;

/** The next view is drawn. */
async function drawn(page: Page) {
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 80))),
      ),
  );
}

/** Goes through views without loading the page again; only a lesson sets itself up on opening. */
async function show(page: Page, fragment: string, text = '100%') {
  await page.evaluate((next) => {
    location.hash = next;
  }, fragment);
  if (fragment.startsWith('lesson')) {
    await page.reload();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  }
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, text);
  await expect(page.getByText('starting…')).toHaveCount(0);
  await page.waitForTimeout(400);
}

async function faultsAt(page: Page, sizes: readonly (readonly [number, number])[]) {
  const faults: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await drawn(page);
    const found = await layoutFaults(page);
    faults.push(...found.map((fault) => `${width}×${height}: ${fault}`));
  }
  return faults;
}

test.describe('with a mouse', () => {
  test('every view fits every screen', async ({ page }) => {
    await new Playground(page).open();
    for (const [name, fragment] of views) {
      await show(page, fragment);
      expect.soft(await faultsAt(page, screens), name).toEqual([]);
    }
  });

  test('so it does with text twice as large', async ({ page }) => {
    await new Playground(page).open();
    for (const [name, fragment] of views) {
      await show(page, fragment, '200%');
      expect.soft(await faultsAt(page, [[1280, 720]]), name).toEqual([]);
    }
  });
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every view fits every screen, in every language', async ({ page }) => {
    await new Playground(page).open();
    for (const [name, fragment] of views) {
      await show(page, fragment);
      expect.soft(await faultsAt(page, touchScreens), name).toEqual([]);
      for (const language of ['zh-Hant', 'zh-Hans']) {
        await show(page, `${fragment}&lang=${language}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        expect.soft(await faultsAt(page, [[360, 780]]), `${name}, ${language}`).toEqual([]);
      }
    }
  });

  test('so it does with text twice as large', async ({ page }) => {
    await new Playground(page).open();
    for (const [name, fragment] of views) {
      await show(page, fragment, '200%');
      expect.soft(await faultsAt(page, [[390, 844]]), name).toEqual([]);
    }
  });

  test('what is held says what it is, and does nothing', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    const box = await boxOf(playground.button('Step G'));
    const session = await page.context().newCDPSession(page);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    const hint = page.getByText('One update of the generator (G)', { exact: true });
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await expect(hint).toBeVisible();
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(hint).toBeVisible();
    await playground.button('Step D').tap();
    await expect(hint).toBeHidden();
    await expect(playground.status).toContainText('D moved');
  });

  test('what is tapped is large enough', async ({ page }) => {
    await new Playground(page).open();
    for (const [name, fragment] of views) {
      await show(page, fragment);
      expect.soft(await smallTargets(page), name).toEqual([]);
    }
    await show(page, '');
    await page.getByRole('button', { name: 'Settings' }).tap();
    expect(await smallTargets(page)).toEqual([]);
  });
});

/** Whatever takes a tap and is less than 40 px high or wide, with its label if it has one. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const takers = 'button, select, summary, input:not([type=text]), [role=slider], a[href]';
    return [...document.querySelectorAll(takers)].flatMap((element) => {
      const label = element.closest('label');
      const seen = [element, ...(label ? [label] : [])].map((e) => e.getBoundingClientRect());
      const width = Math.max(...seen.map((box) => box.width));
      const height = Math.max(...seen.map((box) => box.height));
      const hidden = !element.checkVisibility({ visibilityProperty: true }) || width < 3;
      if (hidden || element.closest('math') || (width >= 39.5 && height >= 39.5)) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return [`${element.tagName} ${name}: ${width} × ${height}`];
    });
  });
}

const boxOf = async (part: Locator) =>
  (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

for (const [name, viewport] of [
  ['upright', { width: 390, height: 844 }],
  ['small', { width: 360, height: 640 }],
  ['sideways', { width: 844, height: 390 }],
] as const) {
  test.describe(`the sheet on a phone, ${name}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('leaves stage and transport in sight and in use, and is swiped away', async ({ page }) => {
      const playground = new Playground(page);
      await playground.open('speed=1/frame');
      const opener = page.getByRole('button', { name: 'Settings', exact: true });
      const sheet = page.getByRole('dialog', { name: 'Settings', exact: true });
      await opener.tap();
      await expect(sheet).toBeVisible();
      await playground.settle();

      const [over, stage, bar] = await Promise.all([
        boxOf(sheet),
        boxOf(playground.stage),
        boxOf(page.getByRole('button', { name: 'Play' })),
      ]);
      expect(stage.y).toBeGreaterThanOrEqual(0);
      expect(Math.min(stage.width, stage.height)).toBeGreaterThan(180);
      if (viewport.width < viewport.height) expect(stage.y + stage.height).toBeLessThan(over.y + 1);
      else expect(stage.x + stage.width).toBeLessThan(over.x + 1);
      expect(over.y + over.height).toBeLessThanOrEqual(bar.y);
      expect(await layoutFaults(page)).toEqual([]);

      // Used with the sheet open: a card changes the run, the transport moves it.
      await sheet.getByRole('radio', { name: 'Discriminator' }).check();
      const rate = sheet.getByRole('textbox', { name: 'Learning rate' });
      await rate.fill('0.002');
      await rate.press('Enter');
      await expect(page).toHaveURL(/dRate=0\.002/);
      await playground.button('Step').tap();
      await playground.reach(1);
      await sheet.getByRole('radio', { name: 'Layers' }).check();
      await sheet.getByRole('checkbox', { name: 'Real' }).uncheck();
      await expect(page).toHaveURL(/hide=real/);

      // A short drag springs back, a long one closes.
      const grip = { x: over.x + over.width / 2, y: over.y + 6 };
      const along = viewport.width < viewport.height ? [0, 1] : [1, 0];
      const swipe = async (way: number) => {
        const session = await page.context().newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved: number) => {
          const point = {
            x: grip.x + moved * (along[0] ?? 0),
            y: grip.y + moved * (along[1] ?? 0),
          };
          return session.send('Input.dispatchTouchEvent', {
            type,
            touchPoints: type === 'touchEnd' ? [] : [point],
          });
        };
        await touch('touchStart', 0);
        for (let i = 1; i <= 6; i++) {
          await touch('touchMove', (way * i) / 6);
          await page.waitForTimeout(30);
        }
        await touch('touchEnd', way);
      };
      await swipe(20);
      await expect(sheet).toBeVisible();
      await swipe(0.6 * (along[0] ? over.width : over.height));
      await expect(sheet).toBeHidden();
      expect(playground.errors).toEqual([]);
    });

    test('by keyboard: opens, keeps the focus, gives it back', async ({ page }) => {
      await new Playground(page).open();
      const opener = page.getByRole('button', { name: 'Settings', exact: true });
      const sheet = page.getByRole('dialog', { name: 'Settings', exact: true });
      await opener.focus();
      await page.keyboard.press('Enter');
      await expect(sheet.getByRole('radio', { name: 'Generator' })).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(sheet.getByRole('button', { name: 'Close settings' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
      await expect(opener).toBeFocused();
      await page.keyboard.press('Enter');
      await sheet.getByRole('button', { name: 'Close settings' }).press('Enter');
      await expect(sheet).toBeHidden();
      await expect(opener).toBeFocused();
    });
  });
}
