import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** What a part may be under: each lets it be packed with ours, as long as its text goes along. */
export const ALLOWED = new Set(['MIT', 'ISC', 'Apache-2.0', 'MPL-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

/** Where the bundler's own licence ends and that of its parts begins, which are not in what it puts into a bundle. */
const PARTS_OF_THE_BUNDLER = '\n# Licenses of bundled dependencies';

/** The MIT terms without a name: our own, as they stand in the repository. */
const mitTerms = () => {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  return own.slice(own.indexOf('Permission is hereby granted'));
};

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version
 * @property {string} licence its SPDX name
 * @property {string} home where the package says that it is at home, and its source
 * @property {string} text of the licence
 */

/** @param {unknown} repository */
const sourceOf = (repository) => {
  const url = typeof repository === 'object' && repository !== null ? Reflect.get(repository, 'url') : repository;
  return typeof url === 'string' ? url.replace(/^git\+|\.git$/g, '').replace(/^git:/, 'https:') : '';
};

/** @param {unknown} author */
const nameOf = (author) => (typeof author === 'string' ? author : String(Reflect.get(Object(author), 'name') ?? ''));

/**
 * What an installed package says of itself. Throws where its licence is none that Assay may pack.
 *
 * @param {string} folder of the package, from the repository's root or absolute
 * @returns {Part}
 */
export const partIn = (folder) => {
  const at = resolve(ROOT, folder);
  const { name, version, license, homepage, repository, author } = JSON.parse(
    readFileSync(join(at, 'package.json'), 'utf8'),
  );
  if (!ALLOWED.has(license)) throw new Error(`${name} is under ${license}, which Assay may not pack`);
  const file = readdirSync(at)
    .filter((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one))
    .sort()[0];
  const notice = existsSync(join(at, 'NOTICE')) ? `\n\n${readFileSync(join(at, 'NOTICE'), 'utf8').trim()}` : '';
  if (file === undefined && license !== 'MIT') throw new Error(`${name} has no text of its licence`);
  const text = file === undefined ? '' : readFileSync(join(at, file), 'utf8').split(PARTS_OF_THE_BUNDLER)[0];
  const source = sourceOf(repository);
  return {
    name,
    version,
    licence: license,
    home: [...new Set([homepage, source].filter(Boolean))].join(', '),
    text: `${text?.trim() || `MIT License\n\nCopyright (c) ${nameOf(author) || `the authors of ${name}`}\n\n${mitTerms().trim()}`}${notice}`,
  };
};
