import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/media');

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  flac: 'audio/flac',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  m4a: 'audio/mp4',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  png: 'image/png',
  svg: 'image/svg+xml',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
};

export interface Media {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const read = new Map<string, Media>();

/** One of the files in tests/fixtures/media, by its name. */
export const media = (name: string): Media => {
  const known = read.get(name);
  if (known) return known;
  const bytes = readFileSync(path.join(FOLDER, name));
  const type = TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream';
  const made = { name, type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  read.set(name, made);
  return made;
};
