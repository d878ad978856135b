import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isTrusted } from '../../../lib/provenance/credential';
import { asciiBytes, findBytes } from '../../../lib/provenance/find-bytes';
import { noLists, type TrustLists } from '../../../lib/provenance/trust-lists';
import { newSigner } from '../../authority/authority';
import { sign } from '../../authority/sign';
import { corpusFiles, corpusFolder, listsIn } from '../../corpus/corpus';
import { examineBytes } from '../../corpus/node-reader';
import { authority, media, signing } from './signed';

/** Longest time for one file, ms: far above what any takes, far below what a person would call hung. */
const LONGEST_MS = 5_000;

/** A small generator of numbers from 0 to 1 (mulberry32): the same mutants in every run. */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Bits flipped, bytes set, stretches cut, doubled, swapped or overwritten, the end cut off. */
const mutant = (bytes: Uint8Array, random: () => number): Uint8Array => {
  // Near the start and within the manifest most can go wrong.
  const at = Math.floor(random() ** 2 * bytes.length);
  const length = 1 + Math.floor(random() * 40);
  const out = new Uint8Array(bytes);
  switch (Math.floor(random() * 6)) {
    case 0:
      out[at] = (out[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return out;
    case 1:
      return out.fill(random() < 0.5 ? 0 : 255, at, at + length);
    case 2:
      return out.slice(0, at);
    case 3:
      return Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + length)]);
    case 4:
      return Uint8Array.from([...out.subarray(0, at), ...out.subarray(at, at + length), ...out.subarray(at)]);
    default:
      for (let i = 0; i < 4; i += 1) out[Math.floor(random() * out.length)] = Math.floor(random() * 256);
      return out;
  }
};

/** Where two byte strings differ: from the first to behind the last differing byte of `b`. */
const difference = (a: Uint8Array, b: Uint8Array): { readonly from: number; readonly to: number } => {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let same = 0;
  while (same < shorter - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  return { from, to: b.length - same };
};

/** Bytes of a container around a manifest: at most so many before its first box, and behind its last. */
const BEFORE = 12;
const BEHIND = 4;
/** A JPEG cuts a longer manifest into segments, each with a head. */
const SEGMENT_BYTES = 64_000;
const HEAD_BYTES = 20;

/**
 * The manifest's place, which its own hash leaves out, by its first box (ISO 19566-5: its length, then `jumb`); for ISO media
 * the hash leaves out the first box of the file, `ftyp`, too.
 */
const unhashedIn = (bytes: Uint8Array) => {
  const box = findBytes(bytes, asciiBytes('jumb')) - 4;
  if (box < 0) return { from: 0, to: 0 };
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(box);
  const heads = Math.ceil(length / SEGMENT_BYTES) * HEAD_BYTES;
  const isIso = findBytes(bytes.subarray(0, 8), asciiBytes('ftyp')) === 4;
  return { from: isIso ? 0 : box - BEFORE, to: box + length + heads + BEHIND };
};

/**
 * Mutants that are trusted although they are not what was signed. Bytes within the manifest that no signature covers (names
 * of boxes) may change nothing: then the file says what it said, and its content, outside of `manifest`, is the same.
 */
const provoke = async (
  bytes: Uint8Array,
  manifest: { readonly from: number; readonly to: number },
  { count, seed, lists }: { count: number; seed: number; lists: TrustLists },
) => {
  const says = JSON.stringify((await examineBytes(bytes, lists)).provenance);
  const random = seeded(seed);
  const trusted: number[] = [];
  let slowest = 0;
  for (let n = 0; n < count; n += 1) {
    const changed = mutant(bytes, random);
    const { from, to } = difference(changed, bytes);
    if (from === bytes.length) continue;
    const start = performance.now();
    const { provenance } = await examineBytes(changed, lists);
    slowest = Math.max(slowest, performance.now() - start);
    const isAsSigned = from >= manifest.from && to <= manifest.to && JSON.stringify(provenance) === says;
    if (isTrusted(provenance.credential.answer) && !isAsSigned) trusted.push(n);
  }
  return { trusted, slowest };
};

const own = { ...noLists, own: authority.certificate };

test.each([
  ['image/jpeg', 'harbour-small.jpg', 1200],
  ['image/png', 'lighthouse.png', 1200],
  ['image/webp', 'meadow.webp', 500],
  ['video/mp4', 'ferry.mp4', 300],
  ['audio/mpeg', 'minister.mp3', 400],
  ['image/svg+xml', 'compass.svg', 400],
])('mutants of a signed %s are never trusted and none hangs', { timeout: 120_000 }, async (type, name, count) => {
  const bytes = await sign(media(name), newSigner(authority, 'Harbour Studio'), signing({ type }));
  // In a text the manifest is text as well, and all that was put in.
  const isText = type === 'image/svg+xml';
  const { trusted, slowest } = await provoke(bytes, isText ? difference(media(name), bytes) : unhashedIn(bytes), {
    count,
    seed: 1,
    lists: own,
  });
  expect(trusted).toEqual([]);
  expect(slowest).toBeLessThan(LONGEST_MS);
});

test.each([
  ['image/jpeg', 'harbour-small.jpg'],
  ['image/png', 'lighthouse.png'],
  ['image/webp', 'meadow.webp'],
  ['audio/mpeg', 'minister.mp3'],
])('the place of a manifest in a %s is no larger than what signing added: content is not in it', async (type, name) => {
  const plain = media(name);
  const bytes = await sign(plain, newSigner(authority, 'Harbour Studio'), signing({ type }));
  const { from, to } = unhashedIn(bytes);
  expect(from).toBeGreaterThan(0);
  expect(to - from).toBeGreaterThan(1000);
  expect(to - from).toBeLessThanOrEqual(bytes.length - plain.length + 2 * HEAD_BYTES);
});

test('mutants of real files, where they are here', { timeout: 120_000 }, async () => {
  const folder = corpusFolder();
  if (folder === undefined) return;
  const lists = listsIn(process.env.ASSAY_TRUST);
  const small = corpusFiles(folder)
    .map(({ file }) => ({ file, bytes: new Uint8Array(readFileSync(path.join(folder, file))) }))
    .filter(({ bytes }) => bytes.length < 450_000);
  for (const [at, { file, bytes }] of small.entries()) {
    const { trusted, slowest } = await provoke(bytes, unhashedIn(bytes), { count: 15, seed: at, lists });
    expect([file, trusted]).toEqual([file, []]);
    expect(slowest).toBeLessThan(LONGEST_MS);
  }
});
