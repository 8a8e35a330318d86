/** Chromium and Firefox, by WebDriver BiDi or what Chromium has in its place. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { browserFlags, shell } from '../../src/headless/browser.mjs';
import { find, type Visitor } from './visitor';

export async function visitByPuppeteer(
  browser: 'chrome' | 'firefox',
  executablePath: string,
): Promise<Visitor> {
  const downloads = await mkdtemp(join(tmpdir(), 'gan-playground-downloads-'));
  const driven = await puppeteer.launch({
    browser,
    executablePath,
    headless: executablePath.endsWith(shell) ? 'shell' : true,
    defaultViewport: null,
    args: browser === 'chrome' ? [...browserFlags, '--window-size=1366,768'] : [],
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    // Firefox has no command for this yet.
    extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
  });
  const [page = await driven.newPage()] = await driven.pages();
  return {
    browser: (await driven.version()).replace('/', ' ').replace(/^\w/, (c) => c.toUpperCase()),
    downloads,
    async open(address) {
      await page.goto('about:blank');
      await page.goto(address);
    },
    // The library's types take functions apart and lose what is in them.
    evaluate: (inPage, ...given) =>
      page.evaluate(inPage as never, ...(given as unknown as never[])) as never,
    async click({ css, name = null }) {
      const handle = await page.evaluateHandle(find, css, name);
      const element = handle.asElement() as ElementHandle<Element> | null;
      await element?.click();
      return element && true;
    },
    async give(css, file) {
      const field = (await page.$(css)) as ElementHandle<HTMLInputElement> | null;
      await field?.uploadFile(file);
      return field && true;
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    async end() {
      await driven.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}
