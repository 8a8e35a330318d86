/** Reads from the JSON reports of vitest and Playwright how many tests passed and failed, and in which browsers. */

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

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
 * A test that passed only when repeated is not a pass; what a browser that is not here would run is left out.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: readonly unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky + errors.length, skipped };
}

/**
 * @typedef {{ projectName: string, status: string, annotations: readonly { type: string, description?: string }[] }} ReportedTest
 * @typedef {{ specs?: readonly { title: string, tests: readonly ReportedTest[] }[], suites?: readonly Suite[] }} Suite
 */

/** @type {Readonly<Record<string, string>>} */
const verdicts = { expected: 'yes', skipped: 'left out' };

/**
 * Ways × browsers from Playwright's report, as a table in Markdown.
 * @param {Suite} report
 */
export function tableOfWays(report) {
  const specs = specsIn(report);
  const names = specs.flatMap(({ tests }) => tests.map((t) => t.projectName));
  const projects = [...new Set(names)].sort();
  const titles = [...new Set(specs.map(({ title }) => title))];
  /** @param {(test: ReportedTest) => boolean} isMeant */
  const find = (isMeant, from = specs) => from.flatMap(({ tests }) => tests).find(isMeant);
  const head = projects.map((project) => {
    const named = find((t) => t.projectName === project && t.annotations.some(isVersion));
    return named?.annotations.find(isVersion)?.description ?? project;
  });
  const rows = titles.map((title) => {
    const own = specs.filter((spec) => spec.title === title);
    const verdict = (/** @type {string} */ project) =>
      verdicts[find((t) => t.projectName === project, own)?.status ?? ''] ?? 'NO';
    return [title, ...projects.map(verdict)];
  });
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(['', ...head]), `|${'---|'.repeat(head.length + 1)}`, ...rows.map(line)].join('\n');
}

/** @param {{ type: string }} annotation */
const isVersion = ({ type }) => type === 'browser';

/**
 * @param {Suite} suite
 * @returns {readonly { title: string, tests: readonly ReportedTest[] }[]}
 */
function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}
