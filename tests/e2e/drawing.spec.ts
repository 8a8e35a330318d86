/** What is drawn while training runs as fast as it can: what nobody sees is not. How long it takes is measured by `npm run bench`. */
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './playground';

/** Opens or closes every section, and those within. */
async function setSections(page: Page, open: boolean) {
  for (let i = 0; i < 2; i++) {
    await page.evaluate((opened) => {
      for (const section of document.querySelectorAll('details')) section.open = opened;
    }, open);
  }
}

/** How many canvases are drawn in twenty frames. */
function countDrawn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const drawn = new Set<HTMLCanvasElement>();
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...given) {
      drawn.add(this.canvas);
      clearRect.apply(this, given);
    };
    for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
    CanvasRenderingContext2D.prototype.clearRect = clearRect;
    return drawn.size;
  });
}

for (const [name, fragment] of [
  ['2-D', 'speed=full&surface=difference&ghosts=on'],
  ['1-D', 'data=bimodal&speed=full&surface=difference&ghosts=on'],
] as const) {
  test(`${name}: panels are drawn while they are open, and not while they are closed`, async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.open(fragment);
    await playground.button('Play').click();
    await playground.reach(100);
    await setSections(page, false);
    await expect.poll(() => countDrawn(page)).toBe(1); // the stage
    await setSections(page, true);
    // Losses, V, loss picture and scores beside it; those with measures come now and then.
    await expect.poll(() => countDrawn(page)).toBeGreaterThanOrEqual(4);
    expect(playground.errors).toEqual([]);
  });
}
