import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, runTool } from './command.mjs';
import { runMain } from './setup/unready.mjs';
import { setUp } from './setup.mjs';

/** Where the corpus of real files and its trust lists may stand: beside the project. */
const BESIDE = resolve(ROOT, '../shared/corpus');

/** What tests are told of the corpus: nothing where it is not there. Never read by the product. */
export const corpusEnv = () => {
  const corpus = process.env.ASSAY_CORPUS ?? BESIDE;
  if (!existsSync(join(corpus, 'index.json'))) return {};
  return { ASSAY_CORPUS: corpus, ASSAY_TRUST: process.env.ASSAY_TRUST ?? join(corpus, 'trust') };
};

/** @param {{ show?: boolean }} [options] */
export const runCorpus = ({ show = false } = {}) => runTool('tsx', ['tests/corpus/run.ts'], { env: corpusEnv(), show });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await setUp({ browsers: false });
    return (await runCorpus({ show: true })).code;
  });
}
