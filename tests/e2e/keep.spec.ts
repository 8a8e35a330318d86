/** Nothing is lost: reloads, navigations, crashes, several tabs, installations and apps on one origin, a storage that fails. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './playground';

const offer = (page: Page) => page.getByText(/^Go on with the run of .*, iteration [\d,]+\?$/);

async function offered(page: Page): Promise<number> {
  const text = (await offer(page).textContent({ timeout: 10_000 })) ?? '';
  return Number(/iteration ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));
}

/** Notes what the page shows, and gives the iteration of a second ago. */
async function watch(page: Page) {
  await page.evaluate(() => {
    const seen: { at: number; shown: number }[] = [];
    const status = document.querySelector('[role=status][aria-label="Iteration"]');
    setInterval(() => {
      const shown = Number(status?.textContent?.replaceAll(',', '').match(/\d+/)?.[0]);
      seen.push({ at: performance.now(), shown });
    }, 20);
    Object.assign(window, {
      secondAgo: () => seen.findLast(({ at }) => at < performance.now() - 1000)?.shown ?? 0,
    });
  });
  return () => page.evaluate(() => (window as unknown as { secondAgo(): number }).secondAgo());
}

/** Plays for some seconds; the iteration that may not be lost is that of a second before the end. */
async function playFor(page: Page, seconds: number, fragment = ''): Promise<number> {
  const playground = new Playground(page);
  await playground.open(fragment);
  const secondAgo = await watch(page);
  await playground.button('Play').click();
  await page.waitForTimeout(1000 * seconds);
  return secondAgo();
}

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

for (const seconds of [2, 4, 8]) {
  test(`a reload ${seconds} s after Play loses a second at most`, async ({ page }) => {
    const least = await playFor(page, seconds, 'seed=8');
    expect(least).toBeGreaterThan(0);
    await page.reload();
    expect(await offered(page)).toBeGreaterThanOrEqual(least);
  });
}

test('leaving the page and coming back loses a second at most', async ({ page }) => {
  const least = await playFor(page, 3);
  await page.goto('about:blank');
  await page.goto('./');
  expect(await offered(page)).toBeGreaterThanOrEqual(least);
});

test('a crash of the page loses a second at most', async ({ page, context }) => {
  const least = await playFor(page, 4);
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => {});
  await crashed;
  const next = await context.newPage();
  await next.goto('./');
  expect(await offered(next)).toBeGreaterThanOrEqual(least);
});

/** Rows that no link has room for. */
const rows = Array.from({ length: 20_000 }, (_, i) => {
  const angle = i * 2.399963;
  const radius = Math.sqrt(i);
  return `${(radius * Math.cos(angle)).toFixed(3)},${(radius * Math.sin(angle)).toFixed(3)}`;
}).join('\n');

test('dropped rows are still on their sheet after a reload at once', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await drop(page, 'rows.csv', `x,y\n${rows}`);
  const points = page.getByText(/20,000 points/).first();
  await expect(points).toBeVisible();
  await page.reload();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/20,000 points/)
      .first(),
  ).toBeVisible();
});

test('data that no link holds come back with their address', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await drop(page, 'rows.csv', `x,y\n${rows}`);
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/points=@/);
  const address = page.url();
  await page.reload();
  await playground.ready();
  await expect(page).toHaveURL(address);
  await playground.button('Play').click();
  await playground.reach(5);
});

