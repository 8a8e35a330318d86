/** The playground in a frame of another page: stage and transport, and nothing taken from the page around it. */
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe';
import { layoutFaults } from './layout';

/** A page of notes around a frame; it counts the keys that it hears. */
async function openNotes(page: Page, fragment: string, width: number, height: number) {
  await page.route('**/notes.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Notes</title><h1>Notes</h1>
        <button type="button">A button of the notes</button>
        <iframe title="GAN" src="./#${fragment}" width="${width}" height="${height}" style="border:0"></iframe>
        <script>heard = []; addEventListener('keydown', (event) => heard.push(event.key));</script>`,
    }),
  );
  await page.goto('./notes.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-picture] canvas').first()).toBeVisible();
  await expect(frame.getByRole('status', { name: 'Iteration' })).toContainText('0');
  return frame;
}

const button = (frame: FrameLocator, name: string) =>
  frame.getByRole('button', { name, exact: true });

test('it has stage and transport only, and trains', async ({ page }) => {
  const frame = await openNotes(page, 'embed=on&data=bimodal', 600, 480);
  await button(frame, 'Step D').click();
  await expect(frame.getByRole('status', { name: 'Iteration' })).toContainText('D moved');
  await button(frame, 'Play').click();
  await expect(button(frame, 'Pause')).toBeVisible();
  await expect(frame.getByRole('heading')).toHaveCount(1); // the hidden title
  for (const name of ['Share', 'Save', 'Present', 'Keys', 'New seed']) {
    await expect(button(frame, name)).toHaveCount(0);
  }
  await expect(frame.getByText('What is happening')).toHaveCount(0);
});

test('the page around it keeps its focus, its keys and its history', async ({ page }) => {
  const frame = await openNotes(page, 'embed=on', 600, 480);
  const before = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'A button of the notes' }).focus();
  for (const key of ['g', 'p', 'PageDown', '?']) await page.keyboard.press(key);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'g',
    'p',
    'PageDown',
    '?',
  ]);
  await expect(frame.getByRole('status', { name: 'Iteration' })).toContainText('not trained yet');
  await button(frame, 'Step D').click();
  await page.keyboard.press('g'); // now it has the focus
  await expect(frame.getByRole('status', { name: 'Iteration' })).toContainText('G moved');
  await page.keyboard.press('p');
  await expect(frame.locator('[data-face="embed"]')).toBeAttached();
  await frame.getByRole('slider', { name: 'Speed' }).press('ArrowLeft');
  await page.waitForTimeout(500); // addresses are written at leisure
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a link opens the whole playground with the same experiment', async ({ page, context }) => {
  const frame = await openNotes(page, 'embed=on&data=moons&seed=7&picture=overview', 600, 480);
  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Open in GAN Playground' }).click();
  const whole = await opened;
  await expect(whole).toHaveURL(/#data=moons&seed=7&picture=overview$/);
  await expect(whole.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
});

for (const [width, height] of [
  [480, 360],
  [800, 480],
] as const) {
  test(`everything fits ${width}×${height}`, async ({ page }) => {
    for (const fragment of ['data=bimodal', 'picture=overview', 'compare=loss:mm']) {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await page.goto(`./#embed=on&${fragment}`);
      await expect(page.locator('[data-picture] canvas').first()).toBeVisible();
      await expect(page.getByRole('status', { name: 'Iteration' })).toContainText('0');
      await page.waitForTimeout(300);
      expect.soft(await layoutFaults(page), fragment).toEqual([]);
      const low = await page.evaluate(() => document.documentElement.scrollHeight);
      expect.soft(low, `${fragment}: height`).toBeLessThanOrEqual(height);
    }
    expect(await axeFaults(page)).toEqual([]);
  });
}
