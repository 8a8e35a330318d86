/** What the gate relies on: when to install, and how test reports are counted. */
import { describe, expect, it } from 'vitest';
import { leftOut } from '../../src/headless/browsers.mjs';
import { isInstalled } from '../../src/headless/install.mjs';
import { countPlaywright, countVitest, tableOfWays } from '../../src/headless/reports.mjs';

describe('isInstalled', () => {
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-linux': { version: '2.0.0', optional: true },
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };

  it.each([
    ['all that is needed', a, true],
    ['an optional package too', { ...a, 'node_modules/b-linux': { version: '2.0.0' } }, true],
    ['nothing', {}, false],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['another optional version', { ...a, 'node_modules/b-linux': { version: '1.0.0' } }, false],
    ['a package too many', { ...a, 'node_modules/c': { version: '1.0.0' } }, false],
  ])('%s', (_, installed, expected) => {
    expect(isInstalled(wanted, installed)).toBe(expected);
  });
});

describe('leftOut', () => {
  it('names each browser that is not here, and none that is', () => {
    const webkit = { driver: 'driver', browser: 'browser', xvfb: 'xvfb' };
    const all = { chromium: 'chromium', firefox: 'firefox', webkit };
    expect(leftOut(all)).toEqual([]);
    expect(leftOut({ ...all, firefox: null })).toEqual([expect.stringMatching(/^Firefox /)]);
    expect(leftOut({ ...all, webkit: null })).toEqual([expect.stringMatching(/^WebKitGTK /)]);
  });
});

describe('reports', () => {
  it('a file of vitest that does not load is a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}, {}] },
    ];
    const report = { numPassedTests: 2, numFailedTests: 1, testResults };
    expect(countVitest(report)).toEqual({ passed: 2, failed: 2 });
  });

  it('flaky tests and errors outside of tests are failures', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('ways × browsers: a row for each way, under the versions that were driven', () => {
    const ran = (projectName: string, status: string, version?: string) => ({
      projectName,
      status,
      annotations: version ? [{ type: 'browser', description: version }] : [],
    });
    const specs = [
      { title: 'plays', tests: [ran('Chromium', 'expected', 'Chromium 156')] },
      { title: 'plays', tests: [ran('Firefox', 'unexpected', 'Firefox 153')] },
      { title: 'plays', tests: [ran('WebKitGTK', 'skipped')] },
      { title: 'saves', tests: [ran('Chromium', 'flaky')] },
      { title: 'saves', tests: [ran('Firefox', 'expected')] },
    ];
    expect(tableOfWays({ suites: [{ specs: specs.slice(0, 1) }, { suites: [{ specs }] }] })).toBe(
      [
        '|  | Chromium 156 | Firefox 153 | WebKitGTK |',
        '|---|---|---|---|',
        '| plays | yes | NO | left out |',
        '| saves | NO | yes | NO |',
      ].join('\n'),
    );
  });
});
