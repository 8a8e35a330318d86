/** Presenting: everything large enough for the last row, a clicker and keys for all of it, and the way back. */
import { expect, type Page, test } from '@playwright/test';
import { axeFaults, colourFaults } from './axe';
import { layoutFaults } from './layout';
import { Playground } from './playground';

/** Room that a projector has. */
const projectors = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
/** CSS pixels that a word has at least on a screen of 1280×720; larger screens have it larger. */
const leastWord = 20;

/** Notes the size in CSS pixels of each word that is drawn, by its text. */
async function watchWords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const words = new Map<string, number>();
    Object.assign(window, { drawnWords: words });
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      const { a, b } = this.getTransform();
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1]) * Math.hypot(a, b);
      if (this.canvas.isConnected && text.trim() !== '') {
        words.set(text, Math.min(words.get(text) ?? Infinity, size / devicePixelRatio));
      }
      fillText.call(this, text, ...place);
    };
  });
}

/** Words that are smaller than wanted: those drawn since the last look, and those of the page itself. */
async function smallWords(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const drawn = (window as unknown as { drawnWords: Map<string, number> }).drawnWords;
    const small = [...drawn].filter(([, size]) => size < wanted);
    const faults = small.map(([text, size]) => `drawn “${text}”: ${size.toFixed(1)}`);
    if (drawn.size === 0 && !document.querySelector('[data-picture] ul')) faults.push('no words');
    drawn.clear();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: element, textContent } = node;
      const box = element?.getBoundingClientRect();
      if (!element?.checkVisibility() || !box || Math.min(box.width, box.height) < 3) continue;
      if (!textContent?.trim() || element.closest('select')) continue;
      const scale = box.height / ((element as HTMLElement).offsetHeight || box.height);
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < wanted - 0.01) faults.push(`“${textContent.trim()}”: ${size.toFixed(1)}`);
    }
    return faults;
  }, least);
}

async function open(page: Page, fragment: string): Promise<Playground> {
  const playground = new Playground(page);
  await page.goto('about:blank');
  await page.goto(`./#${fragment}`);
  await expect(page.locator('[data-face="present"]')).toBeAttached();
  await expect(page.locator('[data-picture] canvas').first()).toBeVisible();
  await expect(playground.status).toContainText('0');
  await playground.settle();
  return playground;
}

const isPresented = (page: Page) => page.locator('html').getAttribute('data-face');

