export type Kind = 'image' | 'audio' | 'video';

const RIFF_FORMS: Readonly<Record<string, Kind>> = { WEBP: 'image', WAVE: 'audio', 'AVI ': 'video' };

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** Formats that the vendor lists, by their first bytes. Written apart from Assay's own reading, so that one checks the other. */
export const kindOfBytes = (bytes: Buffer): Kind | undefined => {
  const start = ascii(bytes, 0, 4);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image';
  if (start === '\x89PNG' || start === 'GIF8') return 'image';
  if (start === 'RIFF') return RIFF_FORMS[ascii(bytes, 8, 12)];
  if (ascii(bytes, 4, 8) === 'ftyp') return kindOfBrand(ascii(bytes, 8, 12));
  if (start === 'OggS' || start === 'fLaC' || start === '#!AM' || start.startsWith('ID3')) return 'audio';
  if (start === '\x1aE\xdf\xa3') return 'video';
  // MPEG audio and ADTS have only their sync bits.
  return bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 ? 'audio' : undefined;
};

const kindOfBrand = (brand: string): Kind | undefined => {
  // AVIF and HEIC are in none of the vendor's lists.
  if (/^(avif|avis|heic|heix|mif1|msf1)/.test(brand)) return undefined;
  return brand.startsWith('M4A') ? 'audio' : 'video';
};

const ENDINGS: Readonly<Record<Kind, string>> = {
  image: 'jpg jpeg png gif webp',
  audio: 'wav mp3 m4a ogg aac flac amr 3gp 3gpp',
  video: 'mp4 mov avi mkv webm wmv',
};

/** All that the vendor has to go by before it fetched anything. */
export const kindOfName = (name: string): Kind | undefined => {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  for (const [kind, endings] of Object.entries(ENDINGS)) if (endings.split(' ').includes(ending)) return kind as Kind;
  return undefined;
};
