/** The first visit: explains itself beside a running picture, and never comes back. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

test.use({ storageState: { cookies: [], origins: [] } });

const card = (page: Page) => page.getByRole('region', { name: 'Welcome' });

test('a running picture, a sentence, and just play', async ({ page }) => {
  const playground = new Playground(page);
  await page.goto('./');
  await expect(card(page)).toBeVisible();
  await playground.reach(20); // nobody pressed Play
  await expect(page).not.toHaveURL(/#/);
  await playground.button('Just play').press('Enter');
  await expect(card(page)).toBeHidden();
  const seen = await playground.iteration();
  await playground.reach(seen + 20);
  await page.keyboard.press('Space'); // the focus went to the picture, not to nowhere
  await expect(playground.button('Play')).toBeVisible();

  await page.reload();
  await playground.ready();
  await expect(card(page)).toBeHidden();
  await expect(playground.button('Play')).toBeVisible();
  expect(playground.errors).toEqual([]);
});

test('to the lesson', async ({ page }) => {
  const playground = new Playground(page);
  await page.goto('./');
  await playground.button('Start the lesson').click();
  await expect(page).toHaveURL(/lesson=noise\.1/);
  await expect(card(page)).toBeHidden();
  expect(playground.errors).toEqual([]);
});

test('it goes with Escape, and with the first thing one does', async ({ page }) => {
  const playground = new Playground(page);
  await page.goto('./');
  await playground.reach(1);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(card(page)).toBeVisible();
  await playground.loss('MMGAN').click();
  await expect(card(page)).toBeHidden();
  await page.goto('about:blank');
  await page.evaluate(() => 0);
  await playground.open('data=moons');
  await expect(card(page)).toBeHidden();
});

test('not with a link, which says itself what there is to see', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('data=moons');
  await expect(card(page)).toBeHidden();
  await expect(playground.button('Play')).toBeVisible();
  await playground.open();
  await expect(card(page)).toBeHidden();
});

test('nothing moves for whom motion is too much, until asked to', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const playground = new Playground(page);
  await playground.open();
  await expect(card(page)).toBeVisible();
  await expect(playground.button('Play')).toBeVisible();
  await playground.button('Just play').click();
  await playground.reach(20);
});

test('also where the browser allows no storage', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  const playground = new Playground(page);
  await page.goto('./');
  await playground.button('Just play').click();
  await expect(card(page)).toBeHidden();
  await playground.reach(20);
  expect(playground.errors).toEqual([]);
});

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [390, 844],
  [360, 640],
] as const) {
  test(`hides nothing, ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const playground = new Playground(page);
    await page.goto('./');
    await playground.reach(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await layoutFaults(page)).toEqual([]);
      if (width === 1280) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      const name = `welcome-${width}x${height}-${colorScheme}`;
      await page.screenshot({ path: `tests/e2e/output/${name}.png` });
    }
    const [said, stage] = [await card(page).boundingBox(), await playground.stage.boundingBox()];
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(stage?.y ?? 0);
    await expect(card(page)).toBeInViewport({ ratio: 1 });
    await expect(playground.stage).toBeInViewport({ ratio: 0.8 });
  });
}
