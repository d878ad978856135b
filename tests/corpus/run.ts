import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpusFiles, corpusFolder, listsIn } from './corpus';
import { judge } from './judge';
import { examineBytes } from './node-reader';

/** Every file of the corpus through the same code as in the extension: a table of what is expected and what is said. */
const folder = corpusFolder();
if (folder === undefined) {
  console.log('The corpus is not here (ASSAY_CORPUS): its run shows nothing.');
} else {
  const lists = listsIn(process.env.ASSAY_TRUST);
  const judged = [];
  for (const file of corpusFiles(folder)) {
    const start = performance.now();
    const { provenance } = await examineBytes(readFileSync(path.join(folder, file.file)), lists);
    judged.push({ ...judge(file, provenance), ms: Math.round(performance.now() - start) });
  }
  const width = Math.max(...judged.map(({ file }) => file.length));
  for (const { file, expected, said, outcome, ms } of judged)
    console.log(`${file.padEnd(width)}  ${expected.padEnd(28)}  ${said.padEnd(40)}  ${outcome.padEnd(12)} ${ms} ms`);
  const failed = judged.filter(({ outcome }) => outcome === 'FAILED').length;
  const explained = judged.filter(({ outcome }) => outcome === 'explained').length;
  console.log(
    `\n${judged.length} files: ${judged.length - failed - explained} as expected, ${explained} explained in docs/provenance.md, ${failed} FAILED`,
  );
  console.log(
    JSON.stringify({ passed: judged.length - failed, failed: judged.filter(({ outcome }) => outcome === 'FAILED') }),
  );
  process.exitCode = failed === 0 ? 0 : 1;
}
