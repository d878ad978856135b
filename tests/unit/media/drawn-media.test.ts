import { expect, test } from 'vitest';
import { MOST_DRAWN, SMALL_EDGE } from '../../../lib/media/draw-small';
import { picturesIn } from '../../../lib/media/drawn-media';

/** The start of a PNG of this size, and so many bytes after it. */
const png = (width = SMALL_EDGE, height = SMALL_EDGE, more = 500): Blob => {
  const head = new DataView(new ArrayBuffer(24));
  [0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, height].forEach((word, n) => {
    head.setUint32(n * 4, word);
  });
  return new Blob([head.buffer, new Uint8Array(more)], { type: 'text/html' });
};

const wanted = [0, 1].map((index) => ({ index, address: `https://a.example/${index}` }));
const told = async (picture: unknown, index = 0) => (await picturesIn([{ index, picture }], wanted)).length;

test('a small PNG of what was asked for is shown as a PNG, whatever it calls itself', async () => {
  const [one, ...more] = await picturesIn([{ index: 1, picture: png() }], wanted);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ index: 1, picture: expect.stringMatching(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/) });
});

test('whatever else a page answers is not shown', async () => {
  expect(await told(png())).toBe(1);
  // Another format, a bomb, too many bytes, cut short, no bytes, nothing that was asked for.
  expect(await told(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/png' }))).toBe(0);
  expect(await told(png(30_000, 30_000))).toBe(0);
  expect(await told(png(SMALL_EDGE, SMALL_EDGE + 1))).toBe(0);
  expect(await told(png(SMALL_EDGE, SMALL_EDGE, 40_000))).toBe(0);
  expect(await told(png().slice(0, 20))).toBe(0);
  expect(await told('data:image/png;base64,iVBORw0KGgo=')).toBe(0);
  expect(await told(png(), 2)).toBe(0);
  expect(await picturesIn(undefined, wanted)).toEqual([]);
  const many = Array.from({ length: MOST_DRAWN + 1 }, () => ({ index: 0, picture: png() }));
  expect(await picturesIn(many, wanted)).toEqual([]);
  expect(await picturesIn(many.slice(1), wanted)).toHaveLength(1);
});
