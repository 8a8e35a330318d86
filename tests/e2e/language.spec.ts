/** The page in three languages: chosen from the browser, by hand, by link; words, numbers and layout follow. */
import { expect, type Page, test } from '@playwright/test';
import { languageIds } from '../../src/config/language';
import { layoutFaults } from './layout';

const menu = (page: Page) => page.locator('select:has(option[lang])');
const fitsAcross = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test.describe('a browser in Taiwan', () => {
  test.use({ locale: 'zh-TW' });

  test('shows traditional Chinese, trains, and keeps the choice of another language', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto('./#data=gaussian&speed=full');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
    await expect(page).toHaveTitle('GAN 遊樂場');
    await expect(menu(page)).toHaveAccessibleName('語言');
    await expect(menu(page).locator('option')).toHaveText(['English', '繁體中文', '简体中文']);

    await page.getByRole('button', { name: '開始', exact: true }).click();
    const status = page.getByRole('status', { name: '迭代', exact: true });
    await expect(status).toHaveText(/^迭代 \d{3,}/, { timeout: 30_000 });
    await page.getByRole('button', { name: '暫停', exact: true }).click();
    await expect(page.getByText('其餘各項由 2,500 個樣本算出')).toBeVisible();
    const time = page.getByRole('slider', { name: '時間軸' });
    await expect(time).toHaveAttribute('aria-valuetext', /^第 [\d,]+ 次迭代，共 [\d,]+ 次/);

    await menu(page).selectOption('简体中文');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page).toHaveTitle('GAN 游乐场');
    await expect(page).toHaveURL(/#.*lang=zh-Hans/);
    // The run is still there, in other words.
    await expect(page.getByRole('status', { name: '迭代', exact: true })).toHaveText(/\d{3,}/);

    await page.reload();
    await expect(page).toHaveTitle('GAN 游乐场');
    await menu(page).selectOption('English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveURL(/#.*lang=en/);
    expect(errors).toEqual([]);
  });
});

test('the link chooses the language, and may leave the menu out', async ({ page }) => {
  await page.goto('./#lang=zh-Hant&data=bimodal');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GAN 遊樂場');
  await expect(page.getByLabel('舞台：雙峰')).toBeVisible();
  await page.goto('about:blank');
  await page.goto('./#lang=zh-Hant&only=data');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GAN 遊樂場');
  await expect(menu(page)).toHaveCount(0);
});

test('in every language the page fits a phone and a projector', async ({ page }) => {
  for (const id of languageIds) {
    for (const [width, height] of [
      [1280, 720],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await page.goto(`./#lang=${id}`);
      await expect(page.locator('html')).toHaveAttribute('lang', id);
      expect(await fitsAcross(page), `${id}, ${width} px`).toBe(true);
      expect(await layoutFaults(page), `${id}, ${width} px`).toEqual([]);
    }
  }
});
