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
    [content.toString().replace(/"version":\d+/, '"version":999'), 'another version'],
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
  expect(content.length).toBeGreaterThan(10_000);
  expect(await playground.iteration()).toBeGreaterThan(before);
  expect(name).toMatch(/\.(?:mp4|webm)$/);
  const player = await page.context().newPage(); // the page itself may load no media
  const played = await player.evaluate(async (data) => {
    const video = document.createElement('video');
    const happens = (event: string) =>
      new Promise<void>((resolve, reject) => {
        video.addEventListener(event, () => resolve(), { once: true });
        video.addEventListener('error', () => reject(new Error(video.error?.message)));
      });
    const ready = happens('loadeddata');
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    video.src = URL.createObjectURL(new Blob([bytes]));
    await ready;
    const seconds = video.duration;
    const sought = happens('seeked');
    video.currentTime = 5;
    await sought;
    return { seconds, at: video.currentTime, width: video.videoWidth };
  }, content.toString('base64'));
  expect(played.seconds).toBeGreaterThan(7);
  expect(played.seconds).toBeLessThan(9);
  expect(played.at).toBe(5);
  expect(played.width).toBeGreaterThan(300);
});

/** The share of pixels in which two images differ visibly, and the colour of the first one's corner. */
const compare = (page: Page, one: string, other: string) =>
  page.evaluate(
    async (sources) => {
      const images = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return image;
        }),
      );
      const [first] = images;
      const [width, height] = [first?.naturalWidth ?? 0, first?.naturalHeight ?? 0];
      const pixels = images.map((image) => {
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context?.drawImage(image, 0, 0, width, height);
        return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      });
      const [a, b] = pixels as [Uint8ClampedArray, Uint8ClampedArray];
      let different = 0;
      for (let i = 0; i < a.length; i += 4) {
        const far = [0, 1, 2].some((c) => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)) > 96);
        if (far) different++;
      }
      return { share: different / (a.length / 4), corner: [...a.slice(0, 3)] };
    },
    [one, other],
  );
const asSvg = (content: Buffer) => `data:image/svg+xml;base64,${content.toString('base64')}`;
const asPng = (content: Buffer) => `data:image/png;base64,${content.toString('base64')}`;

for (const fragment of ['', 'data=bimodal']) {
  test(`an SVG holds only what other programs read, and looks the same: ${fragment}`, async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.open(fragment);
    await trainTo(playground, 20);
    const svg = (await saved(page, /^Picture, SVG/)).content;
    const text = svg.toString();
    expect(text.match(/<svg/g)).toHaveLength(1);
    expect(text).not.toMatch(
      /dominant-baseline|alignment-baseline|var\(|light-dark|rgba?\(|system-ui/,
    );
    expect(text.match(/<text/g)?.length).toBeGreaterThan(3);
    const png = (await saved(page, /^Picture, PNG/)).content;
    const { share } = await compare(page, asSvg(svg), asPng(png));
    expect(share).toBeLessThan(0.01);
  });
}

test.describe('on a dark page', () => {
  test.use({ colorScheme: 'dark' });

  test('pictures are dark, or light for paper and slides', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open('data=bimodal');
    await trainTo(playground, 20);
    const images = async () => {
      const png = (await saved(page, /^Picture, PNG/)).content;
      const svg = (await saved(page, /^Picture, SVG/)).content;
      return compare(page, asSvg(svg), asPng(png));
    };
    const dark = await images();
    expect(Math.max(...dark.corner)).toBeLessThan(64);
    expect(dark.share).toBeLessThan(0.01);
    await openMenu(page);
    await menuOf(page)
      .getByLabel(/^Pictures in light colours/)
      .check();
    const light = await images();
    expect(light.corner).toEqual([255, 255, 255]);
    expect(light.share).toBeLessThan(0.01);
  });

  test('it is printed in light colours', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open('data=bimodal');
    await trainTo(playground, 20);
    const dark = await playground.picture();
    await page.emulateMedia({ colorScheme: 'light' });
    await playground.settle();
    const light = await playground.picture();
    await page.emulateMedia({ colorScheme: 'dark' });
    await playground.settle();
    expect(await playground.picture()).toBe(dark);
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const canvases = document.querySelectorAll<HTMLCanvasElement>('[data-picture] canvas');
      return [...canvases].map((canvas) => canvas.toDataURL()).join(' ');
    });
    expect(printed).toContain(light.split(' ')[0]);
    await page.emulateMedia({ media: 'print' });
    const { backgroundColor, color } = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return { backgroundColor: style.backgroundColor, color: style.color };
    });
    expect(backgroundColor).toBe('rgb(255, 255, 255)');
    expect(color).toBe('rgb(31, 35, 40)');
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await playground.settle();
    expect(await playground.picture()).toBe(dark);
  });
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
  await expect(page.getByText(/allows no storage here/)).toBeVisible();
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
