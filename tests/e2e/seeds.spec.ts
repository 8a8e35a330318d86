/** Many seeds at once: they train together, say what they come to, and one of them opens by keyboard where it stands. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

test('one of nine seeds opens on the large stage where it stands', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('speed=4/frame');
  await page.getByText('Seeds', { exact: true }).click();
  const seed = page.getByRole('button', { name: /^Open seed / });
  await expect(seed).toHaveCount(9);
  await playground.button('Play').click();
  await playground.reach(20);
  await playground.button('Pause').click();
  await expect(page.getByText(/of 9 cover all modes/)).toBeVisible();
  await playground.settle();
  const stood = await playground.iteration();
  await seed.nth(3).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/seed=4/);
  await expect(page.getByLabel(/^Stage: /).first()).toBeVisible();
  await playground.settle();
  expect(await playground.iteration()).toBe(stood);
  await playground.button('Step').click();
  await playground.reach(stood + 1);
  expect(playground.errors).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is accessible and fits every screen, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const playground = new Playground(page);
    await page.goto('./#picture=seeds&seeds=16');
    await expect(page.getByRole('button', { name: /^Open seed 16/ })).toBeVisible();
    await expect(page.getByText(/of 16 cover all modes/)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    for (const [width, height] of [
      [1280, 720],
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await playground.settle();
      expect(await layoutFaults(page)).toEqual([]);
    }
  });
}
