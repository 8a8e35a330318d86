/** A GPU that computes wrong numbers is refused before it trains, and the page says so; an experiment that cannot move says that. */
import { expect, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout';
import { Playground } from './playground';

/** What is put before the worker's script. */
const lies = {
  'reads zeros': () => {
    const { prototype } = WebGL2RenderingContext;
    const blank = (data: unknown) => {
      if (ArrayBuffer.isView(data)) new Uint8Array(data.buffer).fill(0);
    };
    const { readPixels, getBufferSubData } = prototype;
    prototype.readPixels = function (...given: unknown[]) {
      Reflect.apply(readPixels, this, given);
      blank(given[6]);
    };
    prototype.getBufferSubData = function (...given: unknown[]) {
      Reflect.apply(getBufferSubData, this, given);
      blank(given[2]);
    };
  },
  'keeps 16 bits of a number': () => {
    const halves = new Map([
      [0x8814, 0x881a], // RGBA32F as RGBA16F
      [0x822e, 0x822d], // R32F as R16F
      [0x8230, 0x822f], // RG32F as RG16F
    ]);
    const { prototype } = WebGL2RenderingContext;
    const coarse = (method: 'texImage2D' | 'texStorage2D') => {
      const honest = prototype[method];
      Object.assign(prototype, {
        [method](this: WebGL2RenderingContext, ...given: unknown[]) {
          given[2] = halves.get(given[2] as number) ?? given[2];
          return Reflect.apply(honest, this, given);
        },
      });
    };
    coarse('texImage2D');
    coarse('texStorage2D');
  },
};

async function lie(page: Page, how: keyof typeof lies): Promise<void> {
  await page.route(/\/worker-[\w-]+\.js/, async (route) => {
    const response = await route.fetch();
    const body = `(${lies[how]})();${await response.text()}`;
    await route.fulfill({ response, body });
  });
}

for (const how of Object.keys(lies) as (keyof typeof lies)[]) {
  test(`a pinned GPU that ${how} does not train`, async ({ page }) => {
    await lie(page, how);
    const playground = new Playground(page);
    await playground.open('backend=webgl');
    await playground.button('Play').click();
    await playground.reach(5);
    await expect(
      page.getByText(/You asked for WebGL, but it computed wrong numbers/),
    ).toBeVisible();
    await expect(playground.badge).not.toHaveText(/^WebGL/);
    await playground.badge.click();
    await expect(page.getByText(/^WebGL computed wrong numbers in a trial/)).toBeVisible();
    await page.keyboard.press('Escape');
    expect(page.url()).toContain('backend=webgl');
    expect(await layoutFaults(page)).toEqual([]);
    expect(playground.errors).toEqual([]);
  });
}

test('an experiment in which nothing moves says so instead of playing', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('gSteps=0&dSteps=0');
  await playground.button('Play').click();
  await expect(page.getByText(/^Nothing would train: both numbers of updates are 0/)).toBeVisible();
  await expect(playground.button('Play')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('region', { name: 'Slow motion', exact: true })).toBeHidden();
  await playground.button('Step D').click();
  await expect(playground.status).toContainText('D moved');
});

test('rates that blow up: the page goes back, and offers fresh weights with rates that hold', async ({
  page,
}) => {
  const playground = new Playground(page);
  const wild = 'gRate=1&dRate=1&gMomentum=0.99&dMomentum=0.99&gOpt=sgd&dOpt=sgd';
  await playground.open(`${wild}&speed=4/frame`);
  await playground.button('Play').click();
  await expect(page.getByRole('alert')).toContainText('Training blew up');
  await page.setViewportSize({ width: 390, height: 844 });
  await playground.settle();
  expect(await layoutFaults(page)).toEqual([]);
  await page.screenshot({ path: 'tests/e2e/output/blownUp-390.png' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await playground.settle();
  expect(await layoutFaults(page)).toEqual([]);
  await page.screenshot({ path: 'tests/e2e/output/blownUp-1280.png' });
  await page.getByRole('button', { name: 'Reset with safe rates' }).click();
  await expect(page.getByRole('alert')).toBeEmpty();
  await playground.button('Play').click();
  await playground.reach(100);
  await expect(page.getByRole('alert')).toBeEmpty();
});
