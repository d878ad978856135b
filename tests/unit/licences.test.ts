import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { packageFolderOf } from '../../tools/licences/bundled-packages.mjs';
import { partIn } from '../../tools/licences/package-licence.mjs';
import { cratesNamedIn } from '../../tools/licences/reader-crates.mjs';

/** The builds, which `npm test` makes first (`npm run build`). */
const ROOT = resolve(import.meta.dirname, '../..');
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

/** Licences that a packed part may be under, in the test's own words. */
const MAY_BE_PACKED = ['MIT', 'ISC', 'Apache-2.0', 'MPL-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

const fileOf = (build: string): string => readFileSync(join(ROOT, '.output', build, 'licences.txt'), 'utf8');

interface Chapter {
  readonly name: string;
  readonly licence: string;
  readonly home: string;
  readonly text: string;
}

const chaptersOf = (file: string): Chapter[] =>
  file.split(/^={78}\n/m).flatMap((chapter) => {
    const [, name, licence, home, text] =
      /^(\S+) \d[^\n]*\nLicence: (\S+)\nHome and source: ([^\n]*)\n([\s\S]*)$/.exec(chapter) ?? [];
    return name && licence && text ? [{ name, licence, home: home ?? '', text }] : [];
  });

/** Packages that our own code imports, types aside: read from the source, not from what the bundler told. */
const imported = (): string[] => {
  const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  const IMPORT = /^(?:import|export) (?!type )(?:[\w\s{},*]+ from )?'((?:@[\w-]+\/)?[\w-]+)[^']*'/gm;
  const names = sources.flatMap((text) => [...text.matchAll(IMPORT)].map(([, name]) => name ?? ''));
  return [...new Set(names)].sort();
};

describe.each(BUILDS)('the licences that %s carries', (build) => {
  const file = fileOf(build);
  const chapters = chaptersOf(file);
  const names = chapters.map(({ name }) => name);

  it('name every package that our code imports', () => {
    expect(imported().length).toBeGreaterThan(6);
    expect(imported().filter((name) => !names.includes(name))).toEqual([]);
  });

  it('name every dependency, and no tool that only builds or tests', () => {
    expect(Object.keys(packageJson.dependencies).filter((name) => !names.includes(name))).toEqual([]);
    for (const tool of ['vitest', 'typescript', '@biomejs/biome', 'happy-dom']) expect(names).not.toContain(tool);
  });

  it('are all such that may be packed, each with its text and the place of its source', () => {
    expect(chapters.filter(({ licence }) => !MAY_BE_PACKED.includes(licence))).toEqual([]);
    for (const { text, home } of chapters) {
      expect(text).toMatch(/copyright|mozilla public license|apache license/i);
      expect(text.length).toBeGreaterThan(400);
      expect(home).toMatch(/^https:\/\//);
    }
    expect(file).toContain('END OF TERMS AND CONDITIONS');
  });

  it('are sorted, and name no registry', () => {
    expect(names).toEqual([...names].sort());
    expect(file).not.toMatch(/registry\.|npmjs|crates\.io|node_modules/);
  });

  it('tell what the reader of credentials names of its own parts', () => {
    expect(file).toMatch(/^c2pa-\d/m);
  });
});

it('are the same text in both', () => {
  expect(fileOf('chrome-mv3')).toBe(fileOf('firefox-mv3'));
});

describe('a module’s package', () => {
  it.each([
    ['/home/me/assay/node_modules/zod/mini/index.js', '/home/me/assay/node_modules/zod'],
    ['/a/node_modules/@preact/signals/dist/signals.mjs?used', '/a/node_modules/@preact/signals'],
    ['/a/node_modules/wxt/node_modules/x/y.js', '/a/node_modules/wxt/node_modules/x'],
    ['\0/a/node_modules/x/y.js?commonjs', '/a/node_modules/x'],
    ['\0vite/preload-helper.js', 'node_modules/vite'],
    ['\0rolldown/runtime.js', 'node_modules/rolldown'],
    ['/home/me/assay/lib/sentence.ts', undefined],
  ])('of %s', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});

describe('a package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-licence-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const says = (of: object) =>
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', ...of }));

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', undefined])('under %s stops the build', (license) => {
    says({ license });
    expect(() => partIn(folder)).toThrow('may not pack');
  });

  it('without a text gets the terms that it names, in the name of its author', () => {
    says({ license: 'MIT', author: { name: 'A. Person' } });
    expect(partIn(folder).text).toMatch(/^MIT License\n\nCopyright \(c\) A\. Person\n\nPermission is hereby granted/);
    says({ license: 'MPL-2.0' });
    expect(() => partIn(folder)).toThrow('has no text');
  });
});

it('finds what a file built from Rust is made of', () => {
  const file = Buffer.from(
    '\0/home/x/.cargo/registry/src/index.example-1949/serde_json-1.0.151/src/de.rs\0/rustc/library/core.rs',
  );
  expect(cratesNamedIn(file)).toEqual(['serde_json-1.0.151']);
});
