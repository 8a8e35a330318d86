/** What surrounds the page changes while it runs: screen, window, text, theme, tab; pictures stay sharp and recordings whole. */
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './playground';

/** Device pixels per pixel of the page in each canvas that is shown. */
const densities = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('canvas')]
        .filter((canvas) => canvas.clientWidth > 20)
        .map((canvas) => Math.round((10 * canvas.width) / canvas.clientWidth) / 10),
    ),
  ]);

/**
 * Screens that the test changes: the window stays as large as it was, so that only the media query of the resolution
 * tells. The emulation of the developer tools tells neither.
 */
async function lendScreens(page: Page): Promise<(density: number) => Promise<void>> {
  await page.addInitScript(() => {
    let density = 1;
    const told = new Set<EventTarget>();
    const real = matchMedia.bind(window);
    Object.defineProperty(window, 'devicePixelRatio', { get: () => density });
    window.matchMedia = (query) => {
      const list = real(query);
      if (query.startsWith('(resolution:')) told.add(list);
      return list;
    };
    Object.assign(window, {
      moveTo(next: number) {
        density = next;
        for (const list of [...told]) list.dispatchEvent(new Event('change'));
      },
    });
  });
  return (density) =>
    page.evaluate(
      (next) => (window as unknown as { moveTo(next: number): void }).moveTo(next),
      density,
    );
}

test('on a screen with other pixels every picture is drawn anew in those', async ({ page }) => {
  const moveTo = await lendScreens(page);
  const playground = new Playground(page);
  await playground.open();
  expect(await densities(page)).toEqual([1]);
  for (const density of [2, 1.5, 1]) {
    await moveTo(density);
    await expect.poll(() => densities(page)).toEqual([density]);
  }
});

test('text, theme and window change in mid-training, which goes on', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('speed=full');
  await playground.button('Play').click();
  await playground.reach(50);
  const light = await playground.picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '24px';
  });
  await expect.poll(() => densities(page)).toEqual([1]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setViewportSize({ width: 1280, height: 720 });
  const before = await playground.iteration();
  await playground.reach(before + 50);
  await playground.button('Pause').click();
  await playground.settle();
  expect(await playground.picture()).not.toBe(light);
  expect(await densities(page)).toEqual([1]);
  const corner = await page
    .locator('[data-picture] canvas')
    .first()
    .evaluate((canvas) => {
      const { data } =
        (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(1, 1, 1, 1) ?? {};
      return data ? data[0] : null;
    });
  expect(corner === 0 || (corner ?? 255) < 64).toBe(true); // nothing, or the dark ground
  expect(playground.errors).toEqual([]);
});

test('a picture whose pixels the browser took is drawn again, at rest too', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const whole = await playground.picture();
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas')) {
      canvas.getContext('2d')?.reset();
      canvas.dispatchEvent(new Event('contextrestored'));
    }
  });
  await expect.poll(() => playground.picture()).toBe(whole);
});

/** The page as a tab in the background. */
const hide = (page: Page, hidden: boolean) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: now });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      value: now ? 'hidden' : 'visible',
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('a tab that was hidden goes on where it was', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Play').click();
  await playground.reach(20);
  await hide(page, true);
  await playground.settle();
  const rested = await playground.iteration();
  await page.waitForTimeout(1500);
  expect((await playground.iteration()) - rested).toBeLessThan(30);
  await hide(page, false);
  await playground.reach(rested + 60);
  expect(playground.errors).toEqual([]);
});

interface Recorder {
  canvas: HTMLCanvasElement;
  calls: string[];
}

/** Keeps what is recorded within reach of the test. */
async function watchRecorder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { calls: [] as string[] } as Recorder;
    Object.assign(window, { seen });
    Object.defineProperty(window, 'VideoEncoder', { value: undefined }); // the recorder's way
    const capture = HTMLCanvasElement.prototype.captureStream;
    HTMLCanvasElement.prototype.captureStream = function (...given) {
      seen.canvas = this;
      return capture.apply(this, given);
    };
    for (const name of ['start', 'pause', 'resume', 'stop'] as const) {
      const real = MediaRecorder.prototype[name];
      MediaRecorder.prototype[name] = function (...given: []) {
        seen.calls.push(name);
        return real.apply(this, given);
      };
    }
  });
}

async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: /^Clip/ }).click();
  await expect(page.getByText(/^Recording 1 of/)).toBeVisible();
}

test('a clip leaves out the time in which the tab was hidden', async ({ page }) => {
  await watchRecorder(page);
  const playground = new Playground(page);
  await playground.open();
  await record(page);
  await hide(page, true);
  const at = await page.getByText(/^Recording \d of/).textContent();
  await page.waitForTimeout(3000);
  expect(await page.getByText(/^Recording \d of/).textContent()).toBe(at);
  const download = page.waitForEvent('download', { timeout: 30_000 });
  await hide(page, false);
  await download;
  const calls = await page.evaluate(() => (window as unknown as { seen: Recorder }).seen.calls);
  expect(calls).toEqual(['start', 'pause', 'resume', 'stop']);
});

test('a clip shows the picture as it is when the window changes', async ({ page }) => {
  await watchRecorder(page);
  const playground = new Playground(page);
  await playground.open();
  await record(page);
  await playground.button('Pause').click();
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.waitForTimeout(800);
  /** Mean difference of the clip to the page's own canvas, drawn as large as fits. */
  const difference = await page.evaluate(() => {
    const { canvas } = (window as unknown as { seen: Recorder }).seen;
    const region = document.querySelector('[data-picture]') as HTMLElement;
    const shown = region.querySelector('canvas') as HTMLCanvasElement;
    const frame = region.getBoundingClientRect();
    const place = shown.getBoundingClientRect();
    const margin = 8;
    const width = Math.ceil(frame.width) + 2 * margin;
    const height = Math.ceil(frame.height) + 2 * margin;
    const scale = Math.min(canvas.width / width, canvas.height / height);
    const at = {
      x: (canvas.width - scale * width) / 2 + scale * (place.left - frame.left + margin),
      y: (canvas.height - scale * height) / 2 + scale * (place.top - frame.top + margin),
    };
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(canvas, 0, 0);
    // The middle: words and lines lie at the edges.
    const box = [
      at.x + scale * place.width * 0.2,
      at.y + scale * place.height * 0.2,
      scale * place.width * 0.5,
      scale * place.height * 0.5,
    ].map(Math.round) as [number, number, number, number];
    const recorded = context.getImageData(...box).data;
    context.reset();
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(shown, at.x, at.y, scale * place.width, scale * place.height);
    const wanted = context.getImageData(...box).data;
    return (
      wanted.reduce((sum, value, i) => sum + Math.abs(value - (recorded[i] ?? 0)), 0) /
      wanted.length
    );
  });
  expect(difference).toBeLessThan(0.5);
});
