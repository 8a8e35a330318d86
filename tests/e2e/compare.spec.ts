/** Two runs side by side: one click, the same start, live changes of one, and an end that keeps the other. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { layoutFaults } from './layout';
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is accessible and fits every screen, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const playground = new Playground(page);
    await playground.open('compare=loss:mm;gRate:0.0005&speed=full');
    await playground.button('Play').click();
    await playground.reach(30);
    await playground.button('Pause').click();
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

test('the button of the comparison is accessible where it stands', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await layoutFaults(page)).toEqual([]);
});
