/** The overview of the game: it is drawn, says what moved, and its components' controls open from it by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

/** Chooses the overview from the stage. */
async function choose(page: Page, fragment = ''): Promise<Playground> {
  const playground = new Playground(page);
  await playground.open(fragment);
  await page.getByRole('radio', { name: 'Overview' }).check({ force: true });
  await expect(page.getByRole('img', { name: /^Overview: / })).toBeVisible();
  return playground;
}

test('G’s controls open from it by keyboard, and Escape leads back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = await choose(page);
  await expect(page).toHaveURL(/picture=overview/);
  const node = page.getByRole('button', { name: 'Generator: controls' });
  await node.focus();
  await page.keyboard.press('Enter');
  const controls = page.getByRole('dialog', { name: 'Generator: controls' });
  await expect(controls).toBeFocused();
  expect(await violations(page)).toEqual([]);
  const rate = controls.getByRole('textbox', { name: 'Learning rate' });
  for (let i = 0; i < 20 && !(await rate.evaluate((e) => e === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await rate.fill('0.002');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/gRate=0\.002/);
  await page.keyboard.press('Escape');
  await expect(controls).toBeHidden();
  await expect(node).toBeFocused();
  expect(playground.errors).toEqual([]);
});

test('it says which network moved last and how the gradient went', async ({ page }) => {
  const playground = await choose(page);
  await expect(page.getByText('Nothing has moved yet.', { exact: false })).toBeVisible();
  await playground.step('Step D', /gradient of its loss went back into D/);
  await playground.step('Step G', /went back through D to each x̃, and from there into G/);
  await playground.button('Play').click();
  await expect(page.getByText(/D and G take turns/)).toBeVisible();
});

test.describe('at every size, in light and dark', () => {
  for (const [name, fragment] of [
    ['2-D', ''],
    ['1-D', 'data=bimodal'],
    ['a prior of five dimensions', 'z=5'],
  ] as const) {
    test(name, async ({ page }) => {
      const playground = await choose(page, fragment);
      if (fragment === 'z=5') {
        await expect(page.getByText('z has 5 dimensions', { exact: false })).toBeVisible();
      }
      for (const [width, height, colorScheme] of [
        [1440, 900, 'dark'],
        [1280, 720, 'light'],
        [390, 844, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await playground.settle();
        expect.soft(await layoutFaults(page), `${width}`).toEqual([]);
        expect.soft(await violations(page), `${width}`).toEqual([]);
      }
    });
  }
});
