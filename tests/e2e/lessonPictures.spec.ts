/**
 * Pictures of every step of every lesson, as entered and after some seconds of play; only when asked:
 * LESSON_PICTURES=1 npx playwright test lessonPictures. LESSON_PICTURES=390x844,dark,zh-Hant: so large, so coloured, so worded.
 */
import { test } from '@playwright/test';
import { lessonIds } from '../../src/config/lessons';
import { lessons } from '../../src/lessons/index';

const asked = process.env.LESSON_PICTURES ?? '';
const [, width = '1280', height = '720'] = /(\d+)x(\d+)/.exec(asked) ?? [];
const [language = 'en'] = /zh-Han[ts]/.exec(asked) ?? [];
const scheme = asked.includes('dark') ? 'dark' : 'light';
const folder = `tests/e2e/output/lessons/${width}x${height}-${scheme}-${language}`;

test.use({ viewport: { width: Number(width), height: Number(height) }, colorScheme: scheme });

for (const id of lessonIds) {
  test(`pictures of ${id}`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const [i, step] of lessons[id].steps.entries()) {
      const path = (moment: string) => `${folder}/${id}-${i + 1}-${step.id}-${moment}.png`;
      await page.goto('about:blank');
      await page.goto(`./#lesson=${id}.${i + 1}&lang=${language}`);
      await page.locator('[data-lesson] h2').waitFor();
      await page.waitForTimeout(3000);
      await page.screenshot({ path: path('a') });
      if (!step.task) continue;
      await page.locator('[data-part="play"]').click();
      await page.waitForTimeout(4000);
      await page.screenshot({ path: path('b') });
    }
  });
}
