/** No script of the built page imports the entry of a worker: WebKit would evaluate it again for each. Needs no browser, but the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { linksOf } from '../../src/headless/bench/links';
import { root } from '../../src/headless/process.mjs';

const dist = resolve(root, 'dist');

/** Every script of the page and what it loads. */
function builtScripts() {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .map((file) => ({ file, links: linksOf(file, readFileSync(resolve(dist, file), 'utf8')) }));
}

test('no chunk imports the entry of a worker', () => {
  const scripts = builtScripts();
  // The page starts its threads by their addresses, and registers the service worker by its name.
  const entries = new Set([...scripts.flatMap(({ links }) => links.workers), 'offline.js']);
  expect([...entries].filter((entry) => /worker-[\w-]{8}\.js$/.test(entry))).not.toEqual([]);
  for (const entry of entries) expect(scripts.map(({ file }) => file)).toContain(entry);
  const imports = scripts.flatMap(({ file, links: { fixed, lazy } }) =>
    [...fixed, ...lazy].filter((other) => entries.has(other)).map((entry) => `${file} → ${entry}`),
  );
  expect(imports).toEqual([]);
});
