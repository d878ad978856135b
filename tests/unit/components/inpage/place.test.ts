// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { isUnderBar, spotFor } from '../../../../components/inpage/place';
import type { MediaElement } from '../../../../lib/media/media-element';
import type { Corner } from '../../../../lib/storage/button-settings';
import { inWindow } from './in-window';

const SIDE = 32;

beforeEach(() => {
  document.documentElement.dir = '';
});

const spot = (html: string, corner: Corner = 'top-end', isOurs = (_: Element) => false) => {
  inWindow(html);
  const media = document.querySelector<MediaElement>('#m');
  if (!media) throw new Error('no medium in this page');
  return spotFor(media, { corner, width: SIDE, height: SIDE, isOurs });
};

/** Which corner of a medium that lies at 100, 100 and is 400 × 300 it came to. */
const cornerOf = (html: string, corner?: Corner): string => {
  const found = spot(html, corner);
  if (!found) return 'none';
  return `${found.top < 250 ? 'top' : 'bottom'} ${found.left < 300 ? 'left' : 'right'}`;
};

const PICTURE = '<img id="m" data-box="100 100 400 300" src="https://s.example/a.jpg">';
const FILM = '<video id="m" data-box="100 100 400 300" src="https://s.example/a.webm"></video>';
const CONTROLLED = FILM.replace('src', 'controls src');
const part = (box: string, tag = 'div') => `<${tag} data-box="${box}"></${tag}>`;

const TABLE: readonly (readonly [what: string, html: string, corner: Corner, at: string])[] = [
  ['a plain picture', PICTURE, 'top-end', 'top right'],
  ['a plain picture', PICTURE, 'top-start', 'top left'],
  ['a plain picture', PICTURE, 'bottom-end', 'bottom right'],
  ['a plain picture', PICTURE, 'bottom-start', 'bottom left'],
  ['a button of the page in that corner', PICTURE + part('450 105 44 44', 'button'), 'top-end', 'top left'],
  ['a bar along the top', PICTURE + part('100 100 400 48'), 'top-end', 'bottom right'],
  ['a caption along the foot', PICTURE + part('100 340 400 60', 'figcaption'), 'bottom-start', 'top right'],
  ['a part that reaches in from the left alone', PICTURE + part('440 100 30 60'), 'top-end', 'top left'],
  ['a part that reaches in from the right alone', PICTURE + part('486 100 40 60'), 'top-end', 'top left'],
  ['a sheet over all of it', PICTURE + part('100 100 400 300', 'a'), 'top-end', 'top right'],
  ['what it stands in', `<figure data-box="100 100 400 320">${PICTURE}</figure>`, 'top-end', 'top right'],
  ['all corners taken', PICTURE + part('100 100 400 48') + part('100 350 400 50'), 'top-end', 'none'],
  ['a film without controls', FILM, 'bottom-end', 'bottom right'],
  ['a film with the browser’s own controls at its foot', CONTROLLED, 'bottom-end', 'top right'],
  ['a film with the browser’s own controls at its foot', CONTROLLED, 'bottom-start', 'top left'],
  ['such a film, and a bar along its top', CONTROLLED + part('100 100 400 48'), 'bottom-end', 'none'],
];

test.each(TABLE)('%s: %3$s is asked for, and it stands at the %4$s', (_what, html, corner, at) => {
  expect(cornerOf(html, corner)).toBe(at);
});

test('what is ours is nothing of the page’s', () => {
  const ours = '<section data-box="450 105 44 44"></section>';
  expect(spot(PICTURE + ours, 'top-end', ({ localName }) => localName === 'section')).toMatchObject({ right: 492 });
  expect(spot(PICTURE + ours, 'top-end')).toMatchObject({ left: 108 });
});

test('a page that is written from right to left has its ends at the left', () => {
  document.documentElement.dir = 'rtl';
  document.body.style.direction = 'rtl';
  expect(cornerOf(PICTURE.replace('<img', '<img style="direction:rtl"'), 'top-end')).toBe('top left');
  document.body.style.direction = '';
});

test.each([
  ['below a player of sound', '100 100 400 54', { top: 158, right: 492 }],
  ['above one at the foot of the window', '100 700 400 54', { top: 664, right: 492 }],
])('%s', (_what, box, wanted) => {
  expect(spot(`<audio id="m" controls data-box="${box}" src="https://s.example/a.mp3"></audio>`)).toMatchObject(wanted);
});

test.each([
  ['less high than the button and a little', '100 100 400 39'],
  ['less wide', '100 100 39 300'],
  ['out of the window', '100 900 400 300'],
  ['all but out of the window', '970 100 400 300'],
])('no place on what is %s', (_what, box) => {
  expect(spot(PICTURE.replace('100 100 400 300', box))).toBeUndefined();
});

test('it stands in the part that a scroller leaves to be seen', () => {
  const html = `<div style="overflow-x:hidden;overflow-y:hidden" data-box="100 100 200 300">${PICTURE}</div>`;
  expect(spot(html)).toMatchObject({ right: 292, top: 108 });
});

test.each([
  ['fixed', true],
  ['sticky', true],
  ['static', false],
])('what is %s and lies over the place', (position, is) => {
  const found = spot(PICTURE);
  inWindow(`${PICTURE}<header style="position:${position}" data-box="0 90 1000 60"></header>`);
  const media = document.querySelector('#m');
  expect(found && media && isUnderBar(found, media, () => false)).toBe(is);
});
