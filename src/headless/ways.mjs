/** `npm run -s browsers`: walks the built page's main way in Chromium, Firefox and WebKitGTK and prints what came of it. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { asEnvironment, findBrowsers, leftOut } from './browsers.mjs';
import { install } from './install.mjs';
import { executePackage, freePort, isMain, reportFailure, root } from './process.mjs';
import { tableOfWays } from './reports.mjs';

export const waysReport = resolve(root, '.cache/reports/ways.json');
/** The names of Playwright's projects. */
const browsers = ['Chromium', 'Firefox', 'WebKitGTK'];
export const waysParameters = ['test', ...browsers.map((name) => `--project=${name}`)];

/** The table of the newest report; empty where none was written. */
export function readTable() {
  try {
    return tableOfWays(JSON.parse(readFileSync(waysReport, 'utf8')));
  } catch {
    return '';
  }
}

async function run() {
  await install();
  const found = await findBrowsers();
  rmSync(waysReport, { force: true });
  mkdirSync(resolve(waysReport, '..'), { recursive: true });
  const environment = {
    ...asEnvironment(found),
    E2E_PORT: process.env.E2E_PORT ?? String(await freePort(4317)),
    PLAYWRIGHT_JSON_OUTPUT_NAME: waysReport,
  };
  const built = await executePackage('vite/bin/vite.js', ['build', '--logLevel=error'], {
    seconds: 120,
  });
  const code =
    built ||
    (await executePackage('@playwright/test/cli.js', waysParameters, {
      seconds: 600,
      environment,
    }));
  console.log([readTable(), ...leftOut(found)].join('\n'));
  process.exitCode = code;
}

if (isMain(import.meta.url)) await run().catch(reportFailure);
