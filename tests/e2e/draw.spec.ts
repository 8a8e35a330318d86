/** Your own data: drawn by mouse, by touch and by keyboard, pasted, dropped; trained on; kept in the address. */
import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

const tile = (page: Page, dimensions: 1 | 2) =>
  page.getByRole('radio', { name: `Your own ${dimensions}-D data` });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Draw your own data' });
const sheet = (page: Page) => page.getByRole('application', { name: /^Sheet for/ });
const total = (page: Page) => dialog(page).getByText(/The link to the page|Too many|is empty/);

async function pointsOn(page: Page): Promise<number> {
  await page.waitForTimeout(300); // counted a moment after the last move
  const text = (await total(page).textContent()) ?? '';
  return text.startsWith('The sheet is empty')
    ? 0
    : Number(text.match(/^[\d,]+/)?.[0].replaceAll(',', ''));
}

/** Opens the sheet from its tile, emptied. */
async function openEmpty(page: Page, dimensions: 1 | 2): Promise<void> {
  await tile(page, dimensions).click();
  await expect(sheet(page)).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(total(page)).toHaveText('The sheet is empty.');
}

/** Places on the sheet by shares of its box. */
async function at(area: Locator, x: number, y: number): Promise<readonly [number, number]> {
  const box = await area.boundingBox();
  if (!box) throw new Error('the sheet is not on the page');
  return [box.x + x * box.width, box.y + y * box.height];
}

async function stroke(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...rest] = await Promise.all(places.map(([x, y]) => at(sheet(page), x, y)));
  if (!first) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.up();
}

