import { crc32 } from 'node:zlib';

const chunk = (type: string, body: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const out = Buffer.alloc(typed.length + 8);
  out.writeUInt32BE(body.length, 0);
  typed.copy(out, 4);
  out.writeUInt32BE(crc32(typed), typed.length + 4);
  return out;
};

/** Signature and header: everything else of a PNG comes after them. */
const HEAD = 8 + 25;

/** A PNG with garbage in the place of its manifest (`caBX`), and so many empty chunks before its picture. */
export const hostilePicture = (png: Buffer, parts: number): Buffer => {
  const garbage = Buffer.alloc(200_000, 'jumb c2pa \xff\x00\xff', 'latin1');
  const empty = chunk('teSt', Buffer.alloc(0));
  return Buffer.concat([
    png.subarray(0, HEAD),
    chunk('caBX', garbage),
    ...Array.from({ length: parts }, () => empty),
    png.subarray(HEAD),
  ]);
};
