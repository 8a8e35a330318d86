/** Measures the built page as a user has it: everything drawn, training at full speed. */
import type { Browser, BrowserContext, Page } from 'playwright';
import type { BackendId } from '../../config/backends';
import type { Experiment } from '../../config/experiment';
import { encodeLink } from '../../config/link';
import { speeds } from '../../config/speeds';
import { defaultView } from '../../config/view';
import type { Scene } from './scenes';
import { installWatch, type Moments, type Seen } from './watch';

/** The page at full speed; null lets it choose its device. */
export interface Playing {
  readonly experiment: Experiment;
  readonly backend: BackendId | null;
  readonly plain: boolean;
  readonly view?: Scene['view'];
  readonly rival?: Experiment | null;
  readonly sections?: Scene['sections'];
}

/** Milliseconds until what is slow to start must have begun. */
const patience = 60_000;
/** Milliseconds of training before measuring: compilers and caches are warm then. */
const warmUp = 700;

/** A page that is watched from its first moment on. */
async function open(context: BrowserContext, address: string, plain = false): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(installWatch, plain);
  await page.goto(address);
  return page;
}

async function withContext<T>(browser: Browser, use: (context: BrowserContext) => Promise<T>) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block', // its loading would be timed too
  });
  await context.addInitScript(() => {
    if (location.protocol === 'http:')
      localStorage.setItem(`gan-playground ${new URL('.', location.href).pathname} visited`, 'yes');
  });
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

function fullSpeed({ experiment, backend, view, rival = null }: Omit<Playing, 'plain'>): string {
  const speed = speeds.findIndex(({ per }) => per === 'none');
  return `#${encodeLink({ experiment, rival, view: { ...defaultView, ...view, backend, speed } })}`;
}

async function untilTrained(page: Page): Promise<Moments> {
  await page.waitForFunction(() => window.watch.moments.trained !== null, null, {
    timeout: patience,
  });
  return page.evaluate(() => window.watch.moments);
}

/** Opens or closes what can be: twice, for sections within sections. */
async function setSections(page: Page, open: boolean): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await page.evaluate((opened) => {
      for (const section of document.querySelectorAll('details')) section.open = opened;
    }, open);
  }
}

/** Plays for `milliseconds` and tells what was seen of it. */
export function watchPlaying(
  browser: Browser,
  address: string,
  playing: Playing,
  milliseconds: number,
): Promise<Seen> {
  return withContext(browser, async (context) => {
    const { plain, sections = 'usual' } = playing;
    const page = await open(context, address + fullSpeed(playing), plain);
    await untilTrained(page);
    if (sections !== 'usual') await setSections(page, sections === 'open');
    await page.waitForTimeout(warmUp);
    await page.evaluate(() => window.watch.begin());
    await page.waitForTimeout(milliseconds);
    // A slow engine gets the time to show that it moves; the rate stays unknown where it does not.
    const moving = page.waitForFunction(() => window.watch.moves() >= 3, null, { timeout: 10_000 });
    await moving.catch(() => null);
    return page.evaluate(() => window.watch.end());
  });
}

/** Milliseconds from the start of a navigation. */
export interface Load {
  readonly drawn: number;
  readonly trained: number;
}

/** Opens the page for the first time and once more from the cache, and plays at once. */
export function watchLoading(
  browser: Browser,
  address: string,
): Promise<Record<'cold' | 'cached', Load>> {
  return withContext(browser, async (context) => {
    const load = async () => {
      const page = await open(context, address);
      const { drawn, trained } = await untilTrained(page);
      await page.close();
      return { drawn: drawn ?? Number.NaN, trained: trained ?? Number.NaN };
    };
    return { cold: await load(), cached: await load() };
  });
}

/** Seconds from Play to all modes and at least 85 % of high quality; null if that took too long. */
export function watchLearning(
  browser: Browser,
  address: string,
  experiment: Experiment,
): Promise<number | null> {
  return withContext(browser, async (context) => {
    const page = await open(context, address + fullSpeed({ experiment, backend: null }));
    const learned = page.waitForFunction(() => window.watch.moments.learned !== null, null, {
      timeout: patience,
    });
    if (!(await learned.catch(() => null))) return null;
    const moments = await page.evaluate(() => window.watch.moments);
    return ((moments.learned ?? 0) - (moments.played ?? 0)) / 1000;
  });
}