for (const [name, fragment] of [
  ['the stage of a line', 'data=bimodal&surface=difference&ghosts=on'],
  ['the stage of a plane', 'surface=optimal&ghosts=on'],
  ['the overview', 'picture=overview'],
  ['D in space', 'picture=space'],
  ['seeds', 'picture=seeds'],
  ['a comparison', 'compare=loss:mm'],
] as const) {
  test(`${name} is readable from the last row`, async ({ page }) => {
    await watchWords(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    const playground = await open(page, `present=on&${fragment}`);
    await page.keyboard.press('g');
    await expect(playground.status).toContainText('G moved');
    for (const { width, height } of projectors) {
      await page.setViewportSize({ width, height });
      await playground.settle();
      await page.keyboard.press('d');
      await playground.settle();
      const faults = await smallWords(page, (leastWord * width) / 1280);
      expect.soft(faults, `${width}×${height}`).toEqual([]);
      expect.soft(await layoutFaults(page), `${width}×${height}`).toEqual([]);
      const picture = await page.locator('[data-picture]').boundingBox();
      expect.soft((picture?.height ?? 0) / height, 'share of the height').toBeGreaterThan(0.75);
    }
    if (name === 'the overview') expect.soft(await axeFaults(page)).toEqual([]);
    expect(playground.errors).toEqual([]);
  });
}

test('charts that a link asks for are readable too', async ({ page }) => {
  await watchWords(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = await open(page, 'present=on&data=bimodal&panels=losses,diagnosis');
  await page.keyboard.press('s');
  await playground.settle();
  await expect(page.getByRole('heading', { name: 'Losses' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Distances' })).toBeHidden();
  expect(await smallWords(page, leastWord)).toEqual([]);
});

test('a clicker and keys do all of it, and Escape leads back', async ({ page }) => {
  const playground = new Playground(page);
  await page.goto('./#lesson=noise');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/present=on/);
  const look = page.locator('header p');
  await expect(look).toContainText(/^1\/\d/);
  await page.getByRole('slider', { name: 'Speed' }).first().focus();
  await page.keyboard.press('PageDown');
  await expect(look).toContainText(/^2\/\d/);
  await expect(page).toHaveURL(/lesson=noise\.2/);
  await page.keyboard.press('PageUp');
  await expect(look).toContainText(/^1\/\d/);

  await page.keyboard.press('.');
  const black = page.getByRole('dialog', { name: 'Black screen' });
  await expect(black).toBeVisible();
  expect(await black.evaluate((e) => getComputedStyle(e).backgroundColor)).toBe('rgb(0, 0, 0)');
  expect((await black.boundingBox())?.height).toBe(page.viewportSize()?.height);
  await page.keyboard.press('PageDown');
  await expect(black).toBeHidden();
  await expect(look).toContainText(/^1\/\d/); // it was the blank screen's key

  await page.keyboard.press('c');
  await expect(page).toHaveURL(/palette=contrast/);
  await page.keyboard.press('Escape');
  expect(await isPresented(page)).toBeNull();
  await expect(page).not.toHaveURL(/present=on/);
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
  expect(playground.errors).toEqual([]);
});

test('a button leads there in full screen, and leaving the one leaves the other', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open('data=bimodal');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect.poll(() => isPresented(page)).toBe('present');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(() => isPresented(page)).toBeNull();
  await open(page, 'present=on');
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('the screen stays on while presenting, also after the page was hidden', async ({ page }) => {
  await page.addInitScript(() => {
    const held = { count: 0, asked: 0 };
    const request = () => {
      held.count += 1;
      held.asked += 1;
      const lock = {
        released: false,
        async release() {
          if (!lock.released) held.count -= 1;
          lock.released = true;
        },
      };
      Object.assign(held, { lock });
      return Promise.resolve(lock);
    };
    Object.assign(window, { held });
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  const held = () =>
    page.evaluate(() => (window as unknown as { held: Record<string, number> }).held);
  await open(page, 'present=on');
  await expect.poll(held).toMatchObject({ count: 1, asked: 1 });
  await page.evaluate(() => {
    const { lock } = (window as unknown as { held: { lock: { release(): void } } }).held;
    lock.release(); // as browsers do when the page is hidden
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(held).toMatchObject({ count: 1, asked: 2 });
  await page.keyboard.press('Escape');
  await expect.poll(held).toMatchObject({ count: 0 });
});

test('“?” shows all keys, on the page and to an audience', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toContainText('Next step of the lesson');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('g'); // the dialog's keys are its own
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(playground.status).toContainText('not trained yet');
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await expect(dialog).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`strong colours, ${colorScheme}: contrast of all words`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const playground = new Playground(page);
    await playground.open('palette=contrast');
    expect(await colourFaults(page)).toEqual([]);
    const plain = await playground.picture();
    await page.keyboard.press('c');
    await playground.settle();
    expect(await playground.picture()).not.toBe(plain);
  });
}

test('handles are where they are seen, at any size', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'present=on&data=gaussian&hand=0,1');
  const handle = page.getByRole('slider', { name: 'Mean of P_G' });
  const before = await handle.boundingBox();
  if (!before) throw new Error('no handle');
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 3 });
  await page.mouse.up();
  const moved = async () => ((await handle.boundingBox())?.x ?? 0) - before.x;
  await expect.poll(async () => Math.abs((await moved()) - 150)).toBeLessThan(4);
});
