import ExifReader from 'exifreader';
import type { Field, Place } from './trace';
import { userComment } from './user-comment';

/** Text of one field, read up to here: a workflow is long, and its first part tells. */
const LONGEST = 20_000;
const MOST_INFLATED_BYTES = 1_000_000;

const EXIF = [
  'Make',
  'Model',
  'Software',
  'ImageDescription',
  'Artist',
  'Copyright',
  'HostComputer',
  'XPComment',
  'XPTitle',
  'XPKeywords',
];
const IPTC = [
  'Credit',
  'Source',
  'By-line',
  'Originating Program',
  'Caption/Abstract',
  'Special Instructions',
  'Writer/Editor',
];
/** What ExifReader puts beside a PNG's texts: its header. */
const PNG_HEADER = /^(Image Width|Image Height|Bit Depth|Color Type|Compression|Filter|Interlace)$/;

interface Tag {
  readonly value?: unknown;
  readonly description?: unknown;
}

const textOf = ({ value, description }: Tag): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && typeof value[0] === 'string') return value.join(' ');
  return typeof description === 'string' ? description : '';
};

const fieldsOf = (place: Place, group: unknown, isWanted: (name: string) => boolean): Field[] =>
  Object.entries((group ?? {}) as Record<string, Tag | undefined>).flatMap(([name, tag]) => {
    if (!tag || !isWanted(name)) return [];
    const value = name === 'UserComment' ? userComment(tag.value) : textOf(tag);
    return value === '' ? [] : [{ place, name, value: value.slice(0, LONGEST) }];
  });

/** Text fields of a picture's EXIF, IPTC-IIM and PNG text. A picture that cannot be parsed has none. */
export const imageFields = async (bytes: ArrayBuffer): Promise<Field[]> => {
  try {
    const tags = await ExifReader.load(bytes, {
      expanded: true,
      async: true,
      // XMP is read by our own scan, without a DOM; the others hold no statement and are easy to make huge.
      excludeTags: { xmp: true, icc: true, thumbnail: true, mpf: true, makerNotes: true },
      decompress: { maxDecompressedSize: MOST_INFLATED_BYTES },
    });
    return [
      ...fieldsOf('exif', tags.exif, (name) => name === 'UserComment' || EXIF.includes(name)),
      ...fieldsOf('iptc', tags.iptc, (name) => IPTC.includes(name)),
      ...fieldsOf('png-text', tags.pngText, (name) => !PNG_HEADER.test(name)),
    ];
  } catch {
    // Damaged or of no known format: it says nothing.
    return [];
  }
};
