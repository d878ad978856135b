import type { Kind } from './product';

/** Formats as the documents name them; `jpeg` is jpg, jpeg and jfif alike. */
interface Format {
  readonly kind: Kind;
  readonly endings: readonly string[];
  /** What the upload's signature wants; audio types are literally `audio/<ending>` in the documents. */
  readonly type: string;
  /** What the rest of the world calls it, where that is something else. */
  readonly registered?: string;
  /** Only in the newer lists. */
  readonly newer?: true;
  readonly is: (bytes: Buffer) => boolean;
}

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);
const starts = (with_: string) => (bytes: Buffer) => text(bytes, 0, with_.length) === with_;
const riff = (form: string) => (bytes: Buffer) => starts('RIFF')(bytes) && text(bytes, 8, 12) === form;
const brand = (pattern: RegExp) => (bytes: Buffer) => text(bytes, 4, 8) === 'ftyp' && pattern.test(text(bytes, 8, 12));
const isMp3 = (bytes: Buffer): boolean =>
  starts('ID3')(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2);
const isMatroska = starts('\x1aE\xdf\xa3');

/** Written apart from Assay's own reading, so that one checks the other. */
const FORMATS: readonly Format[] = [
  { kind: 'audio', endings: ['mp3'], type: 'audio/mp3', registered: 'audio/mpeg', is: isMp3 },
  { kind: 'audio', endings: ['wav'], type: 'audio/wav', is: riff('WAVE') },
  { kind: 'audio', endings: ['m4a'], type: 'audio/m4a', registered: 'audio/mp4', is: brand(/^(M4A|mp4|isom|dash)/) },
  { kind: 'audio', endings: ['flac'], type: 'audio/flac', is: starts('fLaC') },
  { kind: 'audio', endings: ['ogg'], type: 'audio/ogg', is: starts('OggS') },
  { kind: 'audio', endings: ['mp4'], type: 'audio/mp4', newer: true, is: brand(/^(?!qt)/) },
  { kind: 'image', endings: ['jpg', 'jpeg', 'jfif'], type: 'image/jpeg', is: starts('\xff\xd8') },
  { kind: 'image', endings: ['png'], type: 'image/png', is: starts('\x89PNG') },
  { kind: 'image', endings: ['webp'], type: 'image/webp', is: riff('WEBP') },
  { kind: 'image', endings: ['heic'], type: 'image/heic', is: brand(/^(hei|mif1|msf1)/) },
  { kind: 'image', endings: ['heif'], type: 'image/heif', is: brand(/^(hei|mif1|msf1)/) },
  { kind: 'image', endings: ['avif'], type: 'image/avif', is: brand(/^avi[fs]/) },
  { kind: 'image', endings: ['bmp'], type: 'image/bmp', is: starts('BM') },
  { kind: 'image', endings: ['tiff', 'tif'], type: 'image/tiff', is: (b) => starts('II*\0')(b) || starts('MM\0*')(b) },
  { kind: 'image', endings: ['gif'], type: 'image/gif', newer: true, is: starts('GIF8') },
  { kind: 'image', endings: ['svg'], type: 'image/svg+xml', newer: true, is: (b) => b.includes('<svg') },
  { kind: 'image', endings: ['pdf'], type: 'application/pdf', newer: true, is: starts('%PDF') },
  { kind: 'video', endings: ['mp4'], type: 'video/mp4', is: brand(/^(?!qt|M4A|hei|avi)/) },
  { kind: 'video', endings: ['mov'], type: 'video/quicktime', is: brand(/^qt/) },
  { kind: 'video', endings: ['avi'], type: 'video/x-msvideo', is: riff('AVI ') },
  { kind: 'video', endings: ['mkv'], type: 'video/x-matroska', is: isMatroska },
  { kind: 'video', endings: ['webm'], type: 'video/webm', is: isMatroska },
];

/** By the name's ending alone. */
export const formatOf = (name: string, kind: Kind, newer: boolean): Format | undefined => {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return FORMATS.find((format) => format.kind === kind && format.endings.includes(ending) && (newer || !format.newer));
};

/** Seconds that the bytes themselves tell; undefined where the format does not tell it at a glance. */
export const secondsOf = (bytes: Buffer): number | undefined => {
  if (!riff('WAVE')(bytes)) return undefined;
  const data = bytes.indexOf('data', 12, 'latin1');
  const perSecond = bytes.readUInt32LE(28);
  return data < 0 || perSecond === 0 ? undefined : Math.min(bytes.readUInt32LE(data + 4), bytes.length) / perSecond;
};
