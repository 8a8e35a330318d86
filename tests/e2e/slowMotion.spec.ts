/** Slow motion on the page: one update of D and one of G walked through by hand, by key, and by itself. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

const strip = (page: Page) => page.getByRole('region', { name: 'Slow motion', exact: true });
const present = (page: Page) => strip(page).locator('[aria-current="step"]');

test('D’s update is walked through, then G’s, and only the last sub-step trains', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Slow motion').click();
  await expect(strip(page)).toContainText('Update of D');
  const shown: string[] = [];
  let picture = await playground.picture();
  for (const name of ['Sample z', 'Generate', 'Sample data', 'Score', 'Loss', 'Gradient']) {
    await expect(present(page)).toHaveText(name);
    await playground.settle();
    const now = await playground.picture();
    if (now !== picture) shown.push(name);
    picture = now;
    await expect(playground.status).toContainText('not trained yet');
    await strip(page).getByRole('button', { name: 'Next' }).click();
  }
  // New pictures came when the batch's generated and real samples did.
  expect(shown).toEqual(expect.arrayContaining(['Generate', 'Sample data']));
  await expect(playground.status).toContainText('D moved');
  await expect(strip(page)).toContainText(/loss on this batch [\d.]+ → [\d.]+ nats/);
  expect(await layoutFaults(page)).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('n');
    await expect(strip(page)).toContainText('Update of G');
  }
  await expect(present(page)).toHaveText('Update');
  await expect(playground.status).toContainText('G moved');
  expect(await playground.iteration()).toBe(1);
  expect(playground.errors).toEqual([]);
});

test('it runs by itself on a phone, and ends with Play', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open('data=bimodal');
  await playground.button('Slow motion').click();
  await strip(page).getByRole('slider', { name: 'Pace' }).fill('0.5');
  await strip(page).getByRole('button', { name: 'Auto' }).click();
  await expect(playground.status).toContainText('D moved', { timeout: 20_000 });
  expect(await layoutFaults(page)).toEqual([]);
  await playground.button('Play').click();
  await expect(strip(page)).toHaveCount(0);
  await playground.reach(5);
});
