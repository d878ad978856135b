/**
 * @typedef {object} VitestReport the parts of vitest's JSON report that are read here
 * @property {{ name: string, status: string, message: string, assertionResults: {
 *   fullName: string, status: string, failureMessages: string[] }[] }[]} testResults
 */

/**
 * A skipped or unfinished test has not shown anything: it counts as failed.
 *
 * @param {VitestReport} report
 * @returns {import('./step.mjs').Outcome}
 */
export const readVitestReport = ({ testResults }) => {
  const tests = testResults.flatMap((file) => file.assertionResults.map((test) => ({ file: file.name, ...test })));
  const failed = tests
    .filter(({ status }) => status !== 'passed')
    .map(({ file, fullName, status, failureMessages }) => ({
      name: `${fullName} (${file})`,
      message: failureMessages.join('\n') || status,
    }));
  // A file that could not be loaded has a status and no tests.
  const broken = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name, message }) => ({ name, message }));
  return { passed: tests.filter(({ status }) => status === 'passed').length, failed: [...failed, ...broken] };
};
