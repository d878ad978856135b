import type { MediaKind } from './media-item';

/** How many bytes from the start are enough for `typeOfBytes`. */
export const BYTES_TO_TELL = 4100;

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, i) => bytes[i] === byte);

/** ISO base media: the brand after `ftyp` says which of its many formats it is (mp4ra.org, registered brands). */
const typeOfBrand = (brand: string): string => {
  if (/^(avif|avis)$/.test(brand)) return 'image/avif';
  if (/^(heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/.test(brand)) return 'image/heic';
  if (/^(M4A |M4B |M4P )$/.test(brand)) return 'audio/mp4';
  if (brand === 'qt  ') return 'video/quicktime';
  if (/^3g[gp]/.test(brand)) return 'video/3gpp';
  return 'video/mp4';
};

/** `mif1` alone says "some HEIF": the compatible brands tell AVIF from HEIC. */
const typeOfIsoMedia = (bytes: Uint8Array): string => {
  const major = typeOfBrand(ascii(bytes, 8, 4));
  return major === 'image/heic' && ascii(bytes, 16, 48).includes('avif') ? 'image/avif' : major;
};

const typeOfRiff = (form: string): string | undefined =>
  ({ WEBP: 'image/webp', WAVE: 'audio/wav', 'AVI ': 'video/x-msvideo' })[form];

/** Matroska and WebM share their start; the doc type says which. */
const typeOfEbml = (bytes: Uint8Array): string =>
  ascii(bytes, 0, Math.min(bytes.length, 64)).includes('webm') ? 'video/webm' : 'video/x-matroska';

const typeOfOgg = (bytes: Uint8Array): string => {
  const start = ascii(bytes, 0, Math.min(bytes.length, 128));
  return start.includes('\x80theora') || start.includes('\x01video') ? 'video/ogg' : 'audio/ogg';
};

/** MPEG audio has no magic number: eleven set bits, then fields that must not hold their reserved values. */
const isMpegAudio = (b: Uint8Array): boolean => {
  const [b0 = 0, b1 = 0, b2 = 0] = b;
  return b0 === 0xff && (b1 & 0xe0) === 0xe0 && (b1 & 0x18) !== 0x08 && (b1 & 0x06) !== 0 && (b2 & 0xf0) !== 0xf0;
};

const typeOfText = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/.test(text)) return 'image/svg+xml';
  if (/^(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|script|title|meta|div|p|h1)[\s>]/.test(text))
    return 'text/html';
  return undefined;
};

/**
 * The MIME type that the bytes themselves speak of; undefined where they speak of none we know. A server's header and
 * a file's ending are not asked: both lie.
 */
export const typeOfBytes = (bytes: Uint8Array): string | undefined => {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF') return typeOfRiff(ascii(bytes, 8, 4));
  if (ascii(bytes, 4, 4) === 'ftyp') return typeOfIsoMedia(bytes);
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return typeOfEbml(bytes);
  if (ascii(bytes, 0, 4) === 'OggS') return typeOfOgg(bytes);
  if (ascii(bytes, 0, 4) === 'fLaC') return 'audio/flac';
  if (ascii(bytes, 0, 3) === 'ID3') return 'audio/mpeg';
  if (/^#!AMR/.test(ascii(bytes, 0, 5))) return 'audio/amr';
  if (starts(bytes, 0xff, 0xf1) || starts(bytes, 0xff, 0xf9)) return 'audio/aac';
  if (ascii(bytes, 0, 2) === 'BM' && bytes[6] === 0) return 'image/bmp';
  return typeOfText(bytes) ?? (isMpegAudio(bytes) ? 'audio/mpeg' : undefined);
};

/** The medium of a type, or undefined where it is none. */
export const kindOfType = (type: string): MediaKind | undefined => {
  const top = type.split('/')[0];
  return top === 'image' || top === 'video' || top === 'audio' ? top : undefined;
};

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/bmp': 'bmp',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'video/x-matroska': 'mkv',
  'video/x-msvideo': 'avi',
  'video/3gpp': '3gp',
};

/** The ending that vendors expect for a type: they judge uploads by it. */
export const endingOf = (type: string): string => ENDINGS[type] ?? 'bin';
