/** What drawing costs the page's thread while training runs as fast as it can. Software rasterizing is left out: `npm run bench` measures whole tasks. */
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './playground';

interface Cost {
  /** Canvases that were cleared: pictures drawn. */
  readonly pictures: number;
  /** JavaScript of one frame's drawing, median, milliseconds. */
  readonly milliseconds: number;
  readonly frames: number;
}

/** Opens or closes every section, and those within. */
async function setSections(page: Page, open: boolean) {
  for (let i = 0; i < 2; i++) {
    await page.evaluate((opened) => {
      for (const section of document.querySelectorAll('details')) section.open = opened;
    }, open);
  }
}

/** Watches the callbacks of two seconds of animation frames. */
function watchDrawing(page: Page): Promise<Cost> {
  return page.evaluate(async () => {
    const drawn = new Set<HTMLCanvasElement>();
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...given) {
      drawn.add(this.canvas);
      clearRect.apply(this, given);
    };
    const byFrame = new Map<number, number>();
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        const start = performance.now();
        callback(time);
        byFrame.set(time, (byFrame.get(time) ?? 0) + performance.now() - start);
      });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    window.requestAnimationFrame = request;
    CanvasRenderingContext2D.prototype.clearRect = clearRect;
    const times = [...byFrame.values()].sort((a, b) => a - b);
    const milliseconds = times[times.length >> 1] ?? Number.NaN;
    return { pictures: drawn.size, milliseconds, frames: times.length };
  });
}

for (const [name, fragment] of [
  ['2-D', 'speed=full&surface=difference&ghosts=on'],
  ['1-D', 'data=bimodal&speed=full&surface=difference&ghosts=on'],
] as const) {
  test(`${name}: all panels are drawn in half a frame's time; closed ones are not drawn`, async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.open(fragment);
    await playground.button('Play').click();
    await playground.reach(100);
    await setSections(page, false);
    const closed = await watchDrawing(page);
    expect(closed.pictures).toBe(1); // the stage
    await setSections(page, true);
    const open = await watchDrawing(page);
    expect(open.pictures).toBeGreaterThanOrEqual(5); // losses, V, loss picture, scores beside it
    for (const { milliseconds, frames } of [closed, open]) {
      expect(frames).toBeGreaterThan(20);
      expect(milliseconds).toBeLessThan(1000 / 60 / 2);
    }
    expect(playground.errors).toEqual([]);
  });
}
