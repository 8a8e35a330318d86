/** Many seeds at once: they train together, say what they come to, and one of them opens by keyboard where it stands. */
import { expect, test } from '@playwright/test';
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
