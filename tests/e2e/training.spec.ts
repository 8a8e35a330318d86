/** Training as a user meets it: play, pause, steps, losses, keys. */
import { expect, test } from '@playwright/test';
import { only, Playground } from './playground';

for (const [name, fragment] of [
  ['2-D', ''],
  ['1-D', 'data=bimodal'],
] as const) {
  test(`${name}: Play trains and changes the picture, Pause stops both, Reset goes back`, async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.open(fragment);
    const untrained = await playground.picture();

    await playground.button('Play').click();
    await playground.reach(50);
    expect(await playground.picture()).not.toBe(untrained);

    await playground.button('Pause').click();
    await playground.settle();
    const paused = await playground.iteration();
    const pausedPicture = await playground.picture();
    await page.waitForTimeout(500);
    expect(await playground.iteration()).toBe(paused);
    expect(await playground.picture()).toBe(pausedPicture);

    await playground.button('Reset').click();
    await expect.poll(() => playground.iteration()).toBe(0);
    await expect.poll(() => playground.picture()).toBe(untrained);
    expect(playground.errors).toEqual([]);
  });
}

test('the loss changes while training goes on', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await expect(playground.loss('NSGAN')).toBeChecked();
  await playground.button('Play').click();
  await playground.reach(20);
  for (const name of ['MMGAN', 'NSGAN'] as const) {
    const before = await playground.iteration();
    await playground.loss(name).click();
    await expect(playground.loss(name)).toBeChecked();
    expect(await playground.iteration()).toBeGreaterThanOrEqual(before);
    await playground.reach(before + 20);
  }
  await expect(playground.button('Pause')).toBeVisible();
});

test('a change that needs fresh weights starts again and says so', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Play').click();
  await playground.reach(20);
  await playground.button('Pause').click();
  const batch = page.getByLabel('Batch size', { exact: true }).first();
  await batch.fill('64');
  await batch.press('Enter');
  await expect(page.getByText(/began again/)).toBeVisible();
  await expect.poll(() => playground.iteration()).toBe(0);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText(/began again/)).toHaveCount(0);
});

test('Step D leaves the generated samples where they are, Step G moves them', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open(only('generated'));
  const before = await playground.picture();
  await playground.step('Step D', /D moved/);
  expect(await playground.picture()).toBe(before);
  await playground.step('Step G', /G moved/);
  expect(await playground.picture()).not.toBe(before);
  expect(await playground.iteration()).toBe(1);
});

test('Step G leaves the surface of D as it is, Step D changes it', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open(only('surface'));
  const before = await playground.picture();
  await playground.step('Step G', /G moved/);
  expect(await playground.picture()).toBe(before);
  await playground.step('Step D', /D moved/);
  expect(await playground.picture()).not.toBe(before);
});

test('one update per second: D and G visibly alternate', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('speed=1/s');
  await playground.button('Play').click();
  for (const phase of ['D moved', 'G moved', 'D moved']) {
    await expect(page.getByText(phase).first()).toBeVisible();
  }
  await playground.button('Pause').click();
  expect(await playground.iteration()).toBeLessThan(5);
});

test('the keyboard: space, d, g, s, r', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await page.keyboard.press('d');
  await expect(page.getByText('D moved').first()).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByText('G moved').first()).toBeVisible();
  await expect.poll(() => playground.iteration()).toBe(1);
  await page.keyboard.press('s');
  await expect.poll(() => playground.iteration()).toBe(2);
  await page.keyboard.press(' ');
  await expect(playground.button('Pause')).toBeVisible();
  await playground.reach(20);
  await page.keyboard.press(' ');
  await expect(playground.button('Play')).toBeVisible();
  await page.keyboard.press('r');
  await expect.poll(() => playground.iteration()).toBe(0);
});

test('a layer can be switched off and on', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const all = await playground.picture();
  const layer = page.getByRole('checkbox', { name: 'Generated', exact: true });
  await layer.click();
  await expect(layer).not.toBeChecked();
  await expect.poll(() => playground.picture()).not.toBe(all);
  await layer.click();
  await expect.poll(() => playground.picture()).toBe(all);
});

test('a run that blows up says so and keeps its last good picture', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open(
    'gOpt=sgd&dOpt=sgd&gRate=1&dRate=1&gMomentum=0.99&dMomentum=0.99&speed=full',
  );
  await playground.button('Play').click();
  await expect(page.getByText(/no longer finite/)).toBeVisible({ timeout: 30_000 });
  await expect(playground.button('Play')).toBeVisible();
  await playground.button('Reset').click();
  await expect(page.getByText(/no longer finite/)).toHaveCount(0);
});
