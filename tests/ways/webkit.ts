/** WebKitGTK, by plain WebDriver (https://www.w3.org/TR/webdriver2/) over HTTP, on a screen of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { WebKitPaths } from '../../src/headless/browsers.mjs';
import { freePort } from '../../src/headless/process.mjs';
import { find, type Visitor } from './visitor';

/** The key of an element's reference, in the specification. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
type ElementReference = Readonly<Record<typeof elementKey, string>>;

/** Starts an X server without a screen; it chooses a display that is free, and says which. */
async function openScreen(xvfb: string): Promise<{ server: ChildProcess; display: string }> {
  const size = ['-screen', '0', '2000x1400x24'];
  const server = spawn(xvfb, ['-displayfd', '3', ...size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3] as Readable, 'data');
  return { server, display: `:${String(number).trim()}` };
}

/** A command to the driver; rejects with what the driver says. */
async function send<Value>(method: string, address: string, body?: object): Promise<Value> {
  const content = body && { body: JSON.stringify(body) };
  const answer = await fetch(address, { method, ...content });
  const { value } = (await answer.json()) as {
    value: Value & { error?: string; message?: string };
  };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** A started driver needs a moment before it listens. */
async function listens(address: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (
      await fetch(`${address}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The driver of WebKitGTK does not listen.');
}

/** A home in which saved files land in a folder that is known. */
async function makeHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'gan-playground-home-'));
  await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${home}"\n`);
  return home;
}

/** The session's own commands. */
function session(address: string) {
  const evaluate: Visitor['evaluate'] = (inPage, ...given) =>
    send('POST', `${address}/execute/sync`, {
      script: `return (${inPage}).apply(null, arguments)`,
      args: given,
    });
  const open = (url: string) => send('POST', `${address}/url`, { url });
  const reference = (inPage: typeof find, css: string, name: string | null = null) =>
    evaluate(inPage, css, name) as unknown as Promise<ElementReference | null>;
  const toElement = (element: ElementReference, command: string, body: object) =>
    send('POST', `${address}/element/${element[elementKey]}/${command}`, body);
  return { evaluate, open, reference, toElement };
}

export async function visitByWebKit({ driver, browser, xvfb }: WebKitPaths): Promise<Visitor> {
  const { server, display } = await openScreen(xvfb);
  const home = await makeHome();
  const port = await freePort(4600);
  const environment = { ...process.env, DISPLAY: display, HOME: home, XDG_CONFIG_HOME: home };
  const driving = spawn(driver, [`--port=${port}`], { env: environment, stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}`;
  await listens(base);
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId, capabilities } = await send<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('POST', `${base}/session`, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const address = `${base}/session/${sessionId}`;
  const { evaluate, open, reference, toElement } = session(address);
  return {
    browser: `WebKitGTK ${capabilities.browserVersion}`,
    downloads: home,
    evaluate,
    async open(url) {
      await open('about:blank');
      await open(url);
    },
    async click({ css, name = null }) {
      const element = await reference(find, css, name);
      if (element) await toElement(element, 'click', {});
      return element && true;
    },
    async give(css, file) {
      const field = await reference((selector) => document.querySelector(selector), css);
      if (field) await toElement(field, 'value', { text: file });
      return field && true;
    },
    /** The window's frame comes on top. */
    async resize(width, height) {
      const set = (w: number, h: number) =>
        send('POST', `${address}/window/rect`, { x: 0, y: 0, width: w, height: h });
      await set(width, height);
      const [w = width, h = height] = await evaluate(() => [innerWidth, innerHeight]);
      await set(2 * width - w, 2 * height - h);
    },
    async screenshot() {
      return Buffer.from(await send<string>('GET', `${address}/screenshot`), 'base64');
    },
    async end() {
      await send('DELETE', address).catch(() => {});
      driving.kill();
      server.kill();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
