import { fileURLToPath } from 'node:url';
import { runTool } from './command.mjs';
import { runMain, Unready } from './setup/unready.mjs';
import { setUp } from './setup.mjs';

/** Firefox gets manifest version 3 too; WXT would give it version 2. */
const TARGETS = [
  ['-b', 'chrome'],
  ['-b', 'firefox', '--mv3'],
];

/**
 * Builds Assay for both browsers into .output/. One after the other: both write the same types into .wxt/.
 *
 * @param {{ zip?: boolean }} [wanted] packages for the stores
 * @returns {Promise<string>} what the builds printed
 */
export const build = async ({ zip = false } = {}) => {
  let printed = '';
  for (const target of TARGETS) {
    const { code, output } = await runTool('wxt', [zip ? 'zip' : 'build', ...target]);
    if (code !== 0) throw new Unready(`wxt ${zip ? 'zip' : 'build'} ${target.join(' ')} failed:\n${output}`);
    printed += output;
  }
  return printed;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await setUp({ browsers: false });
    console.log(await build({ zip: process.argv.includes('--zip') }));
    return 0;
  });
}
