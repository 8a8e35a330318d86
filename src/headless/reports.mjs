/** Reads how many tests passed and failed from the JSON reports of vitest and Playwright. */

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A test file that does not load has no tests of its own and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} report
 * @returns {Counts}
 */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + unloaded };
}

/**
 * A test that passed only when repeated is not a pass.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors?: readonly unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
