/**
 * @typedef {object} Suite a part of Playwright's JSON report, as far as it is read here
 * @property {string} title
 * @property {Suite[]} [suites]
 * @property {{ title: string, file: string, line: number, tests: {
 *   status: string, results: { status: string, errors: { message?: string }[] }[] }[] }[]} [specs]
 *
 * @typedef {object} PlaywrightReport
 * @property {Suite[]} suites
 * @property {{ message?: string }[]} errors
 */

/** Playwright colours its messages for a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const plain = (/** @type {string} */ text) => text.replace(/\u001b\[[0-9;]*m/g, '');

/**
 * @param {Suite} suite
 * @returns {NonNullable<Suite['specs']>}
 */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * @param {{ name: string, status: string, results: { errors: { message?: string }[] }[] }} test
 * @returns {import('./step.mjs').Failed}
 */
const withErrors = ({ name, status, results }) => ({
  name,
  message: plain(results.flatMap((result) => result.errors.map(({ message }) => message ?? '')).join('\n')) || status,
});

/**
 * Skipped has shown nothing, so it is no pass. What passed on its second try only counts, and is named.
 *
 * @param {PlaywrightReport} report
 * @returns {import('./step.mjs').Outcome}
 */
export const readPlaywrightReport = ({ suites, errors }) => {
  const tests = suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ name: `${spec.title} (${spec.file}:${spec.line})`, ...test })));
  const failed = tests.filter(({ status }) => status !== 'expected' && status !== 'flaky').map(withErrors);
  const outside = errors.map(({ message }) => ({ name: 'before any test', message: plain(message ?? '') }));
  const again = tests.filter(({ status }) => status === 'flaky').map(withErrors);
  return { passed: tests.length - failed.length, failed: [...failed, ...outside], again };
};
