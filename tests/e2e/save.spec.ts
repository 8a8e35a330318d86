/** Saving a run and opening it again, what is exported, and the run that a reload would lose. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { openActions, Playground } from './playground';

async function trainTo(playground: Playground, count: number) {
  await playground.button('Play').click();
  await playground.reach(count);
  await playground.button('Pause').click();
  await playground.settle();
}

const menuOf = (page: Page) => page.getByRole('region', { name: 'Save and open' });

async function openMenu(page: Page) {
  if (!(await menuOf(page).isVisible())) {
    await openActions(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  }
  await expect(menuOf(page).getByRole('button').first()).toBeVisible();
}

/** The text of what an item of the menu saves, and its name. */
async function saved(page: Page, item: RegExp): Promise<{ name: string; content: Buffer }> {
  await openMenu(page);
  const coming = page.waitForEvent('download', { timeout: 30_000 });
  await menuOf(page).getByRole('button', { name: item }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** Drops a file on the page. */
async function drop(page: Page, name: string, content: string) {
  const files = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text as string], fileName as string));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

test('a saved run opens by button and by dropping it, and goes on the same', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('data=bimodal&seed=4');
  await trainTo(playground, 60);
  const stands = await playground.iteration();
  const picture = await playground.picture();
  const { name, content } = await saved(page, /^Run/);
  expect(name).toBe(`gan-bimodal-${stands}.run.json`);
  const goOn = async () => {
    for (let i = 1; i <= 3; i++) {
      await playground.button('Step').click();
      await expect.poll(() => playground.iteration()).toBe(stands + i);
    }
    await playground.settle();
    return playground.picture();
  };
  const after = await goOn();
  expect(after).not.toBe(picture);

  await playground.open('data=moons');
  await openMenu(page);
  const chooser = page.waitForEvent('filechooser');
  await menuOf(page).getByRole('button', { name: /^Open/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: content });
  await expect.poll(() => playground.iteration()).toBe(stands);
  await expect(page).toHaveURL(/#data=bimodal&seed=4/);
  await playground.settle();
  expect(await playground.picture()).toBe(picture);
  expect(await goOn()).toBe(after);

  await playground.open();
  await drop(page, name, content.toString());
  await expect.poll(() => playground.iteration()).toBe(stands);
  await playground.settle();
  expect(await playground.picture()).toBe(picture);
  expect(playground.errors).toEqual([]);
});

test('a damaged file is refused in a sentence, and the run stays', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await trainTo(playground, 30);
  const stands = await playground.iteration();
  const { content } = await saved(page, /^Run/);
  for (const [text, sentence] of [
    [content.toString().slice(0, 5000), 'cut off or damaged'],
    [content.toString().replace('"version":1', '"version":2'), 'another version'],
    ['{"some":"json"}', 'no saved run'],
  ] as const) {
    await drop(page, 'run.json', text);
    await expect(page.getByText(sentence)).toBeVisible();
    expect(await playground.iteration()).toBe(stands);
  }
});

test('measures, weights and pictures are saved', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await trainTo(playground, 60);
  const csv = (await saved(page, /^Measures/)).content.toString().trim().split('\n');
  expect(csv[0]).toMatch(/^iteration,loss D \[nats\],/);
  expect(csv.length).toBeGreaterThan(3);
  expect(new Set(csv.map((line) => line.split(',').length)).size).toBe(1);
  const weights = JSON.parse((await saved(page, /^Weights/)).content.toString());
  expect(weights.generator).toHaveLength(3);
  const png = (await saved(page, /^Picture, PNG/)).content;
  const stage = await playground.stage.boundingBox();
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * (stage?.width ?? 0)); // the width in its head
  const svg = (await saved(page, /^Picture, SVG/)).content.toString();
  expect(svg).toMatch(/^<svg .*<image [^>]*data:image\/png.*<\/svg>$/s);
  expect(svg).toContain('generated');
});

test('a clip is recorded while it trains, and can be cancelled', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await openMenu(page);
  await menuOf(page).getByRole('button', { name: /^Clip/ }).click();
  await expect(menuOf(page).getByText(/^Recording 1 of/)).toBeVisible();
  await menuOf(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(menuOf(page).getByRole('button', { name: /^Clip/ })).toBeVisible();
  await expect(playground.button('Play')).toBeVisible(); // at rest again
  const before = await playground.iteration();
  const { name, content } = await saved(page, /^Clip/);
  expect(name).toMatch(/\.webm$/);
  expect(content.readUInt32BE(0)).toBe(0x1a45dfa3); // EBML
  expect(content.length).toBeGreaterThan(10_000);
  expect(await playground.iteration()).toBeGreaterThan(before);
});

test('after a reload the run is offered, and goes on', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('seed=8');
  await trainTo(playground, 120);
  const stands = await playground.iteration();
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await page.waitForTimeout(500);
  await page.reload();
  await playground.ready();
  await expect(page.getByText(/^Go on with the run of .*, iteration \d+\?$/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await playground.button('Restore').click();
  await expect.poll(() => playground.iteration()).toBe(stands);
  await playground.button('Play').click();
  await playground.reach(stands + 20);

  await page.reload();
  await playground.ready();
  const line = page.getByText(/^Go on with the run of/);
  await line.locator('..').getByRole('button', { name: 'Dismiss' }).click();
  await expect(line).toBeHidden();
});

test('a storage that is not allowed is said in a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  const playground = new Playground(page);
  await playground.open();
  await expect(page.getByText(/storage is full or not allowed/)).toBeVisible();
  await trainTo(playground, 20);
});

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [390, 844],
] as const) {
  test(`the menu, ${width}×${height}: no faults`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await new Playground(page).open();
    expect(await layoutFaults(page)).toEqual([]);
    await openMenu(page);
    const box = await menuOf(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
