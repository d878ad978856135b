import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where the lists lie: `npm run trust` writes them there, and no version of them is kept in the repository. */
export const TRUST_FOLDER = join(ROOT, 'trust');

/** What each list is called in the folder. */
export const LISTS = /** @type {const} */ ({
  official: 'c2pa.pem',
  timeStamping: 'tsa.pem',
  interim: 'interim-anchors.pem',
  interimAllowed: 'interim-allowed.pem',
});

/**
 * The trust lists that a build packs: those of the folder that ASSAY_TRUST names, else of `trust/`. Empty where there are
 * none. `date` (YYYY-MM-DD) is that of their fetching.
 */
export const packedLists = (folder = resolve(ROOT, process.env.ASSAY_TRUST ?? TRUST_FOLDER)) => {
  const read = (/** @type {string} */ name) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const main = join(folder, LISTS.official);
  const date = read('date.txt').trim() || (existsSync(main) ? statSync(main).mtime.toISOString().slice(0, 10) : '');
  return {
    official: read(LISTS.official),
    timeStamping: read(LISTS.timeStamping),
    interim: read(LISTS.interim),
    interimAllowed: read(LISTS.interimAllowed),
    date,
  };
};
