/** `npm test`, the one gate: installs what is missing, gets browsers, then format, lint, types, dead code, all tests and the build. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { asEnvironment, findBrowsers, leftOut } from './browsers.mjs';
import { install } from './install.mjs';
import { executePackage, freePort, root, timedOut } from './process.mjs';
import { countPlaywright, countVitest } from './reports.mjs';
import { readTable, waysParameters, waysReport } from './ways.mjs';

/**
 * @typedef {import('./reports.mjs').Counts} Counts
 * @typedef {{ path: string, count: (json: any) => Counts }} Report
 * @typedef {{ name: string, script: string, parameters: readonly string[], seconds: number, report?: Report }} Step
 */

const reports = resolve(root, '.cache/reports');

/**
 * @param {string} name
 * @param {number} seconds
 * @returns {Step}
 */
function vitest(name, seconds) {
  const path = resolve(reports, `${name}.json`);
  return {
    name: `${name} tests`,
    script: 'vitest/vitest.mjs',
    parameters: [
      ...['run', '--project', name, '--reporter=default', '--reporter=json'],
      `--outputFile.json=${path}`,
    ],
    seconds,
    report: { path, count: countVitest },
  };
}

/**
 * @param {string} configuration
 * @returns {Step}
 */
function types(configuration) {
  const parameters = ['-p', configuration];
  return {
    name: `types (${configuration})`,
    script: 'typescript/bin/tsc',
    parameters,
    seconds: 180,
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} parameters
 * @param {number} seconds
 * @param {string} path
 * @returns {Step}
 */
function playwright(name, parameters, seconds, path) {
  const report = { path, count: countPlaywright };
  return { name, script: '@playwright/test/cli.js', parameters, seconds, report };
}

/** @type {readonly Step[]} */
const steps = [
  {
    name: 'format and lint',
    script: '@biomejs/biome/bin/biome',
    parameters: ['ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off'])],
    seconds: 60,
  },
  types('tsconfig.json'),
  types('tsconfig.worker.json'),
  types('tsconfig.node.json'),
  { name: 'dead code', script: 'knip/bin/knip.js', parameters: ['--no-progress'], seconds: 120 },
  vitest('unit', 420),
  vitest('browser', 300),
  { name: 'build', script: 'vite/bin/vite.js', parameters: ['build'], seconds: 120 },
  playwright('page tests', ['test', '--project=page'], 930, resolve(reports, 'page.json')),
  playwright('three browsers', waysParameters, 420, waysReport),
];

/**
 * Runs one step, to the end; a step without a report of its own, or one that ended before its tests could
 * say so, counts as one failure.
 * @param {Step} step
 * @param {Readonly<Record<string, string>>} environment
 * @returns {Promise<Counts>}
 */
async function runStep({ name, script, parameters, seconds, report }, environment) {
  console.log(`\n── ${name}`);
  const begin = Date.now();
  const own = report ? { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report.path } : environment;
  const code = await executePackage(script, parameters, { seconds, environment: own });
  const counts = report && readCounts(report);
  const failed = code === 0 ? 0 : Math.max(1, counts?.failed ?? 0);
  const unread = report && !counts ? 1 : 0;
  const verdict = code === timedOut ? `ran past ${seconds} s` : failed + unread ? 'FAILED' : 'ok';
  console.log(`── ${name}: ${verdict}, ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  const { passed = 0, skipped = 0 } = counts ?? {};
  return { passed, failed: Math.max(failed, unread), skipped };
}

/**
 * @param {Report} report
 * @returns {Counts | null}
 */
function readCounts({ path, count }) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** @returns {Promise<Required<Counts>>} */
async function runGate() {
  await install();
  const browsers = await findBrowsers();
  console.log(`Browser: ${browsers.chromium}`);
  console.log(leftOut(browsers).join('\n'));
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const environment = {
    CHROME_PATH: browsers.chromium,
    ...asEnvironment(browsers),
    E2E_PORT: String(await freePort(4317)),
    PLAYWRIGHT_HTML_OPEN: 'never',
  };
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const { passed, failed, skipped = 0 } = await runStep(step, environment);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  console.log(['', readTable(), ...leftOut(browsers)].join('\n'));
  return sum;
}

const { passed, failed, skipped } = await runGate().catch((error) => {
  console.log(error instanceof Error ? error.message : String(error));
  return { passed: 0, failed: 1, skipped: 0 };
});
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
