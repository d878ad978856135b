import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectors } from '../../../lib/detectors';
import { HIGH_LABEL, PICTURE_STANCES, PRESIGNED_SCALES } from '../../../lib/detectors/presigned-bands';
import { RESEMBLE_BANDS, STANCES } from '../../../lib/detectors/resemble-finding';

const page = readFileSync('docs/verdicts.md', 'utf8');
const rowsAfter = (heading: string): string[][] =>
  (page.split(heading)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test('the labels of docs/verdicts.md are those of the code', () => {
  const told = Object.fromEntries(
    rowsAfter('## Resemble Detect: labels').filter(([, stance]) => !stance?.startsWith('no vote')),
  );
  expect(told).toEqual(STANCES);
});

test('the bands of docs/verdicts.md are those of the code', () => {
  const rows = rowsAfter('## Resemble Detect: bands');
  const high = rows.filter(([, , , , meaning]) => meaning?.startsWith('high'));
  expect(high.map(([kind, , , value]) => [kind, value])).toEqual(
    ['image', 'video', 'audio'].map((kind) => [kind, `> ${RESEMBLE_BANDS.high}`]),
  );
  expect(rows.find(([, , , , meaning]) => meaning?.includes('not comparable'))?.[3]).toBe(
    String(RESEMBLE_BANDS.middle),
  );
  expect(rows.find(([, , , , meaning]) => meaning?.startsWith('no speech'))?.[3]).toBe(
    `= −${-RESEMBLE_BANDS.noSpeech}`,
  );
});

test('who judges what is as docs/verdicts.md says', () => {
  expect(rowsAfter('## Who judges what')).toEqual(
    detectors.map(({ name, judges: { image, audio, video } }) => [
      name,
      ...[image, audio, video].map((aspects) => aspects.join(', ')),
    ]),
  );
});

test('the words and bands of TruthScan and Undetectable.AI in docs/verdicts.md are those of the code', () => {
  const words = rowsAfter('## TruthScan and Undetectable.AI: words for a picture').filter(
    ([, stance]) => stance && /^(synthetic|inconclusive|authentic)$/.test(stance),
  );
  expect(Object.fromEntries(words)).toEqual(PICTURE_STANCES);
  const rows = rowsAfter('## TruthScan and Undetectable.AI: bands').map(([kind, , scale, value, meaning]) => [
    kind,
    scale,
    value,
    meaning?.split(/[;,]/)[0],
  ]);
  expect(rows).toEqual(
    (['image', 'audio', 'video'] as const).flatMap((kind) => {
      const { to, high, synthetic, authentic } = PRESIGNED_SCALES[kind];
      return [
        [kind, `0 to ${to}`, `≥ ${high}`, 'high'],
        [kind, `0 to ${to}`, `≥ ${synthetic}`, 'synthetic'],
        [kind, `0 to ${to}`, `< ${authentic}`, 'authentic'],
      ];
    }),
  );
  expect(page).toContain(`high, with the word \`${HIGH_LABEL}\` or none`);
});
