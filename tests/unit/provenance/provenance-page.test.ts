import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as limits from '../../../lib/provenance/limits';
import { deviations } from '../../corpus/deviations';

const page = readFileSync('docs/provenance.md', 'utf8');

test('docs/provenance.md explains each deviation of the corpus, and no other', () => {
  const told = [...page.matchAll(/^\| (\S+\/\S+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, file, says, why]) => [
    file,
    { says: says?.trim(), why: why?.trim() },
  ]);
  expect(Object.fromEntries(told)).toEqual(deviations);
});

test('the limits of docs/provenance.md are those of the code', () => {
  expect(page).toContain(`| picture with a manifest | ${limits.MOST_IMAGE_BYTES / 1e6} MB |`);
  expect(page).toContain(`| sound or film with a manifest | ${limits.MOST_MEDIA_BYTES / 1e6} MB |`);
  expect(page).toContain(
    `| segments, chunks or boxes, within others too | ${limits.MOST_PARTS.toLocaleString('en')} |`,
  );
  expect(page).toContain(`| ingredients told, depth | ${limits.MOST_NODES}, ${limits.MOST_DEPTH} |`);
  expect(page).toContain(`| parents walked through | ${limits.MOST_PARENTS} |`);
  expect(page).toContain(`| names, quotes | ${limits.MOST_NAME}, ${limits.MOST_QUOTE} characters`);
});