/** Drops a file on the page as a browser does. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test('2-D by mouse: pen, spray, eraser, undo; trained on; a reload brings it back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = new Playground(page);
  await playground.open();
  await openEmpty(page, 2);
  await stroke(page, [
    [0.3, 0.3],
    [0.7, 0.3],
    [0.7, 0.7],
  ]);
  const drawn = await pointsOn(page);
  expect(drawn).toBeGreaterThan(60);
  await page.getByRole('radio', { name: 'Spray' }).check();
  await stroke(page, [
    [0.4, 0.6],
    [0.45, 0.6],
  ]);
  const sprayed = await pointsOn(page);
  expect(sprayed).toBeGreaterThan(drawn + 20);
  await page.getByRole('radio', { name: 'Eraser' }).check();
  await stroke(page, [
    [0.3, 0.3],
    [0.4, 0.3],
  ]);
  expect(await pointsOn(page)).toBeLessThan(sprayed - 5);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await pointsOn(page)).toBe(sprayed);
  expect(await violations(page)).toEqual([]);

  // Escape keeps the drawing; the run was not touched.
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/data=own/);
  await tile(page, 2).click();
  expect(await pointsOn(page)).toBe(sprayed);

  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/#data=own&points=[\w~-]+$/);
  await expect(tile(page, 2)).toBeChecked();
  await expect(page.getByText('The density is an estimate')).toBeVisible();
  await playground.settle();
  const picture = await playground.picture();
  await playground.button('Play').click();
  await playground.reach(20);
  expect(await layoutFaults(page)).toEqual([]);

  await page.reload();
  await playground.ready();
  await expect(tile(page, 2)).toBeChecked();
  await expect.poll(() => playground.picture()).toBe(picture);
  expect(playground.errors).toEqual([]);
});

test('1-D: a curve drawn by mouse is the density', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await openEmpty(page, 1);
  await stroke(page, [
    [0.2, 0.85],
    [0.4, 0.2],
    [0.6, 0.85],
  ]);
  await expect(total(page)).toHaveText(/^A curve\. The link/);
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/#data=own1d&points=/);
  await page.getByRole('radio', { name: 'D*', exact: true }).check();
  await playground.button('Step').click();
  await playground.reach(1);
  expect(playground.errors).toEqual([]);
});

test('by keyboard alone', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('data=own');
  await tile(page, 2).focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).press('Enter');
  await sheet(page).focus();
  await page.keyboard.press('Space');
  expect(await pointsOn(page)).toBe(1);
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Space');
  expect(await pointsOn(page)).toBe(2);
  await page.keyboard.press('Control+z');
  expect(await pointsOn(page)).toBe(1);
  await page.keyboard.down('Space');
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.up('Space');
  expect(await pointsOn(page)).toBeGreaterThan(10);
  await expect(dialog(page).getByText(/^x −?\d/)).toBeAttached();
  await page.getByRole('button', { name: 'Use these data' }).press('Enter');
  await expect(page).toHaveURL(/points=/);
  // Arrow keys in the choice go past the sheet and open nothing.
  await tile(page, 2).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/data=segment/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/data=own&points=/);
  await expect(dialog(page)).toHaveCount(0);
  expect(playground.errors).toEqual([]);
});

test('pasted and dropped tables, and what is wrong with them', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await openEmpty(page, 1);
  const rows = Array.from({ length: 60 }, (_, i) => `${150 + i},5;${60 + (i % 20)}`);
  const text = ['Größe;weight', ...rows.slice(0, 15), 'abc;—', ...rows.slice(15)].join('\n');
  await page.getByLabel('Paste numbers here').focus();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(event);
  }, text);
  const report = page
    .getByRole('region', { name: 'Or numbers from elsewhere' })
    .getByRole('status');
  await expect(report).toHaveText(
    '60 rows taken, two columns: “Größe” and “weight”. 1 row was not numbers and left out, the first is line 17: “abc;—”.',
  );
  await expect(page.getByRole('radio', { name: '2-D', exact: true })).toBeChecked();
  expect(await pointsOn(page)).toBe(60);
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByText(/The networks see it scaled: x from 14\d/)).toBeVisible();
  const address = page.url();

  await dropFile(page, 'words.csv', 'to be\nor not to be');
  await expect(report).toHaveText('No column of numbers was found in it.');
  expect(page.url()).toBe(address);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await dropFile(
    page,
    'times.txt',
    `ms\n${Array.from({ length: 100_500 }, (_, i) => i % 97).join('\n')}`,
  );
  await expect(report).toHaveText(
    '100,000 rows taken, one column: “ms”. There are more: the first 100,000 were taken.',
  );
  await expect(page.getByRole('radio', { name: '1-D', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/data=own1d&points=/);
  await playground.button('Play').click();
  await playground.reach(20);

  await dropFile(page, 'many.csv', manyRows());
  await expect(report).toHaveText(/^20,000 rows taken/);
  await expect(total(page)).toHaveText(/Too many for the link/);
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByText('The link to this page does not hold these data')).toBeVisible();
  await expect(page).toHaveURL(/data=own&points=@/);
  await page.goBack();
  await expect(page).toHaveURL(/data=own1d/);
  await page.goForward();
  await expect(page).toHaveURL(/data=own&points=@/); // kept as long as the page is open
  await page.reload();
  await expect(page.getByText(/too many for an address/)).toBeVisible();
  expect(playground.errors).toEqual([]);
});

test('a table that leaves a choice asks, by keyboard alone', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await dropFile(page, 'open.csv', '1,5\n7,2\n3,9\n4,4\n');
  const question = page.getByRole('region', { name: 'How is this table to be read?' });
  await expect(question).toContainText('The text leaves open what parts its columns.');
  await expect(question.getByRole('heading')).toBeFocused();
  expect(await violations(page)).toEqual([]);
  // Tab goes to the separator, and a letter chooses: one column with decimal commas.
  await page.keyboard.press('Tab');
  await page.keyboard.press('N');
  await expect(question.getByLabel('Between columns')).toHaveValue('');
  await expect(question.getByRole('radio', { name: 'Comma (1,5)' })).toBeChecked();
  await expect(question.getByLabel('y is')).toHaveValue('');
  await question.getByRole('button', { name: 'Put on the sheet' }).press('Enter');
  const report = page
    .getByRole('region', { name: 'Or numbers from elsewhere' })
    .getByRole('status');
  await expect(report).toHaveText('4 rows taken, one column.');
  await expect(page.getByRole('radio', { name: '1-D', exact: true })).toBeChecked();

  // What was read can be read in another way, and left as it is.
  await page.getByRole('button', { name: 'Read it in another way…' }).press('Enter');
  await question.getByLabel('Between columns').selectOption('Tab');
  await expect(question.getByRole('status')).toHaveText('');
  await question.getByLabel('Between columns').selectOption('Comma');
  await question.getByRole('button', { name: 'Put on the sheet' }).press('Enter');
  await expect(report).toHaveText('4 rows taken, two columns.');
  await page.getByRole('button', { name: 'Read it in another way…' }).press('Enter');
  await question.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(report).toBeVisible();
  await expect(dialog(page)).toBeVisible();
  expect(playground.errors).toEqual([]);
});

/** Rows all over the plane, the same every time. */
function manyRows(): string {
  const golden = [0.754_877_666, 0.569_840_296] as const;
  return Array.from({ length: 20_000 }, (_, i) =>
    golden.map((step) => ((i * step) % 1).toFixed(6)).join(','),
  ).join('\n');
}

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger draws and the page does not scroll', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    await tile(page, 2).tap();
    await expect(sheet(page)).toBeVisible();
    await page.getByRole('button', { name: 'Clear' }).tap();
    const session = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) => {
      const [left, top] = await at(sheet(page), x, y);
      const touchPoints = type === 'touchEnd' ? [] : [{ x: left, y: top }];
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await touch('touchStart', 0.4, 0.3);
    for (let i = 1; i <= 10; i++) await touch('touchMove', 0.4, 0.3 + 0.04 * i);
    await touch('touchEnd');
    expect(await pointsOn(page)).toBeGreaterThan(30);
    for (const button of await dialog(page).getByRole('button').all()) {
      expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(40);
    }
    await page.getByRole('button', { name: 'Use these data' }).tap();
    await expect(page).toHaveURL(/data=own&points=/);
    expect(playground.errors).toEqual([]);
  });

  test('the tap right after a quick stroke counts', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open('data=own');
    await tile(page, 2).tap();
    await expect(sheet(page)).toBeVisible();
    const [undo, before] = [page.getByRole('button', { name: 'Undo' }), await pointsOn(page)];
    const [x, y] = await at(sheet(page), 0.5, 0.2);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', below = 0) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + below }],
      });
    // As fast as a flick, which the browser would stop with the next tap.
    await touch('touchStart');
    for (const below of [45, 90, 135, 180]) await touch('touchMove', below);
    await touch('touchEnd');
    await undo.tap({ force: true });
    await expect(undo).toBeDisabled();
    expect(await pointsOn(page)).toBe(before);
  });
});

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [390, 844],
] as const) {
  test(`fits ${width}×${height}`, async ({ page }) => {
    mkdirSync('tests/e2e/output', { recursive: true });
    await page.setViewportSize({ width, height });
    const playground = new Playground(page);
    await playground.open();
    for (const dimensions of [1, 2] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await tile(page, dimensions).click();
        await expect(total(page)).toBeVisible();
        const box = await dialog(page).boundingBox();
        expect(box && box.x >= 0 && box.y >= 0).toBe(true);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
        await expect(page.getByRole('button', { name: 'Use these data' })).toBeInViewport();
        expect(await violations(page)).toEqual([]);
        const name = `draw-${dimensions}d-${width}x${height}-${colorScheme}`;
        await page.screenshot({ path: `tests/e2e/output/${name}.png` });
        await page.getByRole('button', { name: 'Cancel' }).click();
      }
    }
    expect(playground.errors).toEqual([]);
  });
}

const measured = [
  ',time,height,weight,note',
  ...Array.from(
    { length: 40 },
    (_, i) => `${i},${1.5 + i},${150 + ((i * 37) % 50)}.25,${60 + i},ok`,
  ),
].join('\n');

for (const [width, height, lang] of [
  [1280, 720, 'en'],
  [1440, 900, 'zh-Hant'],
  [390, 844, 'zh-Hans'],
] as const) {
  test(`the question about a table fits ${width}×${height} in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const playground = new Playground(page);
    await page.goto(`#lang=${lang}`);
    await expect(page.locator('canvas').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await dropFile(page, 'measured.csv', measured);
      const question = page
        .locator('dialog section')
        .filter({ has: page.locator('table') })
        .first();
      await expect(question.getByRole('table')).toBeVisible();
      const box = await page.locator('dialog[open]').boundingBox();
      expect(box && box.x >= 0 && box.y >= 0).toBe(true);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      await expect(question.getByRole('button').last()).toBeInViewport();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({
        path: `tests/e2e/output/table-${width}x${height}-${colorScheme}.png`,
      });
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    }
    expect(playground.errors).toEqual([]);
  });
}
