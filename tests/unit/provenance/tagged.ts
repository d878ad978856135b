import { asciiBytes, findBytes } from '../../../lib/provenance/find-bytes';
import { media } from './signed';

/** Files of ours with tags put into them by hand, as their formats want them. */

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const big = (value: number): Uint8Array => new Uint8Array(new Uint32Array([value]).buffer).reverse();
const little = (value: number): Uint8Array => new Uint8Array(new Uint32Array([value]).buffer);

type Tags = Readonly<Record<string, string>>;
const each = (tags: Tags, made: (name: string, value: string) => Uint8Array): Uint8Array =>
  joined(...Object.entries(tags).map(([name, value]) => made(name, value)));

/** RIFF: a LIST of INFO behind everything else. */
export const taggedWave = (tags: Tags): Uint8Array => {
  const info = each(tags, (name, value) => {
    const text = utf8(`${value}\0`);
    return joined(asciiBytes(name), little(text.length), text, new Uint8Array(text.length % 2));
  });
  const list = joined(asciiBytes('LIST'), little(info.length + 4), asciiBytes('INFO'), info);
  const bytes = joined(media('witness.wav'), list);
  bytes.set(little(bytes.length - 8), 4);
  return bytes;
};

/** ID3v2.4: text frames in UTF-8; `TXXX:name` is a named text, `COMM` a comment in English. */
export const taggedMp3 = (tags: Tags): Uint8Array => {
  const sizeOf = (value: number) => Uint8Array.from([21, 14, 7, 0].map((by) => (value >> by) & 0x7f));
  const frames = each(tags, (name, value) => {
    const [id = '', about = ''] = name.split(':');
    const before = id === 'TXXX' ? `${about}\0` : '';
    const text = joined(Uint8Array.of(3), id === 'COMM' ? utf8('eng\0') : utf8(before), utf8(value));
    return joined(asciiBytes(id), sizeOf(text.length), new Uint8Array(2), text);
  });
  return joined(asciiBytes('ID3'), Uint8Array.of(4, 0, 0), sizeOf(frames.length), frames, media('minister.mp3'));
};

const box = (type: string, ...parts: readonly Uint8Array[]): Uint8Array => {
  const body = joined(...parts);
  // Names of Apple's begin with the byte of ©.
  const name = Uint8Array.from(type, (letter) => letter.charCodeAt(0));
  return joined(big(body.length + 8), name, body);
};

/** A film with this at the end of its `moov`. */
const withUserData = (bytes: Uint8Array, user: Uint8Array): Uint8Array => {
  const moov = findBytes(bytes, asciiBytes('moov')) - 4;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(moov);
  const end = moov + size;
  const out = joined(bytes.subarray(0, end), user, bytes.subarray(end));
  out.set(big(size + user.length), moov);
  return out;
};

/** MP4: a list of items in the user data of the film, as Apple's tools write it. */
export const taggedMp4 = (tags: Tags): Uint8Array => {
  const items = each(tags, (name, value) => box(name, box('data', big(1), big(0), utf8(value))));
  const handler = box('hdlr', new Uint8Array(8), asciiBytes('mdirappl'), new Uint8Array(9));
  const user = box('udta', box('meta', new Uint8Array(4), handler, box('ilst', items)));
  return withUserData(media('ferry.mp4'), user);
};

/** QuickTime: one text of the film's user data, with its length and language. */
export const taggedMov = (name: string, value: string): Uint8Array => {
  const text = utf8(value);
  return withUserData(media('shore.mov'), box('udta', box(name, Uint8Array.of(0, text.length, 0x55, 0xc4), text)));
};

/** FLAC: a block of Vorbis comments right behind the first one. */
export const taggedFlac = (tags: Tags): Uint8Array => {
  const text = (value: string) => joined(little(utf8(value).length), utf8(value));
  const comments = each(tags, (name, value) => text(`${name}=${value}`));
  const block = joined(text('by hand'), little(Object.keys(tags).length), comments);
  const bytes = media('tone.flac');
  const first = 8 + 34;
  return joined(
    bytes.subarray(0, first),
    Uint8Array.of(4),
    big(block.length).subarray(1),
    block,
    bytes.subarray(first),
  );
};
