import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { ROOT, runTool } from '../command.mjs';
import { corpusEnv, runCorpus } from '../corpus.mjs';
import { lintPackage } from './package-lint.mjs';
import { readPlaywrightReport } from './playwright-report.mjs';
import { oneTest } from './step.mjs';
import { readVitestReport } from './vitest-report.mjs';

const RESULTS = join(ROOT, 'test-results');

/**
 * Runs a test runner that writes a JSON report, and reads that. No report is a failure with what the runner printed.
 *
 * @template Report
 * @param {string} name
 * @param {(reportFile: string) => Promise<{ code: number, output: string }>} runner
 * @param {(report: Report) => import('./step.mjs').Outcome} read
 * @returns {Promise<import('./step.mjs').Outcome>}
 */
const withReport = async (name, runner, read) => {
  const file = join(RESULTS, `${name}.json`);
  mkdirSync(RESULTS, { recursive: true });
  rmSync(file, { force: true });
  const { code, output } = await runner(file);
  try {
    const outcome = read(JSON.parse(readFileSync(file, 'utf8')));
    // The runner knows of a failure that its report does not tell: an error outside all tests, or none found.
    return code === 0 || outcome.failed.length > 0
      ? outcome
      : { ...outcome, failed: [{ name: `${name} ended with code ${code}`, message: output }] };
  } catch (error) {
    return { passed: 0, failed: [{ name: `${name} left no report`, message: `${error}\n${output}` }] };
  }
};

/** @returns {Promise<import('./step.mjs').Outcome>} */
const buildBoth = async () => {
  try {
    // The trust lists of the corpus are packed, where they are here.
    Object.assign(process.env, corpusEnv());
    await build();
    return { passed: 2, failed: [] };
  } catch (error) {
    return { passed: 0, failed: [{ name: 'build', message: error instanceof Error ? error.message : String(error) }] };
  }
};

const unit = () =>
  withReport(
    'unit',
    (file) => runTool('vitest', ['run', '--reporter=json', `--outputFile=${file}`], { minutes: 15, env: corpusEnv() }),
    readVitestReport,
  );

/** @returns {Promise<import('./step.mjs').Outcome>} */
const corpus = async () => {
  if (!('ASSAY_CORPUS' in corpusEnv()))
    return { passed: 0, failed: [], missing: 'the corpus of real files is not here' };
  const { code, output } = await runCorpus();
  const files = / (\d+) as expected, (\d+) explained/.exec(output);
  const passed = Number(files?.[1] ?? 0) + Number(files?.[2] ?? 0);
  return { passed, failed: code === 0 ? [] : [{ name: 'corpus', message: output }] };
};

const e2e = (/** @type {string} */ project) =>
  withReport(
    `e2e-${project}`,
    (file) =>
      runTool(
        'playwright',
        ['test', '--config=tests/e2e/playwright.config.ts', `--project=${project}`, '--reporter=json'],
        {
          env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
          minutes: 20,
        },
      ),
    readPlaywrightReport,
  );

/** Real menus of Chromium need an X server, which only Linux has at hand. */
const PROJECTS = process.platform === 'linux' ? ['chromium', 'chromium-menu', 'firefox'] : ['chromium', 'firefox'];

/**
 * Cheap before dear; the builds before what reads them.
 *
 * @type {readonly import('./step.mjs').Step[]}
 */
export const steps = [
  { name: 'types', run: async () => oneTest('tsc', await runTool('tsc', ['--noEmit'])) },
  {
    name: 'lint',
    run: async () => oneTest('biome', await runTool('biome', ['ci', '--colors=off', '--max-diagnostics=30', '.'])),
  },
  { name: 'dead code', run: async () => oneTest('knip', await runTool('knip', ['--no-progress'])) },
  { name: 'builds', run: buildBoth },
  { name: 'unit', run: unit },
  { name: 'corpus', run: corpus },
  { name: 'package for Firefox', run: lintPackage },
  ...PROJECTS.map((project) => ({ name: `e2e ${project}`, run: () => e2e(project) })),
];
