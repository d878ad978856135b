/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {readonly Failed[]} failed
 * @property {readonly Failed[]} [again] what passed on its second try only, with what the first one said
 * @property {string} [missing] what is not on this machine, so that nothing was run
 *
 * @typedef {object} Failed
 * @property {string} name
 * @property {string} message
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Outcome>} run
 */

/** Lines of a failure that are printed; the reports in test-results/ have the rest. */
const LINES = 40;
/** Enough to tell the line and the wait that was too short. */
const AGAIN_LINES = 16;

const indent = (/** @type {string} */ text, lines = LINES) =>
  text
    .trimEnd()
    .split('\n')
    .slice(0, lines)
    .map((line) => `      ${line}`)
    .join('\n');

/**
 * Runs the steps in order, a line each. A step that ran nothing has failed: it would otherwise look like success.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export const runSteps = async (steps) => {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const start = performance.now();
    const outcome = await step.run();
    if (outcome.missing) {
      console.log(`${step.name.padEnd(22)} not run: ${outcome.missing}`);
      continue;
    }
    const failures =
      outcome.passed + outcome.failed.length > 0
        ? outcome.failed
        : [{ name: step.name, message: 'ran no test at all' }];
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const count = `${outcome.passed} passed${failures.length > 0 ? `, ${failures.length} FAILED` : ''}`;
    console.log(`${step.name.padEnd(22)} ${count.padEnd(24)} ${seconds.padStart(6)} s`);
    for (const { name, message } of outcome.again ?? [])
      console.log(`    passed on the second try only: ${name}\n${indent(message, AGAIN_LINES)}`);
    for (const { name, message } of failures) console.log(`    ✗ ${name}\n${indent(message)}`);
    passed += outcome.passed;
    failed += failures.length;
  }
  return { passed, failed };
};

/**
 * The outcome of a command that is one test: exit code 0 or not.
 *
 * @param {string} name
 * @param {{ code: number, output: string }} ended
 * @returns {Outcome}
 */
export const oneTest = (name, { code, output }) =>
  code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [{ name, message: output }] };
