/** Writes the screenshot of the README; only when asked: UPDATE_SCREENSHOT=1 npx playwright test readme */
import { test } from '@playwright/test';
import { Playground } from './playground';

test('the screenshot of the README', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const playground = new Playground(page);
  await playground.open('speed=full');
  await playground.button('Play').click();
  await playground.reach(2000, 50_000);
  await playground.button('Pause').click();
  await playground.settle();
  await page.screenshot({ path: 'docs/screenshot.png' });
});
