/** The page as a way sees it, in whatever browser, and the browser of this project. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { found } from '../../src/headless/browsers.mjs';
import { visitByPuppeteer } from './puppeteer';
import type { Target, Visitor } from './visitor';
import { visitByWebKit } from './webkit';

/** In the page: a short sum over what the stage's canvases show; empty where that is one colour only. */
function stagePicture(): string {
  const canvases = document.querySelectorAll<HTMLCanvasElement>('[data-picture] canvas');
  const isBlank = (canvas: HTMLCanvasElement) => {
    if (canvas.width === 0 || canvas.height === 0) return true;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data.buffer;
    return !pixels || new Uint32Array(pixels).every((pixel, _, all) => pixel === all[0]);
  };
  if ([...canvases].every(isBlank)) return '';
  const text = [...canvases].map((canvas) => canvas.toDataURL()).join(' ');
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;
  return `${text.length}:${sum}`;
}

export class Visit {
  constructor(
    readonly visitor: Visitor,
    private readonly address: string,
  ) {}

  /** Opens the page; the engine has started, and the stage has drawn what it knows. The header of a lesson has no badge. */
  async open(fragment: string): Promise<void> {
    await this.visitor.open(`${this.address}#${fragment}`);
    await this.isDrawn();
  }

  async isDrawn(): Promise<void> {
    await expect.poll(() => this.picture(), { message: 'a picture' }).not.toBe('');
  }

  picture(): Promise<string> {
    return this.visitor.evaluate(stagePicture);
  }

  /** The picture once all that was under way has arrived and is drawn. */
  async settled(): Promise<string> {
    let last = '';
    const comesToRest = async () => {
      const before = last;
      last = await this.picture();
      return last !== '' && last === before;
    };
    await expect.poll(comesToRest, { message: 'a picture at rest' }).toBe(true);
    return last;
  }

  /** Presses what is to be seen by now or a moment later. */
  async press(target: Target): Promise<void> {
    const message = `${target.css} ${target.name ?? ''} to press`;
    await expect.poll(() => this.visitor.click(target), { message }).toBe(true);
  }

  button(name: string): Promise<void> {
    return this.press({ css: 'button', name });
  }

  /** The number of elements that match. */
  count(css: string): Promise<number> {
    return this.visitor.evaluate((given) => document.querySelectorAll(given).length, css);
  }

  async sees(css: string): Promise<void> {
    await expect.poll(() => this.count(css), { message: css }).toBeGreaterThan(0);
  }

  /** The words of the page say this. */
  async reads(text: string | RegExp): Promise<void> {
    await expect
      .poll(() => this.visitor.evaluate(() => document.body.innerText))
      .toMatch(typeof text === 'string' ? new RegExp(text.replaceAll(/[+*.?()]/g, '\\$&')) : text);
  }

  /** What the badge says. */
  device(): Promise<string> {
    return this.visitor.evaluate(() => {
      const texts = [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
      return texts.find((text) => /^(WebGL|WASM|CPU)/.test(text)) ?? '';
    });
  }

  iteration(): Promise<number> {
    return this.visitor.evaluate(() => {
      const status = document.querySelector('[role="status"][aria-label="Iteration"]');
      return Number(status?.textContent?.match(/\d+/)?.[0] ?? Number.NaN);
    });
  }

  /** Waits until at least `count` iterations are done. */
  async reach(count: number): Promise<void> {
    const message = `iteration ${count}`;
    await expect.poll(() => this.iteration(), { message }).toBeGreaterThanOrEqual(count);
  }

  /** The file that the page saves next. */
  async saved(pattern: RegExp): Promise<{ path: string; name: string }> {
    const { downloads } = this.visitor;
    const find = async () => (await readdir(downloads)).find((file) => pattern.test(file)) ?? '';
    await expect.poll(find, { message: 'a saved file' }).not.toBe('');
    const name = await find();
    const path = join(downloads, name);
    await expect.poll(() => readFile(path, 'utf8'), { message: 'all of it' }).toMatch(/\}\s*$/);
    return { path, name };
  }

  /** No alert was said. */
  async isCalm(): Promise<void> {
    const alerts = () =>
      [...document.querySelectorAll('[role="alert"]')].map((e) => e.textContent).join('');
    expect(await this.visitor.evaluate(alerts)).toBe('');
  }
}

async function start(project: string): Promise<Visitor | null> {
  const { chromium, firefox, webkit } = found();
  switch (project) {
    case 'Chromium':
      return chromium ? visitByPuppeteer('chrome', chromium) : null;
    case 'Firefox':
      return firefox ? visitByPuppeteer('firefox', firefox) : null;
    default:
      return webkit ? visitByWebKit(webkit) : null;
  }
}

export const test = base.extend<{ visit: Visit }, { visitor: Visitor | null }>({
  visitor: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
    async ({}, use, { project }) => {
      const visitor = await start(project.name);
      await use(visitor);
      await visitor?.end();
    },
    { scope: 'worker' },
  ],
  visit: async ({ visitor, baseURL }, use, info) => {
    if (!visitor) return info.skip(true, `${info.project.name} is not here`);
    info.annotations.push({ type: 'browser', description: visitor.browser });
    await visitor.resize(1440, 900);
    const visit = new Visit(visitor, baseURL ?? '');
    await use(visit);
    if (info.status === info.expectedStatus) return;
    await info.attach('page', {
      body: Buffer.from(await visitor.screenshot()),
      contentType: 'image/png',
    });
  },
});