test('two tabs keep a run each, and one that is open elsewhere is not offered', async ({
  page,
  context,
}) => {
  const first = await playFor(page, 3, 'seed=3');
  const other = await context.newPage();
  await other.goto('./#seed=2');
  const second = new Playground(other);
  await second.ready();
  await expect(offer(other)).toBeHidden();
  await second.button('Play').click();
  await second.reach(150);
  await page.reload();
  expect(await offered(page)).toBeGreaterThanOrEqual(first);
  await other.reload();
  expect(await offered(other)).toBeGreaterThanOrEqual(100);

  await page.close();
  await other.close();
  const third = await context.newPage();
  await third.goto('./');
  await expect(offer(third)).toBeVisible();
  await third.getByRole('button', { name: 'Save', exact: true }).click();
  const menu = third.getByRole('region', { name: 'Save and open' });
  await menu.getByText('Earlier runs').click();
  await expect(menu.getByRole('button', { name: /Ring of 8, iteration/ })).toHaveCount(2);
  await menu
    .getByRole('button', { name: /Ring of 8, iteration/ })
    .last()
    .click();
  await expect(third).toHaveURL(/#seed=3/);
  await expect(new Playground(third).status).toContainText(/[1-9]/);
});

test('a run that was begun again by accident is still there', async ({ page }) => {
  await playFor(page, 3);
  const playground = new Playground(page);
  await playground.button('Pause').click();
  await playground.settle();
  const stood = await playground.iteration();
  expect(stood).toBeGreaterThan(100);
  await playground.button('Reset').click();
  await playground.button('Play').click();
  await playground.reach(10);
  await playground.button('Pause').click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const menu = page.getByRole('region', { name: 'Save and open' });
  await menu.getByText('Earlier runs').click();
  await menu.getByRole('button', { name: /Ring of 8, iteration/ }).click();
  await expect.poll(() => playground.iteration()).toBe(stood);
});

test('another installation on the same origin keeps its runs apart', async ({ page, context }) => {
  await context.route('**/other/**', (route) =>
    route.continue({ url: route.request().url().replace('/other/', '/') }),
  );
  await playFor(page, 3);
  const other = await context.newPage();
  await other.goto('./other/');
  const playground = new Playground(other);
  await playground.ready();
  await playground.settle();
  await expect(offer(other)).toBeHidden();
  expect(
    await other.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).toEqual(expect.arrayContaining(['gan-playground / 1', 'gan-playground /other/ 1']));
});

/** Puts a value where the page kept runs before, and where other apps may keep theirs. */
const putOld = (page: Page, value: unknown) =>
  page.evaluate(
    (given) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('keyval-store');
        request.onupgradeneeded = () => request.result.createObjectStore('keyval');
        request.onsuccess = () => {
          const transaction = request.result.transaction('keyval', 'readwrite');
          transaction.objectStore('keyval').put(given, 'run');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    value,
  );
const getOld = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const request = indexedDB.open('keyval-store');
        request.onsuccess = () => {
          const { result } = request;
          const got = result.transaction('keyval').objectStore('keyval').get('run');
          got.onsuccess = () => resolve(got.result);
        };
      }),
  );

test('what another app keeps in the old place is left alone', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const names = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(names).toContain('gan-playground / 1');
  expect(await names()).not.toContain('keyval-store');
  await putOld(page, { theirs: 7 });
  await page.reload();
  await playground.ready();
  await playground.button('Play').click();
  await playground.reach(60);
  await playground.button('Pause').click();
  expect(await getOld(page)).toEqual({ theirs: 7 });
});

test('a run that an earlier version has kept is found, once', async ({ page, browser }) => {
  const playground = new Playground(page);
  await playFor(page, 2, 'seed=6');
  await playground.button('Pause').click();
  await playground.settle();
  const stood = await playground.iteration();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const coming = page.waitForEvent('download');
  const menu = page.getByRole('region', { name: 'Save and open' });
  await menu.getByRole('button', { name: /^Run/ }).click();
  const { checksum: _, ...data } = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
  const old = JSON.stringify({ ...data, version: 1 });

  const context = await browser.newContext();
  const next = await context.newPage();
  await next.goto('./icon.svg');
  await putOld(next, old);
  await next.goto('./#seed=6');
  expect(await offered(next)).toBe(stood);
  await expect.poll(() => getOld(next)).toBeUndefined();
  await next.reload();
  expect(await offered(next)).toBe(stood);
  await next.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => new Playground(next).iteration()).toBe(stood);
  await context.close();
});

test('a storage that never answers is said, and the page trains', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Play').click();
  await expect(page.getByText(/storage does not answer/)).toBeVisible({ timeout: 10_000 });
  await playground.reach(20);
  expect(playground.errors).toEqual([]);
});
