import { existsSync } from 'node:fs';
import { run } from '../command.mjs';

/** Whether this process may install Debian packages. */
export const canInstallPackages = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string>} empty when they were installed, else what apt said
 */
export const installPackages = async (packages) => {
  console.log(`installing ${packages.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // An old list names package versions that the mirror no longer has.
  const update = await run('apt-get', ['update', '-q'], { env, minutes: 5 });
  if (update.code !== 0) return update.output;
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    minutes: 20,
  });
  return install.code === 0 ? '' : install.output;
};
