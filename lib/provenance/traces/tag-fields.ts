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

/** The tags of a format's own keys: texts, lists of texts, and ID3's own named texts (TXXX). */
const flat = (name: string, value: unknown): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[name, value]];
  // Atoms of `udta` come as bytes: a text there begins with its length and language.
  if (value instanceof Uint8Array) return value.length < LONGEST ? [[name, new TextDecoder().decode(value)]] : [];
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
