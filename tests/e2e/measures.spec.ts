/** The measures column: sections that open and close, explanations by keyboard, V and its bound as they are read. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

for (const [name, fragment] of [
  ['2-D', 'speed=full'],
  ['1-D', 'data=bimodal&speed=full'],
] as const) {
  test(`${name}: V and its bound are drawn where asked for, and read with the keys`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const playground = new Playground(page);
    await playground.open(fragment);
    const chart = page.getByRole('slider', { name: 'V and its bound over iterations' });
    await expect(chart).toHaveCount(0); // closed: not there at all
    await playground.button('Play').click();
    await playground.reach(50);
    await page.getByRole('heading', { name: /^V and its bound/ }).click();
    await page.waitForTimeout(1200); // two measures
    await playground.button('Pause').click();
    await chart.press('ArrowLeft');
    const readout = /^iteration [\d,]+: V (−[\d.]+) ± ([\d.]+), bound (−[\d.]+), gap/;
    await expect(chart).toHaveAttribute('aria-valuetext', readout);
    const read = readout.exec((await chart.getAttribute('aria-valuetext')) ?? '') ?? [];
    const [, value = Number.NaN, error = Number.NaN, bound = Number.NaN] = read.map((text) =>
      Number(text.replace('−', '-')),
    );
    expect(bound).toBeGreaterThan(-2 * Math.LN2 - 0.001);
    expect(bound).toBeLessThan(0.001);
    expect(value).toBeLessThan(bound + 4 * error); // never above it but by chance
    expect(await layoutFaults(page)).toEqual([]);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}

test('each distance says by keyboard what it is, beside a perfect sampler’s', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const formula = page.getByText('JSD = ½ KL', { exact: false });
  await expect(formula).toBeHidden();
  const summary = page.locator('summary').filter({ hasText: 'Jensen–Shannon divergence' });
  await expect(summary).toHaveText(
    /Jensen–Shannon divergence\s*nats\s*0\.\d{3}\s*perfect\s*0\.000/,
  );
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(formula).toBeVisible();
});

test('D is trained to the top while G stands still, and can be stopped', async ({ page }) => {
  await page.goto('/#data=gaussian&speed=full');
  await page.getByText('V and its bound').click();
  const start = page.getByRole('button', { name: 'Train D to the top' });
  await start.click();
  await expect(page.getByText(/nats after [\d,]+ updates of D …/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(start).toBeVisible();
  await start.click();
  await expect(page.getByText(/V stopped rising at/)).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('status', { name: 'Iteration' })).toContainText('D moved');
});
