import { readFile } from 'node:fs/promises';

/** A part of the screen, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Framebuffer {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue. */
  pixel(x: number, y: number): readonly [number, number, number];
  /** The bytes of an area: equal as long as nothing there changes. */
  area(area: Area): Buffer;
}

/** Where the words of an X window dump's header stand; the format is fixed (XWDFile.h). */
const WORD = { headerSize: 0, width: 4, height: 5, bytesPerLine: 12, colours: 19 };
const COLOUR_ENTRY = 12;
const PIXEL = 4;

/** Reads what Xvfb shows from the file that it keeps it in. */
export const readFramebuffer = async (file: string): Promise<Framebuffer> => {
  const dump = await readFile(file);
  const word = (index: number) => dump.readUInt32BE(index * 4);
  const width = word(WORD.width);
  const height = word(WORD.height);
  const line = word(WORD.bytesPerLine);
  const start = word(WORD.headerSize) + word(WORD.colours) * COLOUR_ENTRY;
  return {
    width,
    height,
    pixel: (x, y) => {
      const at = start + y * line + x * PIXEL;
      return [dump.readUInt8(at + 2), dump.readUInt8(at + 1), dump.readUInt8(at)];
    },
    area: (of) => {
      const left = Math.max(0, of.x);
      const right = Math.min(width, of.x + of.width);
      const rows = Array.from({ length: Math.min(height, of.y + of.height) - of.y }, (_, row) => of.y + row);
      return Buffer.concat(
        rows.map((row) => dump.subarray(start + row * line + left * PIXEL, start + row * line + right * PIXEL)),
      );
    },
  };
};
