import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { partIn } from './package-licence.mjs';
import { cratesNamedIn } from './reader-crates.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** The whole text of the Apache License: packages under it often carry its first lines alone. */
const APACHE = 'node_modules/@smithy/signature-v4/LICENSE';
const LINE = '='.repeat(78);

/** Without it a browser reads a text file of ours in another encoding. */
const UTF_8_MARK = '\uFEFF';

const apacheTerms = () => {
  const [terms = ''] = readFileSync(join(ROOT, APACHE), 'utf8').split('END OF TERMS AND CONDITIONS');
  return `${terms}END OF TERMS AND CONDITIONS`;
};

/** @param {import('./package-licence.mjs').Part} part */
const chapter = ({ name, version, licence, home, text }) =>
  [LINE, `${name} ${version}`, `Licence: ${licence}`, `Home and source: ${home}`, '', text, ''].join('\n');

/** @param {Buffer} wasm the reader of Content Credentials */
const crates = (wasm) => {
  const named = cratesNamedIn(wasm);
  return [
    LINE,
    'Inside @contentauth/c2pa-wasm',
    '',
    'The reader of Content Credentials is built from Rust by its makers. Its package carries the one licence above, and not',
    'the texts of the crates inside. Those that the file names are listed here; each is published with its own text.',
    '',
    ...named,
    '',
  ].join('\n');
};

/**
 * The file that goes into the package: what is in it besides our own code, under which licence, and where its source is.
 * The same parts give the same text.
 *
 * @param {Iterable<string>} folders of the packages whose code is in the bundles
 */
export const licencesText = (folders) => {
  const parts = [...new Set([...folders, 'node_modules/@contentauth/c2pa-wasm'])]
    .map(partIn)
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const unique = parts.filter(
    (one, at) => parts.findIndex((o) => o.name === one.name && o.version === one.version) === at,
  );
  return [
    `${UTF_8_MARK}Assay and the licences of its parts`,
    '',
    'No part was changed by us: each is what was published under its name and version. What is not used of it is left out and',
    'names are shortened, as bundlers do. Its source, which MPL-2.0 asks for, can be had where the package itself says.',
    '',
    `${LINE}\nAssay\nLicence: MIT\n\n${readFileSync(join(ROOT, 'LICENSE'), 'utf8')}`,
    ...unique.map(chapter),
    crates(readFileSync(require.resolve('@contentauth/c2pa-wasm/c2pa.wasm'))),
    `${LINE}\nApache License, Version 2.0, in full\n\n${apacheTerms()}\n`,
  ].join('\n');
};
