import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingOf, kindOfType, typeOfBytes } from '../../../lib/media/media-type';

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
};

const folder = 'tests/fixtures/media';
const fixtures = readdirSync(folder).filter((name) => TYPES[name.split('.').pop() ?? ''] !== undefined);

test('there are fixtures to tell apart', () => {
  expect(fixtures.length).toBeGreaterThan(5);
});

test.each(fixtures)('%s is told from its bytes', (name) => {
  const type = typeOfBytes(readFileSync(`${folder}/${name}`));
  expect(type).toBe(TYPES[name.split('.').pop() ?? '']);
  expect(kindOfType(type ?? '')).toBe(type?.split('/')[0]);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['<!DOCTYPE html><html>', 'text/html'],
  ['\n  <html lang="en">', 'text/html'],
  ['<!-- hello --><html>', 'text/html'],
  ['<?xml version="1.0"?><svg xmlns="x">', 'image/svg+xml'],
  ['<svg>', 'image/svg+xml'],
  ['{"error": true}', undefined],
  ['', undefined],
])('%j is %s', (text, type) => {
  expect(typeOfBytes(bytes(text))).toBe(type);
});

test('a page that calls itself a picture is a page', () => {
  expect(kindOfType(typeOfBytes(bytes('<html>photo.jpg</html>')) ?? '')).toBeUndefined();
});

test('any bytes get an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (some) => {
      const type = typeOfBytes(some);
      expect(type === undefined || type.includes('/')).toBe(true);
    }),
  );
});

test('every type that uploads are made of has an ending', () => {
  for (const type of Object.values(TYPES)) if (type !== 'image/svg+xml') expect(endingOf(type)).not.toBe('bin');
});
