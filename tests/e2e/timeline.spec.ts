/** The timeline as a user meets it: dragged and by keys, back and on again, a branch with the other loss, the old future discarded. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

/** Slow enough for moments to be kept a few iterations apart. */
const slow = 'data=bimodal&speed=1/frame';

class Timeline {
  readonly slider: Locator;
  constructor(readonly playground: Playground) {
    this.slider = playground.page.getByRole('slider', { name: 'Timeline', exact: true });
  }

  /** Trains to at least `count` iterations, and pauses. */
  async train(count: number): Promise<void> {
    await this.playground.button('Play').click();
    await this.playground.reach(count);
    await this.playground.button('Pause').click();
    await this.playground.settle();
  }

  /** "iteration 12 of 30" as numbers. */
  async place(): Promise<{ readonly here: number; readonly end: number }> {
    const text = (await this.slider.getAttribute('aria-valuetext')) ?? '';
    const [here = Number.NaN, end = Number.NaN] = text
      .replaceAll(',', '')
      .split(' ')
      .map(Number)
      .filter(Number.isFinite);
    return { here, end };
  }

  async press(...keys: readonly string[]): Promise<void> {
    await this.slider.focus();
    for (const key of keys) await this.slider.press(key);
    await expect
      .poll(async () => (await this.place()).here - (await this.playground.iteration()))
      .toBe(0);
    await this.playground.settle();
  }
}

async function open(playground: Playground, fragment = slow): Promise<Timeline> {
  await playground.open(fragment);
  return new Timeline(playground);
}

test('dragged back it rests at a past moment, with its picture; the newest is there again', async ({
  page,
}) => {
  const playground = new Playground(page);
  const timeline = await open(playground);
  await expect(timeline.slider).toBeDisabled();
  const untrained = await playground.picture();
  await timeline.train(20);
  const [end, newest] = [await playground.iteration(), await playground.picture()];

  const box = (await timeline.slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 7, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => playground.iteration()).toBeLessThan(0.7 * end);
  expect(await playground.iteration()).toBeGreaterThan(0.3 * end);
  await playground.settle();
  expect(await playground.picture()).not.toBe(newest);

  await timeline.press('Home');
  expect(await timeline.place()).toEqual({ here: 0, end });
  expect(await playground.picture()).toBe(untrained);
  await playground.button('Newest').click();
  await expect.poll(() => playground.iteration()).toBe(end);
  await playground.settle();
  expect(await playground.picture()).toBe(newest);
  await expect(playground.button('Newest')).toBeHidden();
  expect(playground.errors).toEqual([]);
});

test('a drag pauses, and training goes on exactly as it did', async ({ page }) => {
  const playground = new Playground(page);
  const timeline = await open(playground);
  await timeline.train(12);
  await playground.step('Step', /G moved/);
  const [end, newest] = [await playground.iteration(), await playground.picture()];
  await timeline.press('PageDown', 'PageDown', 'PageDown');
  let here = await playground.iteration();
  expect(here).toBeLessThan(end);
  while (here < end) {
    await playground.button('Step').click();
    await expect.poll(() => playground.iteration()).toBe(here + 1);
    here += 1;
  }
  await playground.settle();
  expect(await playground.picture()).toBe(newest);

  await playground.button('Play').click();
  await playground.reach(end + 3);
  await timeline.press('ArrowLeft');
  await expect(playground.button('Play')).toBeVisible();
});

test('keys go by moment, by tenths, and to the ends', async ({ page }) => {
  const playground = new Playground(page);
  const timeline = await open(playground);
  await timeline.train(15);
  const { end } = await timeline.place();
  await timeline.press('Home');
  expect((await timeline.place()).here).toBe(0);
  await timeline.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp');
  const some = (await timeline.place()).here;
  expect(some).toBeGreaterThan(0);
  await timeline.press('PageUp');
  expect((await timeline.place()).here).toBeGreaterThan(some);
  await timeline.press('End');
  expect(await timeline.place()).toEqual({ here: end, end });
  await timeline.press('ArrowLeft', 'PageDown');
  expect((await timeline.place()).here).toBeLessThan(end);
});

