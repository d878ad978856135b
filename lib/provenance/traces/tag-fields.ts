import { ADTS, BlobSource, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny';
import type { Field, Place } from './trace';

/** Playlists are left out: they point elsewhere. */
const FORMATS = [MP4, QTFF, MATROSKA, WEBM, MP3, WAVE, OGG, ADTS, FLAC];

const LONGEST = 20_000;
const MOST_FIELDS = 200;

const PLACES: readonly (readonly [RegExp, Place])[] = [
  [/mp4|quicktime|m4a|3gpp/, 'mp4'],
  [/mpeg|mp3|aac/, 'id3'],
  [/ogg|flac/, 'vorbis'],
  [/wav/, 'riff'],
  [/matroska|webm/, 'matroska'],
];

/** ID3v2, 4.10: a comment's encoding, its language, a short description and, behind a zero, the text. */
const COMMENT = /^(COMM?|USLT|ULT)$/;
const ENCODINGS = ['windows-1252', 'utf-16le', 'utf-16be', 'utf-8'];

const commentText = (bytes: Uint8Array): string => {
  const isTurned = bytes[0] === 1 && bytes[4] === 0xfe && bytes[5] === 0xff;
  const encoding = isTurned ? 'utf-16be' : (ENCODINGS[bytes[0] ?? 3] ?? 'utf-8');
  const [, ...texts] = new TextDecoder(encoding).decode(bytes.subarray(4)).split('\0');
  return texts.join('\n').replaceAll('\ufeff', '').trim();
};

/** QuickTime, "User data text strings": two bytes of length, two of language, and the text. */
const textAtom = (bytes: Uint8Array): string => {
  const length = bytes.length > 4 ? new DataView(bytes.buffer, bytes.byteOffset).getUint16(0) : -1;
  return new TextDecoder().decode(length === bytes.length - 4 ? bytes.subarray(4) : bytes);
};

/** The tags of a format's own keys: texts, lists of texts, and ID3's own named texts (TXXX). */
const flat = (name: string, value: unknown): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[name, value]];
  if (value instanceof Uint8Array) {
    if (value.length >= LONGEST) return [];
    return [[name, COMMENT.test(name) ? commentText(value) : textAtom(value)]];
  }
  if (Array.isArray(value)) return value.flatMap((one) => flat(name, one));
  if (typeof value !== 'object' || value === null || 'data' in value) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' ? [[`${name}:${key}`, one] as const] : [],
  );
};

/** Text tags of sound and film. `type` is the MIME type told from the bytes. A file that cannot be parsed has none. */
export const tagFields = async (file: Blob, type: string): Promise<Field[]> => {
  const input = new Input({ source: new BlobSource(file), formats: FORMATS });
  try {
    const { raw = {} } = await input.getMetadataTags();
    const place = PLACES.find(([pattern]) => pattern.test(type))?.[1] ?? 'file';
    return Object.entries(raw)
      .flatMap(([name, value]) => flat(name, value))
      .slice(0, MOST_FIELDS)
      .map(([name, value]) => ({ place, name, value: value.slice(0, LONGEST) }));
  } catch {
    return [];
  } finally {
    input.dispose();
  }
};
