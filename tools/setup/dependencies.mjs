import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, runTool } from '../command.mjs';
import { Unready } from './unready.mjs';

/** npm writes this file last, so it tells when the whole tree was there. */
const installed = join(ROOT, 'node_modules/.package-lock.json');
const wanted = join(ROOT, 'package-lock.json');

const dependenciesAreCurrent = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;

/** Installs exactly what package-lock.json says, where that is not there already. */
export const installDependencies = async () => {
  if (dependenciesAreCurrent()) return;
  console.log('installing dependencies');
  const { code, output } = await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { minutes: 15 });
  if (code !== 0) throw new Unready(`npm ci failed:\n${output}`);
};

/** Writes the types that tsconfig.json extends. There is no postinstall: nothing runs by merely installing. */
export const prepareTypes = async () => {
  const { code, output } = await runTool('wxt', ['prepare']);
  if (code !== 0) throw new Unready(`wxt prepare failed:\n${output}`);
};