test('a branch with the other loss leaves the old future as a ghost until it is discarded', async ({
  page,
}) => {
  const playground = new Playground(page);
  const timeline = await open(playground);
  await timeline.train(20);
  await playground.loss('MMGAN').check();
  await timeline.train(30);
  const { end } = await timeline.place();
  expect(page.url()).toContain('loss=mm');

  await timeline.press('Home');
  await expect(playground.loss('NSGAN')).toBeChecked();
  await expect(page.getByText('As it was at this moment: loss.')).toBeVisible();
  await expect.poll(() => page.url()).not.toContain('loss=mm');
  await timeline.press('End');
  await expect(playground.loss('MMGAN')).toBeChecked();
  await expect(page.getByText('As it was at this moment')).toBeHidden();

  await timeline.press('PageDown', 'PageDown', 'PageDown', 'PageDown');
  const { here } = await timeline.place();
  await expect(playground.button('Discard old future')).toBeHidden();
  const other = (await playground.loss('MMGAN').isChecked()) ? 'NSGAN' : 'MMGAN';
  await playground.loss(other).check();
  await expect(playground.button('Discard old future')).toBeVisible();
  for (const next of [here + 1, here + 2]) {
    await playground.button('Step').click();
    await expect.poll(() => playground.iteration()).toBe(next);
  }
  await expect.poll(async () => (await timeline.place()).end).toBe(here + 2);
  expect(here + 2).toBeLessThan(end);
  const chart = page.getByLabel('Losses of D and G over iterations').first();
  const drawn = () =>
    chart
      .locator('canvas')
      .first()
      .evaluate((c) => (c as HTMLCanvasElement).toDataURL());
  const withGhost = await drawn();
  await playground.button('Discard old future').click();
  await expect(playground.button('Discard old future')).toBeHidden();
  await expect.poll(drawn).not.toBe(withGhost);
  expect(playground.errors).toEqual([]);
});

test('Reset begins a new timeline', async ({ page }) => {
  const playground = new Playground(page);
  const timeline = await open(playground);
  await timeline.train(10);
  await timeline.press('Home', 'ArrowRight');
  await playground.button('Step D').click();
  await expect(playground.button('Discard old future')).toBeVisible();
  await playground.button('Reset').click();
  await expect(timeline.slider).toBeDisabled();
  await expect(playground.button('Discard old future')).toBeHidden();
});

for (const [name, viewport, touch] of [
  ['projector', { width: 1280, height: 720 }, false],
  ['laptop', { width: 1440, height: 900 }, false],
  ['phone', { width: 390, height: 844 }, true],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, hasTouch: touch, isMobile: touch });
    test('the strip with all it can hold is accessible and covers nothing', async ({ page }) => {
      const playground = new Playground(page);
      const timeline = await open(playground);
      await timeline.train(10);
      await timeline.press('Home', 'ArrowRight');
      await playground.loss('MMGAN').check();
      await timeline.train(12);
      await timeline.press('Home');
      await expect(playground.button('Discard old future')).toBeVisible();
      await expect(playground.button('Newest')).toBeVisible();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      expect(await layoutFaults(page)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const box = await timeline.slider.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(touch ? 40 : 24);
      if (!touch || !box) return;
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      const { here, end } = await timeline.place();
      await expect.poll(() => playground.iteration()).toBe(here);
      // The kept moment nearest to the middle: its neighbours are not nearer, but for parts of an iteration.
      const away = (place: number) => Math.abs(place - end / 2);
      for (const keys of [['ArrowRight'], ['ArrowLeft', 'ArrowLeft']]) {
        await timeline.press(...keys);
        expect(away((await timeline.place()).here)).toBeGreaterThanOrEqual(away(here) - 1);
      }
    });
  });
}
