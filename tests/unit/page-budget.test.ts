import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** The builds, which `npm test` makes first (`npm run build`). */
const OUTPUT = resolve(import.meta.dirname, '../../.output');
/** Gzip; docs/benchmarks.md. */
const BUDGET = 8 * 1024;

describe.each(['chrome-mv3', 'firefox-mv3'])('what %s puts into pages', (build) => {
  it.each([
    // Into every page where the button is on.
    'inpage.js',
    // Into one frame, by a press.
    'page-reader.js',
  ])('keeps %s within 8 KB', (file) => {
    const { length } = gzipSync(readFileSync(join(OUTPUT, build, file)), { level: 9 });
    expect(length).toBeGreaterThan(500);
    expect(length).toBeLessThanOrEqual(BUDGET);
  });
});
