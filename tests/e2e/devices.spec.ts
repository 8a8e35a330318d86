/** Devices as a user meets them: one pinned, one lost in the middle of a run, an engine that breaks down. */
import { expect, test, type Worker } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

test('WebGL can be pinned: it trains under the page’s own security policy', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('backend=webgl&speed=full');
  await expect(playground.badge).toHaveAccessibleName(/^Runs on WebGL, /);
  await playground.button('Play').click();
  await playground.reach(10);
  await expect(playground.badge).toHaveText(/^WebGL\s*[\d,]+ it\/s$/);
  expect(playground.errors).toEqual([]);
});

test('the badge says where updates run in plain operations, and its panel what that is', async ({
  page,
}) => {
  // No device here lacks the fused update, so the page is told of one that does.
  await page.addInitScript(() => {
    const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage') ?? {};
    Object.defineProperty(Worker.prototype, 'onmessage', {
      set(this: globalThis.Worker, listen: (event: MessageEvent) => void) {
        set?.call(this, (event: MessageEvent) => {
          if (event.data.type === 'started') event.data.backend.implementation = 'plain';
          listen(event);
        });
      },
    });
  });
  const playground = new Playground(page);
  await playground.open('backend=cpu');
  await expect(playground.badge).toHaveText(/^CPU · plain/);
  await playground.badge.click();
  await expect(page.getByText(/^Plain: each update runs as tf\.js operations/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await layoutFaults(page)).toEqual([]);
});

/** Breaks the engine: what runs in its worker while the page trains. */
const troubles: readonly (readonly [string, string, RegExp, (worker: Worker) => Promise<void>])[] =
  [
    [
      'an engine that breaks down',
      'cpu',
      /the engine failed/,
      (worker) =>
        worker.evaluate(() => {
          setTimeout(() => {
            throw new Error('broken on purpose');
          });
        }),
    ],
    [
      'a GPU that is taken away',
      'webgl',
      /The GPU was taken away/,
      (worker) =>
        worker.evaluate(() => {
          const { prototype } = WebGL2RenderingContext;
          const { drawArrays } = prototype;
          prototype.drawArrays = function (...given) {
            prototype.drawArrays = drawArrays;
            this.getExtension('WEBGL_lose_context')?.loseContext();
            drawArrays.apply(this, given);
          };
        }),
    ],
  ];

for (const [name, device, sentence, breakDown] of troubles) {
  test(`${name} is reported, and Restart goes on from about a second before`, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open(`backend=${device}&speed=4/frame`);
    await playground.button('Play').click();
    await playground.reach(5);
    await page.waitForTimeout(1500); // a checkpoint is kept once a second
    const rate = Number(/(\d+) it\/s/.exec((await playground.badge.textContent()) ?? '')?.[1]);
    expect(rate).toBeGreaterThan(0);

    const [worker] = page.workers();
    if (!worker) throw new Error('the page has no worker');
    await breakDown(worker);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(playground.button('Play')).toBeVisible();
    const stoodAt = await playground.iteration();
    const picture = await playground.picture();
    expect(stoodAt).toBeGreaterThan(5); // the page still shows the last good moment

    const shown = await playground.watchIterations();
    await page.getByRole('button', { name: 'Restart' }).click();
    await playground.reach(stoodAt + 5);
    await expect(page.getByRole('alert')).toBeEmpty();
    await expect(playground.button('Pause')).toBeVisible();
    const resumedAt = Math.min(stoodAt, ...(await shown()));
    expect(resumedAt).toBeGreaterThan(0);
    // What a second and a bit made, and the two iterations of a frame more.
    expect(stoodAt - resumedAt).toBeLessThanOrEqual(1.5 * rate + 2);
    expect(await playground.picture()).not.toBe(picture);
    await expect(playground.badge).toContainText(device === 'cpu' ? 'CPU' : 'WebGL');
  });
}
