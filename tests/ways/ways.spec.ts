/** The page's main way, in each browser alike: the gate prints what this comes to as a table. */
import { expect } from '@playwright/test';
import { test, type Visit } from './visit';

for (const [stage, fragment] of [
  ['in the plane', 'seed=3'],
  ['on the line', 'data=bimodal'],
] as const) {
  test(`plays, pauses and resets ${stage}`, async ({ visit }) => {
    await visit.open(`${fragment}&speed=full`);
    const untrained = await visit.settled();
    await visit.button('Play');
    await visit.reach(100);
    await visit.button('Pause');
    expect(await visit.settled()).not.toBe(untrained);
    await visit.button('Reset');
    await expect.poll(() => visit.iteration()).toBe(0);
    await expect.poll(() => visit.picture()).toBe(untrained);
    await visit.isCalm();
  });
}

test('MMGAN and NSGAN take turns while it trains', async ({ visit }) => {
  await visit.open('seed=3');
  await visit.button('Play');
  await visit.reach(20);
  for (const name of ['MMGAN', 'NSGAN']) {
    const before = await visit.iteration();
    await visit.press({ css: 'label:has(input:not(:checked))', name });
    await expect.poll(() => chosen(visit)).toContain(name);
    expect(await visit.iteration()).toBeGreaterThanOrEqual(before);
    await visit.reach(before + 20);
  }
  await visit.isCalm();
});

/** What is chosen among the page's choices. */
const chosen = ({ visitor }: Visit) =>
  visitor.evaluate(() =>
    [...document.querySelectorAll('label:has(input[type="radio"]:checked)')].map(
      (label) => label.textContent,
    ),
  );

test('steps of D, of G and of both', async ({ visit }) => {
  await visit.open('seed=3');
  const untrained = await visit.settled();
  await visit.button('Step D');
  await visit.reads('D moved');
  await visit.button('Step G');
  await visit.reads('G moved');
  await expect.poll(() => visit.iteration()).toBe(1);
  await visit.button('Step');
  await expect.poll(() => visit.iteration()).toBe(2);
  expect(await visit.settled()).not.toBe(untrained);
  await visit.isCalm();
});

test('nine seeds at once', async ({ visit }) => {
  await visit.open('speed=full');
  await visit.press({ css: 'label', name: 'Seeds' });
  await visit.sees('button[aria-label^="Open seed "] canvas');
  await visit.button('Play');
  await visit.reach(20);
  await visit.button('Pause');
  await visit.reads(/\d of 9 cover all modes/);
  expect(await visit.count('button[aria-label^="Open seed "]')).toBe(9);
  await visit.press({ css: 'li:nth-child(4) > button[aria-label^="Open seed "]' });
  await visit.isDrawn();
  await visit.isCalm();
});

test('MMGAN beside NSGAN', async ({ visit }) => {
  await visit.open('speed=full');
  await visit.button('MMGAN vs NSGAN');
  await visit.sees('[aria-label="Run B"]');
  await visit.isDrawn();
  await visit.button('Play');
  await visit.reach(50);
  await visit.button('Pause');
  await visit.button('Keep B');
  await expect.poll(() => chosen(visit)).toContain('MMGAN');
  await expect.poll(() => visit.count('[aria-label="Run B"]')).toBe(0);
  await visit.isCalm();
});

test('a step of a lesson notices what was done', async ({ visit }) => {
  await visit.open('lesson=game.1');
  await visit.sees('[data-lesson] h2');
  await visit.isDrawn();
  const said = '[data-lesson] [role="status"]:not(:empty)';
  expect(await visit.count(said)).toBe(0);
  await visit.button('Step D');
  await visit.reads('D moved');
  await visit.button('Step G');
  await visit.sees(said);
  await visit.isCalm();
});

test('a saved run opens again and goes on the same', async ({ visit }) => {
  const goOn = async (from: number) => {
    await visit.button('Step');
    await expect.poll(() => visit.iteration()).toBe(from + 1);
    return visit.settled();
  };
  await visit.open('data=bimodal&seed=4&backend=cpu');
  await visit.button('Play');
  await visit.reach(60);
  await visit.button('Pause');
  await visit.settled(); // a frame may still be under way
  await visit.button('Save');
  await visit.press({ css: '[popover] li:nth-child(2) button' });
  const { path, name } = await visit.saved(/^gan-bimodal-\d+\.run\.json$/);
  const stands = Number(/\d+/.exec(name)?.[0]);
  expect(stands).toBeGreaterThanOrEqual(60);
  await visit.button('Save');
  const after = await goOn(stands);

  await visit.open('data=moons');
  await visit.button('Save');
  const field = 'input[type="file"][accept*="json"]';
  await expect.poll(() => visit.visitor.give(field, path)).toBe(true);
  await expect.poll(() => visit.iteration()).toBe(stands);
  await visit.settled();
  expect(await goOn(stands)).toBe(after);
  await visit.isCalm();
});

/** True if this browser lets pages use its GPU, or what stands for one. */
const hasWebGL = ({ visitor }: Visit) =>
  visitor.evaluate(() => new OffscreenCanvas(1, 1).getContext('webgl2') !== null);

for (const [device, name] of [
  ['cpu', 'CPU'],
  ['wasm', 'WASM'],
  ['webgl', 'WebGL'],
] as const) {
  test(`trains on ${name} where that is chosen`, async ({ visit }) => {
    await visit.open(`backend=${device}&speed=full`);
    if (device === 'webgl' && !(await hasWebGL(visit))) {
      await visit.press({ css: 'button[aria-label^="Runs on "]' });
      await visit.reads(/WebGL is not available here; using \w+\./);
    } else await expect.poll(() => visit.device(), { message: 'a device' }).toContain(name);
    await visit.button('Play');
    await visit.reach(20);
    await visit.isCalm();
  });
}

test('trains on the device of its own choice', async ({ visit }) => {
  await visit.open('speed=full');
  await visit.button('Play');
  await visit.reach(300);
  await visit.isCalm();
});

/** In the page: rows whose name does not stand in line with its choices, how many there are, and how far the page goes out of its window. */
function layout() {
  const middle = (element: Element) => {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2;
  };
  const captions = [...document.querySelectorAll('fieldset > :is(legend, span):first-child')];
  const named = captions.flatMap((caption) => {
    const choice = caption.parentElement?.querySelector('label');
    const isSeen = getComputedStyle(caption).position !== 'absolute';
    return choice && isSeen && caption.checkVisibility() ? [{ caption, choice }] : [];
  });
  const wrong = named.filter(
    ({ caption, choice }) => Math.abs(middle(caption) - middle(choice)) > 3,
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    rows: named.length,
    wrong: wrong.map(({ caption }) => caption.textContent),
    wider: scrollWidth - clientWidth,
  };
}

test('rows stand in line, and the page fits its window', async ({ visit }) => {
  for (const [fragment, rows] of [
    ['lang=zh-Hant', 2],
    ['picture=seeds', 1],
    ['compare=loss:mm', 3],
  ] as const) {
    await visit.open(fragment);
    const read = () => visit.visitor.evaluate(layout);
    await expect.poll(read, { message: fragment }).toEqual({ rows, wrong: [], wider: 0 });
  }
});
