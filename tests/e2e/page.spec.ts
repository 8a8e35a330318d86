/** The page as a whole: nothing from elsewhere, helpful when the engine fails, right on every screen. */
import { expect, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

test('everything comes from where the page comes from', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(baseURL ?? '') || /^(data|blob):/.test(url) || url === 'about:blank';
    if (!own) foreign.push(url);
  });
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Play').click();
  await playground.reach(20);
  expect(foreign).toEqual([]);
});

test('an engine that does not load is reported, and Restart works', async ({ page }) => {
  const playground = new Playground(page);
  await page.route(/worker.*\.js/, (route) => route.abort());
  await page.goto('./');
  const restart = page.getByRole('button', { name: 'Restart' });
  await expect(restart).toBeVisible();
  await page.unroute(/worker.*\.js/);
  await restart.click();
  await playground.ready();
  await playground.button('Play').click();
  await playground.reach(20);
});

test.describe('pictures', () => {
  const screens = [
    { width: 1280, height: 720 },
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ];

  for (const [name, fragment] of [
    ['2d', 'speed=full'],
    ['1d', 'data=bimodal&speed=full'],
  ] as const) {
    test(`of the ${name} stage, at the start and in mid-training`, async ({ page }) => {
      test.setTimeout(120_000);
      const playground = new Playground(page);
      await playground.open(fragment);
      const take = async (moment: string) => {
        for (const screen of screens) {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.setViewportSize(screen);
            await page.emulateMedia({ colorScheme });
            await playground.settle();
            const file = `${name}-${moment}-${screen.width}x${screen.height}-${colorScheme}.png`;
            await page.screenshot({ path: `tests/e2e/output/${file}` });
            expect.soft(await layoutFaults(page), file).toEqual([]);
          }
        }
      };
      await take('start');
      await playground.button('Play').click();
      await playground.reach(1500, 60_000);
      await playground.button('Pause').click();
      await take('trained');
    });
  }
});
