/** Two runs side by side: one click, the same start, live changes of one, and an end that keeps the other. */
import { expect, test } from '@playwright/test';
import { Playground } from './playground';

test('MMGAN against NSGAN by one click; then one of both goes on', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('speed=1/frame');
  await playground.button('MMGAN vs NSGAN').click();
  await expect(page).toHaveURL(/compare=loss:mm/);
  const [a, b] = [
    page.getByRole('region', { name: 'Run A' }),
    page.getByRole('region', { name: 'Run B' }),
  ];
  await expect(a).toContainText('NSGAN');
  await expect(b).toContainText('MMGAN');
  await playground.settle();
  const shot = (side: typeof a) =>
    side
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const first = await shot(b);
  await playground.step('Step D', /D moved/); // both losses train D in the same way
  expect(await shot(b)).not.toBe(first);
  await playground.button('Play').click();
  await playground.reach(20);
  await playground.button('Pause').click();
  await playground.settle();
  const stood = await playground.iteration();
  await page.getByRole('radio', { name: 'Run A' }).focus();
  await page.keyboard.press('Space');
  await expect(playground.loss('NSGAN')).toBeChecked();
  await playground.button('Keep B').click();
  await expect(page).toHaveURL(/#loss=mm/);
  await playground.settle();
  expect(await playground.iteration()).toBe(stood);
  await expect(a).toHaveCount(0);
  await playground.button('Step').click();
  await playground.reach(stood + 1);
  expect(playground.errors).toEqual([]);
});
