import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { judgedFixtures } from '../../internet/judgements';
import { media } from '../../internet/media';
import { kindOfBytes, kindOfName } from '../../internet/resemble/media-kind';

const folder = path.resolve(import.meta.dirname, '../../fixtures/media');
const names = readdirSync(folder);

test('the fixtures stay small', () => {
  const total = names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  expect(total).toBeLessThan(3_000_000);
});

test.for(names)('%s has a known type', (name) => {
  expect(media(name).type).not.toBe('application/octet-stream');
});

test.for(judgedFixtures)('%s is of a listed format, by bytes and by name', (name) => {
  const kind = media(name).type.split('/')[0];
  expect([kindOfBytes(media(name).bytes), kindOfName(name)]).toEqual([kind, kind]);
});

test.for(['aurora.avif', 'compass.svg'])('%s is of none', (name) => {
  expect([kindOfBytes(media(name).bytes), kindOfName(name)]).toEqual([undefined, undefined]);
});

test('no two fixtures are the same bytes', () => {
  expect(new Set(names.map((name) => media(name).sha256)).size).toBe(names.length);
});
