import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bench } from './bench';
import { bundleSizes } from './bundle-sizes';
import { type Figure, tableOf } from './figure';
import { hoverCost } from './hover-cost';
import { largeMedia } from './large-media';
import { longHistory } from './long-history';
import { manyAtOnce } from './many-at-once';
import { pageCost } from './page-cost';
import { pressToRequest } from './press-to-request';
import { provenanceOfFiles } from './provenance-of-files';
import { vendorToVerdict } from './vendor-to-verdict';

const RESULTS = resolve(import.meta.dirname, '../../bench-results');

const benches: readonly Bench[] = [
  ...bundleSizes,
  ...pressToRequest,
  ...vendorToVerdict,
  ...longHistory,
  ...manyAtOnce,
  ...largeMedia,
  ...pageCost,
  ...hoverCost,
  ...provenanceOfFiles,
];

const words = process.argv.slice(2);
const at = words.indexOf('--browser');
const browser = at < 0 ? undefined : words[at + 1];
if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox')
  throw new Error('--browser takes chromium or firefox');
const quick = words.includes('--quick');
const names = words.filter((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1));

const isWanted = ({ name, kind }: Bench): boolean =>
  (names.length === 0 || names.includes(name)) &&
  (browser === undefined || kind === 'none' || kind.startsWith(browser)) &&
  // Real menus of Chromium need an X server, which only Linux has at hand.
  (kind !== 'chromium-menu' || process.platform === 'linux');

interface Result {
  readonly name: string;
  readonly title: string;
  readonly load: number;
  readonly figures?: readonly Figure[];
  readonly failed?: string;
}

/** A bench that still is at work by then has lost something: the others are to be measured all the same. */
const LIMIT_MS = 15 * 60_000;

const limited = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not ended within ${LIMIT_MS / 60_000} minutes`)), LIMIT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const measured = async ({ name, title, run }: Bench): Promise<Result> => {
  const load = loadavg()[0] ?? Number.NaN;
  console.log(`\n${title}   [load before: ${load.toFixed(1)}]`);
  try {
    const figures = await limited(run({ quick }));
    console.log(tableOf(figures));
    return { name, title, load, figures };
  } catch (error) {
    console.log('did not work:', error);
    return { name, title, load, failed: String(error) };
  }
};

const results: Result[] = [];
for (const bench of benches.filter(isWanted)) results.push(await measured(bench));

const date = new Date().toISOString();
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', memory: totalmem() };
mkdirSync(RESULTS, { recursive: true });
const file = join(RESULTS, `${date.replace(/[:.]/g, '-')}.json`);
writeFileSync(file, `${JSON.stringify({ date, machine, quick, results }, null, 2)}\n`);

const failed = results.filter((result) => result.failed !== undefined);
console.log(`\n${file}`);
for (const { title, failed: why } of failed) console.log(`did not work: ${title}: ${why}`);
// Not by exitCode: a bench that was given up may still hold a browser.
process.exit(failed.length === 0 && results.length > 0 ? 0 : 1);
