import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const BIOME = resolve(ROOT, 'node_modules/.bin/biome');

/** A folder with the project's rules, and nothing of the project but what is planted there. */
const garden = mkdtempSync(join(tmpdir(), 'assay-arrows-'));
afterAll(() => rmSync(garden, { recursive: true }));
copyFileSync(join(ROOT, 'biome.json'), join(garden, 'biome.json'));

type Case = readonly [file: string, from: string];

/** Every case gets a file of its own, beside where `planted` stands. */
const fileOf = ([file]: Case, index: number): string => file.replace('planted', `planted-${index}`);

/** Plants an import per case and answers the files in which the linter finds one against the arrows. */
const lint = (cases: readonly Case[], sourceOf: (from: string) => string): ReadonlySet<string> => {
  for (const [index, planted] of cases.entries()) {
    const file = join(garden, fileOf(planted, index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, sourceOf(planted[1]));
  }
  const { stdout } = spawnSync(
    BIOME,
    [
      'lint',
      '--vcs-enabled=false',
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ],
    { cwd: garden, encoding: 'utf8' },
  );
  const { diagnostics, summary } = JSON.parse(stdout);
  if (diagnostics.length === 0 && summary.errors > 0) throw new Error(stdout);
  return new Set(diagnostics.map(({ location }: { location: { path: string } }) => location.path));
};

/** Each stands for one arrow turned round. */
const AGAINST: readonly Case[] = [
  // entrypoints → components → lib
  ['lib/checks/planted.ts', '../../components/button'],
  ['lib/checks/planted.ts', '../../entrypoints/background/menu'],
  ['lib/checks/steps/planted.ts', '../../../entrypoints/background/menu'],
  ['lib/planted.ts', '../components/button'],
  ['components/planted.tsx', '../entrypoints/popup/main'],
  ['components/popup/planted.tsx', '../../entrypoints/popup/main'],
  ['components/inpage/planted.ts', '../../entrypoints/inpage/index'],
  // nothing imports an entry point
  ['entrypoints/popup/planted.ts', '../options/commands'],
  ['entrypoints/background/planted.ts', '../page-reader'],
  ['entrypoints/background/planted.ts', '../../entrypoints/page-reader'],
  ['entrypoints/planted.ts', './background/menu'],
  ['entrypoints/planted.ts', './page-reader'],
  ['entrypoints/planted.ts', './inpage/index'],
  ['entrypoints/inpage/planted.ts', '../inpage-card'],
  ['entrypoints/welcome/planted.tsx', '../options/commands'],
  ['entrypoints/workbench/planted.ts', '../examiner'],
  // components know no browser
  ['components/planted.tsx', '../lib/browser/permissions'],
  ['components/planted.tsx', 'webextension-polyfill'],
  ['components/planted.tsx', 'wxt/browser'],
  ['components/inpage/planted.ts', '../../lib/browser/page-script'],
  ['components/provenance/planted.tsx', '../../lib/browser/package-file'],
  // what lies over every page has no room for a framework, a parser or a polyfill
  ['components/inpage/planted.ts', 'preact'],
  ['components/inpage/planted.ts', 'preact/hooks'],
  ['components/inpage/planted.ts', '@preact/signals'],
  ['components/inpage/planted.ts', 'zod'],
  ['components/inpage/planted.ts', 'zod/mini'],
  ['components/inpage/planted.ts', 'webextension-polyfill'],
  ['components/inpage/planted.ts', '../../lib/messaging/inpage'],
  ['components/inpage/planted.ts', '../../lib/storage/button-settings'],
  // checks → { detectors, media, provenance, verdict, storage } → browser
  ['lib/browser/planted.ts', '../checks/runner'],
  ['lib/browser/planted.ts', '../detectors/detector'],
  ['lib/browser/planted.ts', '../media/address'],
  ['lib/browser/planted.ts', '../provenance/read'],
  ['lib/browser/planted.ts', '../storage/keys'],
  ['lib/browser/planted.ts', '../verdict/finding'],
  ['lib/browser/planted.ts', '../messaging/pages'],
  ['lib/media/planted.ts', '../checks/check'],
  ['lib/media/planted.ts', '../detectors/detector'],
  ['lib/media/planted.ts', '../storage/keys'],
  ['lib/media/planted.ts', '../verdict/finding'],
  ['lib/storage/planted.ts', '../checks/check'],
  ['lib/storage/planted.ts', '../detectors/detector'],
  ['lib/storage/planted.ts', '../media/address'],
  ['lib/storage/planted.ts', '../verdict/finding'],
  ['lib/storage/planted.ts', '../provenance/provenance'],
  ['lib/storage/planted.ts', '../messaging/pages'],
  // detectors know nothing of storage, tabs or pages
  ['lib/detectors/planted.ts', '../storage/keys'],
  ['lib/detectors/planted.ts', '../browser/permissions'],
  ['lib/detectors/planted.ts', '../checks/check'],
  ['lib/detectors/planted.ts', '../messaging/pages'],
  ['lib/detectors/planted.ts', '../provenance/read'],
  ['lib/detectors/planted.ts', 'webextension-polyfill'],
  // verdict and provenance are pure
  ['lib/verdict/planted.ts', '../browser/toolbar'],
  ['lib/verdict/planted.ts', '../storage/keys'],
  ['lib/verdict/planted.ts', '../checks/check'],
  ['lib/verdict/planted.ts', '../detectors/detector'],
  ['lib/verdict/planted.ts', '../media/address'],
  ['lib/verdict/planted.ts', 'idb'],
  ['lib/verdict/planted.ts', 'webextension-polyfill'],
  ['lib/provenance/planted.ts', '../browser/toolbar'],
  ['lib/provenance/planted.ts', '../storage/keys'],
  ['lib/provenance/planted.ts', '../checks/check'],
  ['lib/provenance/planted.ts', '../detectors/detector'],
  ['lib/provenance/planted.ts', '../media/address'],
  ['lib/provenance/planted.ts', 'idb-keyval'],
  ['lib/provenance/planted.ts', 'webextension-polyfill'],
  ['lib/provenance/traces/planted.ts', '../../browser/package-file'],
  ['lib/provenance/traces/planted.ts', '../../storage/trust'],
  // messaging takes types, and only from where things are kept or asked
  ['lib/messaging/planted.ts', '../storage/keys'],
  ['lib/messaging/planted.ts', '../detectors/index'],
  ['lib/messaging/planted.ts', '../checks/runner'],
  ['lib/messaging/planted.ts', '../browser/permissions'],
  ['lib/messaging/planted.ts', '../verdict/finding'],
];

const ALONG: readonly Case[] = [
  ['entrypoints/popup/planted.tsx', '../../components/button'],
  ['entrypoints/popup/planted.tsx', '../../lib/checks/check'],
  ['entrypoints/popup/planted.tsx', './presses'],
  ['entrypoints/planted.ts', '../lib/messaging/page-reader'],
  ['components/planted.tsx', '../lib/checks/check'],
  ['lib/checks/planted.ts', '../detectors/detector'],
  ['lib/checks/planted.ts', '../browser/heartbeat'],
  ['lib/checks/planted.ts', '../storage/keys'],
  ['lib/media/planted.ts', '../browser/permissions'],
  ['lib/verdict/planted.ts', '../media/media-item'],
  ['lib/verdict/planted.ts', '../provenance/read'],
  ['lib/verdict/planted.ts', 'zod/mini'],
  ['lib/detectors/planted.ts', '../verdict/finding'],
  ['tests/unit/planted.ts', '../../entrypoints/background/menu'],
];

const importing = (from: string) => `import { planted } from '${from}';\nexport const use = planted;\n`;
const importingType = (from: string) => `import type { Planted } from '${from}';\nexport type Use = Planted;\n`;
const found = lint([...AGAINST, ...ALONG], importing);

describe('the linter', () => {
  it.each(AGAINST.map((planted, index) => [...planted, fileOf(planted, index)] as const))(
    'finds %s → %s',
    (_file, _from, planted) => {
      expect(found).toContain(planted);
    },
  );

  it.each(ALONG.map((planted, index) => [...planted, fileOf(planted, AGAINST.length + index)] as const))(
    'lets through %s → %s',
    (_file, _from, planted) => {
      expect(found).not.toContain(planted);
    },
  );

  it('lets what lies over pages take types from messaging and storage', () => {
    const types: readonly Case[] = [
      ['components/inpage/type-planted.ts', '../../lib/messaging/inpage'],
      ['components/inpage/type-planted.ts', '../../lib/storage/button-settings'],
    ];
    const said = lint(types, importingType);
    expect(types.map(fileOf).filter((file) => said.has(file))).toEqual([]);
  });

  it('lets messaging take types from storage and detectors', () => {
    const types: readonly Case[] = [
      ['lib/messaging/type-planted.ts', '../storage/settings'],
      ['lib/messaging/type-planted.ts', '../detectors/fault'],
    ];
    const said = lint(types, importingType);
    expect(types.map(fileOf).filter((file) => said.has(file))).toEqual([]);
  });
});

describe('the project itself', () => {
  it('imports along the arrows', () => {
    expect(() =>
      execFileSync(
        BIOME,
        [
          'lint',
          '--only=style/noRestrictedImports',
          '--only=suspicious/noImportCycles',
          'lib',
          'components',
          'entrypoints',
        ],
        {
          cwd: ROOT,
          stdio: 'pipe',
        },
      ),
    ).not.toThrow();
  });
});
