/** The address is the experiment: reload, Back, Forward, and whatever a person may type. */
import { expect, test } from '@playwright/test';
import { Playground } from './playground';

test('a reload brings the same experiment, which trains the same way', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('data=moons&seed=3');
  await playground.loss('MMGAN').click();
  await expect(page).toHaveURL(/#data=moons&.*loss=mm/);
  await expect(page).toHaveURL(/seed=3/);
  const address = page.url();

  const trained: string[] = [];
  for (let run = 0; run < 2; run++) {
    await page.reload();
    await playground.ready();
    await expect(page).toHaveURL(address);
    await expect(playground.loss('MMGAN')).toBeChecked();
    for (let count = 1; count <= 3; count++) {
      await playground.button('Step').click();
      await expect.poll(() => playground.iteration()).toBe(count);
    }
    await playground.settle();
    trained.push(await playground.picture());
  }
  expect(trained[1]).toBe(trained[0]);
});

test('Back and Forward go through the experiments', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('seed=5');
  await playground.loss('MMGAN').click();
  await expect(page).toHaveURL(/loss=mm/);
  await page.goBack();
  await expect(playground.loss('NSGAN')).toBeChecked();
  await expect(page).toHaveURL(/#seed=5$/);
  await page.goForward();
  await expect(playground.loss('MMGAN')).toBeChecked();
});

test('the empty address is the default experiment and stays empty', async ({ page, baseURL }) => {
  const playground = new Playground(page);
  await playground.open();
  await expect(page).toHaveURL(baseURL ?? '');
  await expect(page.getByText(/The address was corrected/)).toHaveCount(0);
});

test.describe('a wrong address opens, and one line says what was changed', () => {
  for (const [name, fragment] of [
    ['numbers out of range', 'seed=-5&batch=1e99&gUnits=9999&dSteps=0.4&gRate=NaN'],
    ['markup', 'data=<script>document.title="no"</script>&loss="><img src=x onerror=alert(1)>'],
    ['a script as address', 'javascript:alert(1)'],
    ['names of the language itself', '__proto__=1&constructor=2&data=toString&loss=__proto__'],
    ['broken escapes', 'data=%E0%A4%A&%=%&&&==='],
    ['a very long one', `data=ring8&seed=${'9'.repeat(100_000)}`],
    ['very many keys', Array.from({ length: 5000 }, (_, i) => `k${i}=${i}`).join('&')],
  ] as const) {
    test(name, async ({ page }) => {
      let dialogs = 0;
      page.on('dialog', (dialog) => {
        dialogs += 1;
        return dialog.dismiss();
      });
      const playground = new Playground(page);
      await playground.open(fragment);
      const line = page.getByText(/The address was corrected/);
      await expect(line).toHaveCount(1);
      await playground.button('Step').click();
      await expect.poll(() => playground.iteration()).toBe(1);
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(line).toHaveCount(0);
      expect(dialogs).toBe(0);
      await expect(page).toHaveTitle(/GAN Playground/);
      expect(playground.errors).toEqual([]);
    });
  }
});
