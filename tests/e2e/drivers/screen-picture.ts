import { writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { Framebuffer } from './framebuffer';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 8 bits, red green blue, nothing interlaced. */
const FORMAT = Buffer.from([8, 2, 0, 0, 0]);

const words = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
};

const chunk = (name: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(name), data]);
  return Buffer.concat([words(data.length), named, words(crc32(named))]);
};

/** Keeps what the whole screen shows, native menus and questions too, as a PNG. */
export const saveScreenPicture = async (seen: Framebuffer, file: string): Promise<void> => {
  const rows = Buffer.alloc(seen.height * (1 + seen.width * 3));
  for (let y = 0; y < seen.height; y++)
    for (let x = 0; x < seen.width; x++) rows.set(seen.pixel(x, y), y * (1 + seen.width * 3) + 1 + x * 3);
  await writeFile(
    file,
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', Buffer.concat([words(seen.width, seen.height), FORMAT])),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
};
