/** Your own generator: P_G moved by hand on the stage, by mouse and by keyboard; D trains to it, G does not. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

/** Drags a handle by so many CSS pixels, in small moves. */
async function drag(handle: Locator, x: number, y: number): Promise<void> {
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is not on the page');
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = handle.page();
  await mouse.move(left, top);
  await mouse.down();
  await mouse.move(left + x, top + y, { steps: 8 });
  await mouse.up();
}

test('1-D: switched on, dragged, and kept in the address', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = new Playground(page);
  await playground.open('data=gaussian');
  await page.getByRole('checkbox', { name: 'Your own generator' }).check();
  await expect(playground.button('Pause')).toBeVisible(); // D trains at once
  await playground.reach(20);
  await expect(playground.button('Step G')).toBeDisabled();

  const stage = page.getByRole('group', { name: 'P_G by hand' });
  const mean = stage.getByRole('slider', { name: 'Mean of P_G' });
  const spread = stage.getByRole('slider', { name: 'Spread of P_G' });
  const numberOf = async (handle: Locator) => Number(await handle.getAttribute('aria-valuenow'));
  const [before, width] = [await numberOf(mean), await numberOf(spread)];
  await drag(mean, 120, 30);
  expect(await numberOf(mean)).toBeGreaterThan(before + 0.5);
  expect(await numberOf(spread)).toBe(width);
  await drag(spread, 40, 0);
  expect(await numberOf(spread)).toBeGreaterThan(width + 0.1);

  const dragged = await numberOf(mean);
  await mean.press('ArrowLeft');
  const step = dragged - (await numberOf(mean));
  expect(step).toBeGreaterThan(0.009);
  await mean.press('Shift+ArrowLeft');
  expect(dragged - (await numberOf(mean))).toBeCloseTo(6 * step, 6);

  await expect(page).toHaveURL(/hand=-?[\d.]+,[\d.]+/);
  const at = [await numberOf(mean), await numberOf(spread)];
  await expect(page).toHaveURL(new RegExp(`#data=gaussian&hand=${at.join()}$`));
  expect(await layoutFaults(page)).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await page.reload();
  await playground.ready();
  expect([await numberOf(mean), await numberOf(spread)]).toEqual(at);
  await page.getByRole('checkbox', { name: 'Your own generator' }).uncheck();
  await expect(mean).toHaveCount(0);
  await expect(page).toHaveURL(/#data=gaussian$/); // the network is as it was
  expect(playground.errors).toEqual([]);
});

test('2-D: the blob follows its handles, and the numbers on the card', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('hand=-0.5,0.2,0.3');
  const stage = page.getByRole('group', { name: 'P_G by hand' });
  const centre = stage.getByRole('slider', { name: 'Centre of P_G' });
  await expect(centre).toHaveAttribute('aria-valuetext', 'x −0.50, y 0.20');
  const still = await playground.picture();
  await drag(centre, 60, 60);
  await expect(centre).toHaveAttribute('aria-valuetext', /^x −?0\.[0-4]\d, y −0\.\d\d$/);
  await expect(playground.button('Pause')).toBeVisible(); // D had not begun: the hand starts it
  await playground.reach(10);
  expect(await playground.picture()).not.toBe(still);
  const y = page.getByRole('textbox', { name: 'Mean y' });
  await y.fill('0.75');
  await y.press('Enter');
  await expect(centre).toHaveAttribute('aria-valuetext', /y 0\.75$/);
  await centre.press('ArrowDown');
  await expect(centre).toHaveAttribute('aria-valuetext', /y 0\.7[0-4]$/);
  const spread = stage.getByRole('slider', { name: 'Spread of P_G' });
  await drag(spread, 30, -30);
  expect(Number(await spread.getAttribute('aria-valuenow'))).toBeGreaterThan(0.35);
  await expect(page.getByRole('img', { name: /^V and its bound against where/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(playground.errors).toEqual([]);
});
