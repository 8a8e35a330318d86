/** D in space: chosen by tab, turned by keys and by dragging, drawn live, and only there for data in the plane. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { Playground } from './playground';

const pixels = (picture: Locator) =>
  picture.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

async function openSpace(page: Page) {
  const playground = new Playground(page);
  await playground.open('speed=full');
  await page.getByText('D in space', { exact: true }).click();
  const picture = page.getByRole('application', { name: 'D in space: Ring of 8' });
  await expect(picture).toBeVisible();
  await playground.settle();
  return { playground, picture };
}

test('turns by keys and by dragging, and goes home', async ({ page }) => {
  const { playground, picture } = await openSpace(page);
  const first = await pixels(picture);
  const seen = new Set([first]);
  const changes = async (act: () => Promise<void>) => {
    await act();
    await playground.settle();
    const now = await pixels(picture);
    expect(seen.has(now)).toBe(false);
    seen.add(now);
  };
  await changes(() => picture.press('ArrowLeft'));
  await changes(() => picture.press('ArrowDown'));
  await changes(async () => {
    const box = await picture.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 15, { steps: 3 });
    await page.mouse.up();
  });
  await page.mouse.move(5, 5, { steps: 3 }); // let go: nothing turns any more
  await playground.settle();
  expect(seen.has(await pixels(picture))).toBe(true);
  await picture.press('Home');
  await playground.settle();
  expect((await pixels(picture)) === first).toBe(true);
  await playground.step('Step D', /D moved/);
  expect((await pixels(picture)) === first).toBe(false);
  expect(playground.errors).toEqual([]);
});

test('is not there for data on a line', async ({ page }) => {
  await new Playground(page).open('data=bimodal&picture=space');
  await expect(page.getByRole('radio', { name: 'D in space' })).toBeDisabled();
  await expect(page.getByLabel(/^Stage: /).first()).toBeVisible();
});
