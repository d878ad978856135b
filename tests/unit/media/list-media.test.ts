// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { MOST_ELEMENTS } from '../../../lib/media/elements-in';
import { listMedia, MOST_LISTED } from '../../../lib/media/list-media';
import { listing } from '../../../lib/messaging/page-reader';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** Sound has no box that counts: nothing needs to be laid out. */
const show = (count: number) => {
  document.body.innerHTML = Array.from(
    { length: count },
    (_, n) => `<audio src="https://s.example/${n}.mp3"></audio>`,
  ).join('');
};

test('a page of two thousand is listed whole', () => {
  show(2_000);
  const { media, ...told } = listMedia(document, 64);
  expect(media).toHaveLength(2_000);
  expect(told).toEqual({ total: 2_000, isWhole: true });
});

test('of more the first are listed, and how many there are is told', () => {
  show(MOST_LISTED + 345);
  const { media, ...told } = listMedia(document, 64);
  expect(media).toHaveLength(MOST_LISTED);
  expect(media[0]?.src).toBe('https://s.example/0.mp3');
  expect(told).toEqual({ total: MOST_LISTED + 345, isWhole: true });
});

test('what shows the same address counts once', () => {
  document.body.innerHTML = '<audio src="https://s.example/a.mp3"></audio>'.repeat(3);
  expect(listMedia(document, 64)).toMatchObject({ total: 1, isWhole: true });
});

test('a page that goes on for longer than anybody walks says so', () => {
  const sound = Object.assign(document.createElement('audio'), { src: 'https://s.example/a.mp3' });
  const words = Array.from({ length: MOST_ELEMENTS }, () => document.body);
  // A real one takes this test environment a minute.
  const long = { querySelectorAll: () => [sound, ...words] } as unknown as Document;
  expect(listMedia(long, 64)).toMatchObject({ total: 1, isWhole: false });
});

test('a full list is taken by who asked for it, a longer one is not', () => {
  const media = (length: number) =>
    Array.from({ length }, (_, index) => ({ index, kind: 'audio', address: 'https://s.example/a.mp3', title: '' }));
  const told = { total: 9_000, isWhole: true };
  expect(listing.safeParse({ ...told, media: media(MOST_LISTED) }).success).toBe(true);
  expect(listing.safeParse({ ...told, media: media(MOST_LISTED + 2) }).success).toBe(false);
});
