import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isTrusted } from '../../../lib/provenance/credential';
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

/** The manifest's place, which its own hash leaves out; for ISO media the hash leaves out the first box, `ftyp`, too. */
const unhashed = (plain: Uint8Array, signed: Uint8Array, type: string) => {
  const { from, to } = difference(plain, signed);
  return { from: type === 'video/mp4' ? 0 : from, to };
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
  const { trusted, slowest } = await provoke(bytes, unhashed(media(name), bytes, type), { count, seed: 1, lists: own });
  expect(trusted).toEqual([]);
  expect(slowest).toBeLessThan(LONGEST_MS);
});

test('mutants of real files, where they are here', { timeout: 120_000 }, async () => {
  const folder = corpusFolder();
  if (folder === undefined) return;
  const lists = listsIn(process.env.ASSAY_TRUST);
  const small = corpusFiles(folder)
    .map(({ file }) => ({ file, bytes: new Uint8Array(readFileSync(path.join(folder, file))) }))
    .filter(({ bytes }) => bytes.length < 450_000);
  for (const [at, { file, bytes }] of small.entries()) {
    const { trusted, slowest } = await provoke(bytes, { from: 0, to: bytes.length }, { count: 15, seed: at, lists });
    expect([file, trusted]).toEqual([file, []]);
    expect(slowest).toBeLessThan(LONGEST_MS);
  }
});
