import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unready } from '../setup/unready.mjs';
import { LISTS } from './packed-lists.mjs';

const OFFICIAL = 'https://raw.githubusercontent.com/c2pa-org/conformance-public/main/trust-list';
const INTERIM = 'https://contentcredentials.org/trust';

/** Where each list is published. The interim ones are frozen since 2026-01-01. */
const ADDRESSES = {
  official: `${OFFICIAL}/C2PA-TRUST-LIST.pem`,
  timeStamping: `${OFFICIAL}/C2PA-TSA-TRUST-LIST.pem`,
  interim: `${INTERIM}/anchors.pem`,
  interimAllowed: `${INTERIM}/allowed.pem`,
};

const MOST_CHARACTERS = 1_000_000;

/**
 * @param {string} address
 * @param {typeof fetch} ask
 */
const fetchList = async (address, ask) => {
  const response = await ask(address, { redirect: 'error' }).catch((error) => {
    throw new Unready(`${address} cannot be fetched: ${error.cause ?? error}`);
  });
  if (!response.ok) throw new Unready(`${address} answered ${response.status}`);
  const text = await response.text();
  const count = text.split('-----BEGIN CERTIFICATE-----').length - 1;
  if (count === 0 || text.length > MOST_CHARACTERS) throw new Unready(`${address} is no list of certificates`);
  return { text, count };
};

/**
 * Fetches the lists of signers into a folder, for a build to pack. All or none are written.
 *
 * @param {string} folder
 * @param {typeof fetch} ask
 * @returns {Promise<string>} what came from where, a line each
 */
export const fetchLists = async (folder, ask) => {
  const fetched = [];
  for (const [list, address] of Object.entries(ADDRESSES))
    fetched.push({
      file: LISTS[/** @type {keyof typeof LISTS} */ (list)],
      address,
      ...(await fetchList(address, ask)),
    });
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of fetched) writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, 'date.txt'), `${new Date().toISOString().slice(0, 10)}\n`);
  return fetched
    .map(
      ({ file, address, count }) =>
        `${file.padEnd(20)} ${String(count).padStart(3)} certificates from ${new URL(address).host}`,
    )
    .join('\n');
};
