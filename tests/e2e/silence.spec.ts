/** A worker that closes itself, loops for ever or never answers, from every state of the page: it says so and goes on. */
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './playground';

const sentence = /The engine stopped answering, so a new one goes on from iteration [\d,]+/;

/** Ways in which a worker falls silent without any event. */
const deaths = {
  close: () => self.close(),
  loop: () => {
    setTimeout(() => {
      for (;;);
    });
  },
};

async function kill(page: Page, how: keyof typeof deaths): Promise<void> {
  const worker = page.workers().at(-1);
  if (!worker) throw new Error('the page has no worker');
  // A worker that closes itself may not live to say that it did.
  await Promise.race([worker.evaluate(deaths[how]).catch(() => {}), page.waitForTimeout(300)]);
}

async function train(playground: Playground): Promise<void> {
  await playground.button('Play').click();
  await playground.reach(20);
}

const states: Readonly<
  Record<string, readonly [string, (playground: Playground) => Promise<void>]>
> = {
  'on a pinned device': ['backend=wasm', train],
  comparing: ['compare=loss:mm', train],
  'with many seeds': [
    '',
    async (playground) => {
      await playground.page.getByText('Seeds', { exact: true }).click();
      await train(playground);
    },
  ],
  ascending: [
    '',
    async (playground) => {
      await train(playground);
      await playground.page.getByText('V and its bound').click();
      await playground.button('Train D to the top').click();
    },
  ],
  'in slow motion': [
    '',
    async (playground) => {
      await train(playground);
      await playground.button('Slow motion').click();
      await playground.settle();
    },
  ],
  'at an earlier moment': [
    '',
    async (playground) => {
      await train(playground);
      await playground.page.waitForTimeout(1000);
      await playground.button('Pause').click();
      await playground.settle();
      const slider = playground.page.getByRole('slider', { name: /timeline|moment/i }).first();
      await slider.focus();
      await slider.press('Home');
      await playground.settle();
    },
  ],
};

for (const [name, [link, prepare]] of Object.entries(states)) {
  test(`a worker that closes itself ${name}`, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open(`speed=4/frame&${link}`);
    await prepare(playground);
    await page.waitForTimeout(500); // a moment is kept
    const moved = await playground.button('Pause').isVisible();
    await kill(page, 'close');
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('alert')).toBeEmpty();
    await expect(playground.badge).toHaveText(/^CPU/);
    const from = await playground.iteration();
    if (moved) await playground.reach(from + 10);
    else {
      await playground.settle();
      expect(await playground.iteration()).toBe(from);
      await playground.button('Step').click();
      await playground.reach(from + 1);
    }
    expect(page.url()).not.toContain('backend=cpu'); // held for the visit, not in the link
    expect(playground.errors).toEqual([]);
  });
}

test('a worker that loops for ever while it plays', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('speed=4/frame');
  await train(playground);
  await page.waitForTimeout(500);
  await kill(page, 'loop');
  await expect(page.getByText(sentence)).toBeVisible();
  await playground.reach((await playground.iteration()) + 10);
  expect(playground.errors).toEqual([]);
});

const scripts: Readonly<Record<string, string>> = {
  'says nothing': '',
  'loops for ever': 'for (;;);',
};

for (const [name, body] of Object.entries(scripts)) {
  test(`a start whose worker ${name}`, async ({ page }) => {
    let asked = 0;
    await page.route(/\/worker-[\w-]+\.js/, (route) => {
      asked += 1;
      return asked === 1
        ? route.fulfill({ contentType: 'text/javascript', body })
        : route.continue();
    });
    const playground = new Playground(page);
    await page.goto('./');
    await playground.button('Play').click();
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 15_000 });
    await playground.reach(10);
    await expect(playground.button('Pause')).toBeVisible();
    expect(playground.errors).toEqual([]);
  });
}

test('where no worker ever answers, the page says so and can be asked to try again', async ({
  page,
}) => {
  let broken = true;
  await page.route(/\/worker-[\w-]+\.js/, (route) =>
    broken ? route.fulfill({ contentType: 'text/javascript', body: '' }) : route.continue(),
  );
  const playground = new Playground(page);
  await page.goto('./');
  await playground.button('Play').click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('does not answer', { timeout: 25_000 });
  broken = false;
  await page.getByRole('button', { name: 'Restart' }).click();
  await playground.reach(10);
  await expect(alert).toBeEmpty();
});
