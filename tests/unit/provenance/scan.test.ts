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

  test('are told from honest ones', () => {
    expect(hasTooManyParts(png(MOST_PARTS + 1))).toBe(true);
    expect(hasTooManyParts(boxes(MOST_PARTS + 1, 8))).toBe(true);
    for (const name of ['lighthouse.png', 'ferry.mp4', 'witness.wav', 'meadow.webp', 'dunes.jpg'])
      expect(hasTooManyParts(media(name))).toBe(false);
  });

  test('a part that says it is larger than the file, or has no end, ends the walk', () => {
    expect(hasTooManyParts(boxes(3, 255))).toBe(false);
    expect(hasTooManyParts(boxes(3, 0))).toBe(false);
    expect(hasTooManyParts(boxes(3, 1))).toBe(false);
  });
});
