/** Finds a Chromium that starts, or gets one: CHROME_PATH, the usual places, Playwright's download, the distribution's package. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackages, isDebianRoot } from './packages.mjs';
import { execute, executePackage, isMain, reportFailure } from './process.mjs';

/** Software WebGL, so that pictures and numbers are the same on every machine, and no traffic of the browser's own. */
export const browserFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
];

/** The same engine without a browser around it, a package of Debian's: tests take two thirds of the time. */
export const shell = 'chromium-headless-shell';

const advice =
  'No Chromium was found that starts, and none could be downloaded: install Chromium or Google Chrome, or set CHROME_PATH to its executable.';

/** Executables in the usual places of this platform, best first; not all of them exist. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]);
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    return folders
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const names = [
    shell,
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'chrome',
  ];
  const unique = [...new Set(folders.filter(Boolean))];
  return names.flatMap((name) => unique.map((folder) => join(folder, name)));
}

/** Existing executables, best first: CHROME_PATH alone where it is set. Does not start them. */
export function browserCandidates() {
  const named = process.env.CHROME_PATH;
  return (named ? [named] : usualPlaces()).filter((path) => existsSync(path));
}

/** Where Playwright keeps, or would keep, its own Chromium; null where Playwright is not installed. */
async function playwrightPlace() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return null;
  }
}

/**
 * True if the browser opens a page: a file that exists may be a stub, or miss its libraries.
 * @param {string | null} executable
 */
async function starts(executable) {
  if (!executable || !existsSync(executable)) return false;
  const profile = await mkdtemp(join(tmpdir(), 'gan-playground-browser-'));
  const page = ['--dump-dom', 'data:text/html,ok'];
  const code = await execute(
    executable,
    ['--headless', ...browserFlags, `--user-data-dir=${profile}`, ...page],
    { seconds: 60, quiet: true },
  );
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return code === 0;
}

/**
 * Playwright's own Chromium, downloaded; null where that is out of reach.
 * @returns {Promise<string | null>}
 */
async function download() {
  console.error('No Chromium found; asking Playwright for one …');
  await executePackage('playwright/cli.js', ['install', '--no-shell', 'chromium'], {
    seconds: 420,
    environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
  });
  const place = await playwrightPlace();
  if (await starts(place)) return place;
  if (place && existsSync(place) && isDebianRoot()) {
    console.error('It lacks libraries of the system; installing them …');
    await executePackage('playwright/cli.js', ['install-deps', 'chromium'], { seconds: 420 });
    if (await starts(place)) return place;
  }
  return null;
}

/**
 * @param {readonly (string | null)[]} executables
 * @returns {Promise<string | null>}
 */
async function firstThatStarts(executables) {
  for (const executable of executables) if (await starts(executable)) return executable;
  return null;
}

/**
 * The path of a Chromium that starts; gets one where there is none. Throws one sentence that says what to install.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not start as a Chromium.`);
  }
  const found =
    (await firstThatStarts([...browserCandidates(), await playwrightPlace()])) ??
    (await download()) ??
    ((await installPackages(['chromium'])) ? await firstThatStarts(browserCandidates()) : null);
  if (!found) throw new Error(advice);
  return found;
}

if (isMain(import.meta.url)) {
  await findBrowser().then((path) => console.log(path), reportFailure);
}
