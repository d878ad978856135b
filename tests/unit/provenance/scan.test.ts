import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiBytes, findBytes } from '../../../lib/provenance/find-bytes';
import { MOST_PARTS } from '../../../lib/provenance/limits';
import { hasTooManyParts } from '../../../lib/provenance/parts';
import { mayFileHoldCredential, mayHoldCredential } from '../../../lib/provenance/scan';
import { media, signedPicture } from './signed';

describe('the scan for a manifest', () => {
  test('finds the first place of a word, wherever it stands', () => {
    const letters = fc.uint8Array({ minLength: 0, maxLength: 60 }).map((bytes) => bytes.map((byte) => 97 + (byte % 3)));
    fc.assert(
      fc.property(letters, fc.constantFrom('a', 'ab', 'aba', 'abca', 'cabab'), fc.nat(20), (bytes, word, from) => {
        const expected = String.fromCharCode(...bytes).indexOf(word, from);
        expect(findBytes(bytes, asciiBytes(word), from)).toBe(expected);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  test('sees a manifest, and a pointer to one', async () => {
    expect(mayHoldCredential(await signedPicture())).toBe(true);
    expect(mayHoldCredential(await signedPicture({ remote: 'https://manifests.example/one.c2pa' }))).toBe(true);
  });

  test.each(['dunes.jpg', 'lighthouse.png', 'meadow.webp', 'ferry.mp4', 'minister.mp3', 'aurora.avif'])(
    '%s has none',
    (name) => {
      expect(mayHoldCredential(media(name))).toBe(false);
    },
  );

  test('sees one that lies across two slices', async () => {
    const bytes = new Uint8Array(9_000_000);
    bytes.set(asciiBytes('c2pa'), 8_000_000 - 2);
    expect(await mayFileHoldCredential(new Blob([bytes]))).toBe(true);
    expect(await mayFileHoldCredential(new Blob([bytes.fill(0)]))).toBe(false);
  });
});

describe('containers of too many parts', () => {
  const png = (chunks: number): Uint8Array => {
    const bytes = new Uint8Array(8 + chunks * 12);
    bytes.set(media('lighthouse.png').subarray(0, 8));
    return bytes;
  };
  const boxes = (count: number, size: number): Uint8Array => {
    const bytes = new Uint8Array(count * 8);
    for (let at = 0; at < bytes.length; at += 8)
      bytes.set([0, 0, 0, size, ...asciiBytes(at === 0 ? 'ftyp' : 'free')], at);
    return bytes;
  };

  const segments = (count: number, marker: number): Uint8Array => {
    // What ends a file after less than eight bytes is not looked at.
    const bytes = new Uint8Array(2 + count * 4 + 4);
    bytes.set([0xff, 0xd8]);
    for (let at = 2; at < bytes.length; at += 4) bytes.set([0xff, marker, 0, 2], at);
    return bytes;
  };
  /** Boxes within boxes that say they hold the rest of the file. */
  const within = (outer: string, count: number): Uint8Array => {
    const bytes = new Uint8Array([...boxes(1, 8), ...boxes(1, 0), ...boxes(count, 8)]);
    bytes.set(asciiBytes(outer), 12);
    bytes.set(asciiBytes('free'), 20);
    return bytes;
  };

  test.each([
    ['application segments', segments(MOST_PARTS + 1, 0xe2), segments(MOST_PARTS, 0xe2)],
    ['comments', segments(MOST_PARTS + 1, 0xfe), segments(MOST_PARTS, 0xfe)],
    ['scans', segments(MOST_PARTS + 1, 0xda), segments(MOST_PARTS, 0xda)],
    ['boxes in a moov', within('moov', MOST_PARTS), within('moov', MOST_PARTS - 2)],
    ['boxes in a moof', within('moof', MOST_PARTS), within('moof', MOST_PARTS - 2)],
  ])('%s, of a JPEG or within a box', (_, bomb, honest) => {
    expect(hasTooManyParts(bomb)).toBe(true);
    expect(hasTooManyParts(honest)).toBe(false);
  });

  test('behind a scan, and behind what is no marker, segments count on', () => {
    const behind = segments(MOST_PARTS, 0xe2).subarray(2);
    const scan = [0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 0xff, 0, 0xff, 0xd0, 2, 0, 0];
    expect(hasTooManyParts(Uint8Array.from([...scan, ...behind]))).toBe(true);
    expect(hasTooManyParts(Uint8Array.from([...scan, ...behind.subarray(0, -4)]))).toBe(false);
  });

  test('picture data, however long, is one part', () => {
    const bytes = new Uint8Array(300_000).fill(0xff);
    for (let at = 0; at < bytes.length; at += 2) bytes[at] = at % 3 === 0 ? 0 : 0xd3;
    bytes.set([0xff, 0xd8, 0xff, 0xda, 0, 2]);
    expect(hasTooManyParts(bytes)).toBe(false);
  });

  test('are told from honest ones', () => {
    expect(hasTooManyParts(png(MOST_PARTS + 1))).toBe(true);
    expect(hasTooManyParts(boxes(MOST_PARTS + 1, 8))).toBe(true);
    for (const name of [
      'lighthouse.png',
      'ferry.mp4',
      'shore.mov',
      'aurora.avif',
      'witness.wav',
      'meadow.webp',
      'dunes.jpg',
      'forest.jpg',
    ])
      expect(hasTooManyParts(media(name))).toBe(false);
  });

  test('a part that says it is larger than the file, or has no end, ends the walk', () => {
    expect(hasTooManyParts(boxes(3, 255))).toBe(false);
    expect(hasTooManyParts(boxes(3, 0))).toBe(false);
    expect(hasTooManyParts(boxes(3, 1))).toBe(false);
  });
});
