/** Finds the browsers in which the page is tested: a Chromium, and, where they are, Firefox and WebKitGTK. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser, shell } from './browser.mjs';
import { installPackages } from './packages.mjs';
import { execute } from './process.mjs';

/**
 * @typedef {{ driver: string, browser: string, xvfb: string }} WebKitPaths
 * @typedef {{ chromium: string, firefox: string | null, webkit: WebKitPaths | null }} Found
 */

/** How the tests learn what was found. */
const variable = 'GAN_PLAYGROUND_BROWSERS';

/** @param {readonly string[]} names of programs */
function onPath(names) {
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const paths = names.flatMap((name) =>
    folders.filter(Boolean).map((folder) => join(folder, name)),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}

/** A Firefox that starts, or null. */
async function firefox() {
  const named = process.env.FIREFOX_PATH;
  const inFolders = ['/Applications', join(homedir(), 'Applications')]
    .map((folder) => join(folder, 'Firefox.app/Contents/MacOS/firefox'))
    .concat(join(process.env.PROGRAMFILES ?? '/', 'Mozilla Firefox/firefox.exe'));
  const path =
    named ?? onPath(['firefox-esr', 'firefox']) ?? inFolders.find((place) => existsSync(place));
  // A file that exists may be a stub that asks for a package.
  const starts = path && (await execute(path, ['--version'], { seconds: 60, quiet: true })) === 0;
  return starts ? path : null;
}

/**
 * What drives WebKitGTK, its small browser, and a screen for it, or null.
 * @returns {WebKitPaths | null}
 */
function webkit() {
  const driver = onPath(['WebKitWebDriver']);
  const xvfb = onPath(['Xvfb']);
  const browser = miniBrowser();
  return driver && xvfb && browser ? { driver, xvfb, browser } : null;
}

/** The small browser of the library's package stands beside it, the newest version last. */
function miniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec', ...multiarch()].flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => join(folder, name)),
  );
  return (
    folders.map((folder) => join(folder, 'MiniBrowser')).find((path) => existsSync(path)) ?? null
  );
}

function multiarch() {
  if (process.platform !== 'linux') return [];
  return readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('-linux-gnu'))
    .map(({ name }) => join('/usr/lib', name));
}

/** True if Chinese has a typeface: the layout is judged in it too, and empty boxes have other widths. */
function writesChinese() {
  if (process.platform !== 'linux') return true;
  return ['zh-tw', 'zh-cn'].every((tag) => {
    const { stdout } = spawnSync('fc-list', [`:lang=${tag}`, 'family'], { encoding: 'utf8' });
    return Boolean(stdout?.trim());
  });
}

/**
 * All that are here; continuous integration installs what is missing, and nobody else's machine is touched.
 * @returns {Promise<Found>}
 */
export async function findBrowsers() {
  if (process.env.CI && !process.env.CHROME_PATH && !onPath([shell]))
    await installPackages([shell]);
  const chromium = await findBrowser();
  if (process.env.CI) {
    if (!writesChinese()) await installPackages(['fonts-noto-cjk']);
    if (!(await firefox())) await installPackages(['firefox-esr']);
    if (!webkit()) await installPackages(['webkit2gtk-driver', 'xvfb']);
  }
  return { chromium, firefox: await firefox(), webkit: webkit() };
}

/** @param {Found} browsers */
export function asEnvironment(browsers) {
  return { [variable]: JSON.stringify(browsers) };
}

/**
 * What the run that started this one has found; nothing where none did.
 * @returns {Partial<Found>}
 */
export function found() {
  const text = process.env[variable];
  return text ? JSON.parse(text) : {};
}

/**
 * A sentence for each browser that is left out, with what would bring it in.
 * @param {Found} browsers
 */
export function leftOut(browsers) {
  return [
    ...(browsers.firefox ? [] : ['Firefox is left out: install firefox-esr or set FIREFOX_PATH.']),
    ...(browsers.webkit
      ? []
      : ['WebKitGTK is left out: on Debian, install webkit2gtk-driver and xvfb.']),
  ];
}
