/** Where the page cannot run it says why, and what throws in the page takes only itself away. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './playground';

const inFrame = async (page: Page, sandbox: string) => {
  await page.route('**/notes.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Notes</title><iframe sandbox="${sandbox}" src="./" width="700" height="500"></iframe>`,
    }),
  );
  await page.goto('./notes.html');
  return page.frameLocator('iframe');
};

test('a frame without an origin of its own says what it lacks', async ({ page }) => {
  const frame = await inFrame(page, 'allow-scripts');
  await expect(frame.getByText('has to add “allow-same-origin”')).toBeVisible();
  await expect(frame.getByText('A current Chrome')).toHaveCount(0);
});

test('it does too where the server allows its code to be read from anywhere', async ({ page }) => {
  await page.route('**/assets/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
    await route.fulfill({ response, headers });
  });
  const frame = await inFrame(page, 'allow-scripts');
  await expect(frame.getByText('has to add “allow-same-origin”')).toBeVisible();
});

test('a frame that has its origin trains', async ({ page }) => {
  const frame = await inFrame(page, 'allow-scripts allow-same-origin');
  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(frame.getByText(/iteration [1-9]/i).first()).toBeVisible();
});

const file = pathToFileURL(resolve('dist/index.html')).href;

test('opened as a file it wants a server, not another browser', async ({ page }) => {
  await page.goto(file);
  await expect(page.getByText('It needs a web server')).toBeVisible();
  await expect(page.getByText('A current Chrome')).toHaveCount(0);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-TW' });
  test('it says so too', async ({ page }) => {
    await page.goto(file);
    await expect(page.getByText('它需要網頁伺服器')).toBeVisible();
  });
});

/** One method of canvases throws, or works again. */
const breakPictures = (page: Page, broken: boolean) =>
  page.evaluate((now) => {
    const { prototype } = CanvasRenderingContext2D;
    const kept = window as unknown as { gradient?: typeof prototype.createLinearGradient };
    kept.gradient ??= prototype.createLinearGradient;
    const fail = () => {
      throw new Error('no gradient');
    };
    prototype.createLinearGradient = now ? fail : kept.gradient;
  }, broken);

test('a picture that throws takes only itself away; Restart brings it, and the run goes on', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Play').click();
  await playground.reach(20);
  await breakPictures(page, true); // on the display's beat
  const sentence = page.getByText('This part of the page failed. The run is not affected.');
  await expect(sentence).toBeVisible();
  await expect(sentence).toHaveCount(1);
  await page.screenshot({ path: 'tests/e2e/output/boundary.png' });
  const before = await playground.iteration();
  await playground.reach(before + 20);
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect(sentence).toBeVisible(); // it throws at once again
  await breakPictures(page, false);
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect(sentence).toHaveCount(0);
  await expect(page.locator('[data-picture] canvas').first()).toBeVisible();
  await playground.reach(before + 60);
});
