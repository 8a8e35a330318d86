/** How people type and draw: input methods, layouts, thousands, keys switched off, a pen beside a hand, a frame in slides. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './playground';

/** A key as the browser tells of it. */
interface Told {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey?: boolean;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
}

/** Presses a key on what has the focus. */
const tell = (page: Page, init: Told) =>
  page.evaluate((given) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given });
    document.activeElement?.dispatchEvent(event);
  }, init);

test('numbers are taken when they are finished, and as people write them', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const seed = page.getByRole('textbox', { name: 'Seed' });
  await seed.fill('1,000');
  await tell(page, { key: 'Enter', isComposing: true });
  await tell(page, { key: 'Enter', keyCode: 229 });
  await expect(page).not.toHaveURL(/seed/);
  await seed.press('Enter');
  await expect(page).toHaveURL(/seed=1000$/);
  await seed.fill('１２');
  await seed.press('Enter');
  await expect(page).toHaveURL(/seed=12$/);
  await seed.fill('twelve');
  await seed.press('Enter');
  await expect(
    page.getByText('That could not be read as a number; enter one from 0 to'),
  ).toBeVisible();
  await expect(page).toHaveURL(/seed=12$/);
  await tell(page, { key: 'Escape', isComposing: true });
  await expect(seed).toHaveValue('twelve');
  await seed.press('Escape');
  await expect(seed).toHaveValue('12');
  expect(playground.errors).toEqual([]);
});

test('keys act in a Zhuyin layout, and not at all where they are switched off', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await tell(page, { key: 'ㄎ', code: 'KeyD' });
  await expect(playground.status).toContainText('D moved');
  await tell(page, { key: 'ㄥ', code: 'Slash', shiftKey: true });
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  for (const [width, height, colorScheme] of [
    [1280, 720, 'light'],
    [390, 844, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByRole('checkbox').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `tests/e2e/output/keys-${width}-${colorScheme}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await dialog.getByRole('checkbox', { name: 'Keys with a single character' }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await playground.ready();
  await page.keyboard.press('g');
  await page.keyboard.press('?');
  await expect(dialog).toHaveCount(0);
  await expect(playground.status).toContainText('not trained yet');
  await page.keyboard.press('Space');
  await playground.reach(1);
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  expect(playground.errors).toEqual([]);
});

test('a frame tells the page around it of the keys that it has no use for', async ({ page }) => {
  await page.route('**/slides.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Slides</title>
        <iframe title="GAN" src="./#embed=on&data=bimodal" width="700" height="500"></iframe>
        <script>told = []; addEventListener('message', ({ data }) => {
          if (data?.type === 'gan-playground:key') told.push([data.key, data.keyCode]);
        });</script>`,
    }),
  );
  await page.goto('./slides.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('status', { name: 'Iteration' })).toContainText('0');
  await frame.getByRole('button', { name: 'Step D', exact: true }).click();
  for (const key of ['ArrowRight', 'PageDown', 'g', 'Tab', 'Escape', 'Control+k']) {
    await page.keyboard.press(key);
  }
  await expect(frame.getByRole('status', { name: 'Iteration' })).toContainText('G moved');
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  await expect.poll(told).toEqual([
    ['ArrowRight', 39],
    ['PageDown', 34],
    ['Escape', 27],
  ]);
  await frame.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
  await page.waitForTimeout(200);
  expect((await told()).length).toBe(3);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('a pen draws while the hand rests, and controls take quick taps', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open('data=own');
    await page.getByRole('radio', { name: 'Your own 2-D data' }).tap();
    const sheet = page.getByRole('application', { name: /^Sheet for/ });
    await page.getByRole('button', { name: 'Clear' }).tap();
    const box = await sheet.boundingBox();
    if (!box) throw new Error('the sheet is not on the page');
    const session = await page.context().newCDPSession(page);
    const at = (x: number, y: number) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
    const hand = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0.8, y = 0.8) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [at(x, y)],
      });
    const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        ...at(x, y),
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
        pointerType: 'pen',
      });
    await hand('touchStart');
    await hand('touchMove', 0.82, 0.85);
    await pen('mousePressed', 0.3, 0.3);
    await hand('touchMove', 0.9, 0.9);
    for (let i = 1; i <= 8; i++) await pen('mouseMoved', 0.3, 0.3 + 0.05 * i);
    await hand('touchMove', 0.7, 0.9);
    await pen('mouseReleased', 0.3, 0.7);
    await hand('touchEnd');
    await page.waitForTimeout(300);
    const total = page.getByRole('dialog').getByText(/The link to the page/);
    // 0.4 of 128 cells in one column, and nothing of the hand's.
    const points = Number((await total.textContent())?.match(/^\d+/)?.[0]);
    expect(points).toBeGreaterThan(40);
    expect(points).toBeLessThan(65);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(page.getByText('The sheet is empty.')).toBeVisible();
    await page.keyboard.press('Escape');
    for (const name of ['Step', 'Step D', 'Play']) {
      const action = (element: HTMLElement) => getComputedStyle(element).touchAction;
      expect(await playground.button(name).evaluate(action)).toBe('manipulation');
    }
    expect(playground.errors).toEqual([]);
  });
});
