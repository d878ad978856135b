import { fileURLToPath } from 'node:url';
import { findBrowsers } from './setup/browsers.mjs';
import { installDependencies, prepareTypes } from './setup/dependencies.mjs';
import { runMain } from './setup/unready.mjs';

/**
 * Makes a fresh clone ready, and says nothing where it already is. Runs on plain node: at the top of these files only
 * `node:` modules are imported.
 *
 * @param {{ browsers?: boolean }} [wanted]
 */
export const setUp = async ({ browsers = true } = {}) => {
  await installDependencies();
  await prepareTypes();
  if (browsers) await findBrowsers();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await setUp();
    return 0;
  });
}
