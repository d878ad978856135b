import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench } from './bench';
import type { Figure } from './figure';

const OUT = resolve(import.meta.dirname, '../../.output');
/** What a browser starts with; chunks are found from there. */
const ENTRIES = [
  'inpage.js',
  'inpage-card.js',
  'page-reader.js',
  'background.js',
  'popup.html',
  'options.html',
  'welcome.html',
  'workbench.html',
  'examiner.js',
];
/** What every page carries where the button is on, and what a press puts into one frame. */
const BUDGETS: Readonly<Record<string, number>> = { 'inpage.js': 8 * 1024, 'page-reader.js': 8 * 1024 };
/** Loaded only where a file may carry Content Credentials. */
const READER = 'c2pa_bg.wasm';

const REFERENCES = [/(?:src|href)="(\/[^"]+\.(?:js|css))"/g, /(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g];

/** An entry with everything that it loads before it runs. */
const loadedBy = (build: string, file: string, known = new Set<string>()): Set<string> => {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(join(build, file), 'utf8');
  for (const pattern of REFERENCES)
    for (const [, reference = ''] of text.matchAll(pattern))
      loadedBy(build, reference.startsWith('/') ? reference.slice(1) : join(file, '..', reference), known);
  return known;
};

const sizesOf = (build: string, entry: string): Figure[] => {
  const files = [...loadedBy(build, entry)].map((file) => readFileSync(join(build, file)));
  const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
  const gzip = sum(files.map((bytes) => gzipSync(bytes, { level: 9 }).length));
  const what = `${entry} and what it loads: ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  return [
    { what: `${what}, raw`, unit: 'B', values: [sum(files.map((bytes) => bytes.length))] },
    {
      what: `${what}, gzip`,
      unit: 'B',
      values: [gzip],
      ...(BUDGETS[entry] === undefined ? {} : { budget: BUDGETS[entry] }),
    },
  ];
};

export const bundleSizes = (['chrome', 'firefox'] as const).map(
  (browser): Bench => ({
    name: 'bytes',
    title: `Bytes of the build for ${browser}`,
    kind: 'none',
    run: async () => [
      ...ENTRIES.flatMap((entry) => sizesOf(join(OUT, `${browser}-mv3`), entry)),
      { what: `${READER}, raw`, unit: 'B', values: [readFileSync(join(OUT, `${browser}-mv3`, READER)).length] },
    ],
  }),
);
