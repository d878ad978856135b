import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from '../command.mjs';

const BUILD = join(ROOT, '.output/firefox-mv3');

/**
 * Preact sets innerHTML for `dangerouslySetInnerHTML`, which Assay never uses. One warning, in the one chunk of our pages that
 * holds Preact's runtime, whatever the bundler calls it; anywhere else the same warning is our own making.
 */
const ALLOWED = 1;

/**
 * @typedef {object} Remark
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 * @property {number} [line]
 */

const isKnown = (/** @type {Remark} */ { code, file = '' }) =>
  code === 'UNSAFE_VAR_ASSIGNMENT' &&
  file.startsWith('chunks/') &&
  readFileSync(join(BUILD, file), 'utf8').includes('dangerouslySetInnerHTML');

/**
 * Lints the package for Firefox as the store does. One test per kind of remark.
 *
 * @returns {Promise<import('./step.mjs').Outcome>}
 */
export const lintPackage = async () => {
  const { output } = await runTool('web-ext', [
    'lint',
    '--no-config-discovery',
    '--output=json',
    `--source-dir=${BUILD}`,
  ]);
  const start = output.indexOf('{');
  if (start < 0) return { passed: 0, failed: [{ name: 'web-ext lint', message: output }] };
  /** @type {{ errors: Remark[], warnings: Remark[] }} */
  const { errors, warnings } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  const known = warnings.filter(isKnown);
  const unknown = [...warnings.filter((warning) => !isKnown(warning)), ...known.slice(ALLOWED)];
  const failed = [...errors, ...unknown].map(({ code, message, file = '', line = 0 }) => ({
    name: `web-ext lint: ${code}`,
    message: `${message} (${file}:${line})`,
  }));
  return { passed: failed.length === 0 ? 2 : 0, failed };
};
