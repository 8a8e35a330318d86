/** Installed, without a network, and when a new version comes: the built page below a path of a plain web server. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test as plain } from '@playwright/test';
import { keptFiles } from '../../src/headless/offline.mjs';
import { axeFaults } from './axe';
import { Playground } from './playground';
import { Publication } from './publication';

const test = plain.extend<{ publication: Publication }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
  publication: async ({}, use) => {
    const publication = new Publication();
    await publication.open();
    await use(publication);
    await publication.end();
  },
});
test.use({ serviceWorkers: 'allow' });

/** Opens the page and waits until its version is kept. */
async function visit(page: Page, address: string): Promise<Playground> {
  await page.addInitScript(() => {
    if (location.protocol === 'http:')
      localStorage.setItem(`gan-playground ${new URL('.', location.href).pathname} visited`, 'yes'); // not in about:blank
  });
  const playground = new Playground(page);
  await page.goto(address);
  await playground.ready();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
    .toBe('activated');
  return playground;
}

const version = (page: Page) => page.locator('meta[name="version"]').getAttribute('content');
const line = (page: Page) => page.getByText('A new version of the playground is ready');
const look = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

test('after one visit everything works without the server', async ({ page, publication }) => {
  const playground = await visit(page, publication.address);
  const files = keptFiles(publication.folder).map(({ url }) => url);
  expect(files).toContain('index.html');
  expect(files.filter((file) => file.endsWith('.wasm'))).toHaveLength(1);
  await publication.close();
  playground.errors.length = 0;

  await page.reload();
  await playground.ready();
  await playground.button('Play').click();
  await playground.reach(20);
  const answers = await page.evaluate(
    (urls) => Promise.all(urls.map(async (url) => (await fetch(`./${url}`)).ok)),
    files,
  );
  expect(answers.every(Boolean)).toBe(true);
  await page.getByLabel('Language', { exact: true }).selectOption('zh-Hant');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');

  await page.goto('about:blank');
  await page.goto(`${publication.address}?from=mail#lesson=noise.1`);
  await expect(page.getByRole('region', { name: 'Noise into shape' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${publication.address}#backend=wasm`);
  await playground.ready();
  await expect(playground.badge).toHaveText(/^WASM/);
  expect(playground.errors).toEqual([]);
});

test('a new version waits to be asked for, and keeps the run', async ({
  page,
  context,
  publication,
}) => {
  test.setTimeout(120_000);
  const part = join(publication.folder, 'assets/part-abcdefgh.js');
  writeFileSync(part, '0');
  await publication.publish('1');
  const playground = await visit(page, publication.address);
  expect(await version(page)).toBe('1');
  const other = await visit(await context.newPage(), publication.address);
  await page.bringToFront();
  await playground.button('Play').click();
  await playground.reach(120);

  rmSync(part);
  await publication.publish('2');
  await look(page);
  await expect(line(page)).toBeVisible();
  const seen = await playground.iteration();
  await playground.reach(seen + 20); // it trains on
  expect(await axeFaults(page)).toEqual([]);
  await page.screenshot({ path: 'tests/e2e/output/new-version.png' });
  await playground.button('Later').click();
  await expect(line(page)).toBeHidden();

  await page.reload();
  await playground.ready();
  expect(await version(page)).toBe('1');
  await playground.button('Play').click();
  await playground.reach(120);
  await playground.button('Pause').click();
  await playground.settle();
  const stands = await playground.iteration();
  await playground.button('Load it').click({ timeout: 15_000 });
  await expect.poll(() => version(page).catch(() => null)).toBe('2');
  await playground.ready();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => playground.iteration()).toBe(stands);

  // The page beside it goes on with its own version, and still finds the parts of that.
  expect(await version(other.page)).toBe('1');
  expect(await other.page.evaluate(async () => (await fetch('./assets/part-abcdefgh.js')).ok)).toBe(
    true,
  );
  await publication.publish('3');
  await look(page);
  await playground.button('Load it').click();
  await expect.poll(() => version(page).catch(() => null)).toBe('3');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
  expect(playground.errors).toEqual([]);
});

test('on localhost what is served comes first', async ({ page, publication }) => {
  await publication.publish('1');
  const playground = await visit(page, publication.localAddress);
  await publication.publish('2');
  await page.reload();
  await playground.ready();
  expect(await version(page)).toBe('2');
  await publication.close();
  await page.reload();
  await playground.ready();
});

test('the page can be installed, at any path', async ({ page, publication }) => {
  await visit(page, publication.address);
  const session = await page.context().newCDPSession(page);
  const { url, errors } = await session.send('Page.getAppManifest');
  expect(url).toBe(`${publication.address}manifest.webmanifest`);
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // One comes with a test, whose window is a private one where there are windows.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(others).toEqual([]);
});
