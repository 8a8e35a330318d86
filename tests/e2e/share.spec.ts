/** Sharing: the link and what it leaves out, the code, the picture; and the page that such a link opens. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { openActions, Playground } from './playground';

const screens = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

async function openDialog(page: Page) {
  await openActions(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share', exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function axeFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('a link for an exercise opens a page with only what it needs', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('data=moons&seed=3');
  await page
    .getByRole('group')
    .filter({ hasText: 'Distances' })
    .first()
    .locator('summary')
    .first()
    .click();
  const dialog = await openDialog(page);
  const link = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/#data=moons&seed=3/);
  await dialog.getByRole('button', { name: 'Nothing else' }).click();
  await dialog.getByRole('checkbox', { name: 'Loss', exact: true }).check();
  await dialog.getByRole('checkbox', { name: 'Speed', exact: true }).check();
  await expect(link).toHaveValue(/&only=loss,speed$/);
  await expect(dialog.getByRole('textbox', { name: 'Embed in a page' })).toHaveValue(
    /^<iframe src="http.*#data=moons&amp;seed=3.*only=loss,speed&amp;embed=on".*<\/iframe>$/,
  );
  const address = await link.inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Generator' })).toBeVisible(); // the present page stays

  await page.goto('about:blank');
  await page.goto(address);
  await expect(playground.button('Play')).toBeVisible();
  await expect(playground.loss('MMGAN')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Speed' })).toBeVisible();
  for (const gone of ['Generator', 'Discriminator', 'Losses']) {
    await expect(page.getByRole('heading', { name: gone })).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: /^(Step|Share|Save)/ })).toHaveCount(0);
  await playground.button('Play').click();
  await playground.reach(20);
  await playground.button('Pause').click();
  await playground.settle();
  const stands = await playground.iteration();
  await page.keyboard.press('d'); // the key of a button that is not there
  await playground.settle();
  expect(await playground.iteration()).toBe(stands);
  expect(playground.errors).toEqual([]);
});

for (const { width, height } of screens) {
  test(`the dialog and an exercise, ${width}×${height}: no faults`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const playground = new Playground(page);
    await playground.open('loss=mm');
    const dialog = await openDialog(page);
    await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Show large' }).click();
    const large = page.getByRole('dialog', { name: 'QR code of the link' });
    const code = await large.getByRole('img').boundingBox();
    expect(code?.width).toBeGreaterThan(0.8 * Math.min(width, height - 60));
    await large.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeVisible(); // only the code was closed
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();

    await page.goto('about:blank');
    await page.goto('./#only=loss');
    await expect(playground.button('Play')).toBeVisible();
    await playground.settle();
    expect(await layoutFaults(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('the link and the picture go to the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await new Playground(page).open('seed=5');
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Copy: Link' }).click();
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#seed=5$/);
  await dialog.getByRole('button', { name: 'Copy as image' }).click();
  await expect(dialog.getByText('The picture is in the clipboard.')).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap(await (item as ClipboardItem).getType('image/png'));
    return image.width;
  });
  expect(size).toBeGreaterThan(1000);
});

test('a link too long for a code says so', async ({ page }) => {
  await new Playground(page).open();
  await page.evaluate(() => history.replaceState(null, '', `?${'x'.repeat(1500)}`));
  const dialog = await openDialog(page);
  await expect(dialog.getByText('The link is too long for a QR code.')).toBeVisible();
});
