// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { findAtPoint, findFor } from '../../../lib/media/find-at-point';
import { findNear } from '../../../lib/media/find-near';
import { layOut } from './laid-out';

beforeEach(() => {
  document.body.innerHTML = '';
});

const POINT = { x: 150, y: 150 };
const HOW = { leastSize: 64 };

/** The markup of a page, with each box written down; what is found at 150, 150, topmost first. */
const TABLE: readonly (readonly [what: string, html: string, found: readonly string[]])[] = [
  ['a plain picture', '<img id="a" data-box="0 0 300 300" src="https://s.example/a.jpg">', ['a']],
  [
    'a feed with a link drawn over its picture',
    '<article data-box="0 0 300 300"><img id="a" data-box="0 0 300 300" src="https://s.example/a.jpg"><a data-box="0 0 300 300" href="/post"></a></article>',
    ['a'],
  ],
  [
    'a feed whose picture takes no pointer at all',
    '<article data-box="0 0 300 300"><div data-box="0 0 300 300"><img id="a" data-box="0 0 300 300" data-through src="https://s.example/a.jpg"></div><div data-box="0 0 300 300"><div id="over" data-box="0 0 300 300"></div></div></article>',
    ['a'],
  ],
  [
    'a transparent spacer over the picture',
    '<img id="a" data-box="0 0 300 300" src="https://s.example/a.jpg"><img id="gif" data-box="0 0 300 300" data-natural="1 1" src="https://s.example/spacer.gif">',
    ['a'],
  ],
  [
    'a carousel: the slide that is faded out lies above the one that is shown',
    '<img id="shown" data-box="0 0 300 300" src="https://s.example/1.jpg"><img id="faded" style="opacity:0" data-box="0 0 300 300" src="https://s.example/2.jpg">',
    ['shown'],
  ],
  [
    'the only picture is faded out, its twin is a background',
    '<div data-box="0 0 300 300" style="background-image:url(https://s.example/a.jpg)"><img id="a" style="opacity:0" data-box="0 0 300 300" src="https://s.example/a.jpg"></div>',
    ['a'],
  ],
  [
    'a blurred first picture below the sharp one',
    '<img id="blur" data-box="0 0 300 300" data-natural="20 20" src="https://s.example/a.jpg?w=20"><img id="sharp" data-box="0 0 300 300" src="https://s.example/a.jpg">',
    ['sharp'],
  ],
  [
    'the sharp one has not loaded yet',
    '<img id="blur" data-box="0 0 300 300" data-natural="20 20" src="https://s.example/a.jpg?w=20"><img id="sharp" data-box="0 0 300 300" data-loading src="https://s.example/a.jpg">',
    ['blur'],
  ],
  [
    'a face over a cover: both are offered, the upper one first',
    '<img id="cover" data-box="0 0 900 300" src="https://s.example/c.jpg"><img id="face" data-box="100 100 100 100" src="https://s.example/f.jpg">',
    ['face', 'cover'],
  ],
  [
    'a film with its poster',
    '<video id="film" data-box="0 0 300 300" src="https://s.example/f.mp4" poster="https://s.example/p.jpg"></video>',
    ['film'],
  ],
  [
    'a picture laid over a film until it plays: two things',
    '<video id="film" data-box="0 0 300 300" src="https://s.example/f.mp4"></video><img id="still" data-box="0 0 300 300" src="https://s.example/p.jpg">',
    ['still', 'film'],
  ],
  [
    'a player of sound is a strip',
    '<audio id="a" controls data-box="0 130 300 40" src="https://s.example/a.mp3"></audio>',
    ['a'],
  ],
  ['a player with nothing in it', '<video data-box="0 0 300 300"></video>', []],
  ['a picture too small to judge', '<img data-box="140 140 48 48" src="https://s.example/a.jpg">', []],
  ['nothing but words', '<p data-box="0 0 300 300">words</p>', []],
];

test.each(TABLE)('%s', (_, html, found) => {
  document.body.innerHTML = html;
  layOut(document);
  expect(findAtPoint(document, POINT, HOW).media.map(({ id }) => id)).toEqual(found);
});

test('what is too small is said to be so', () => {
  document.body.innerHTML = '<img data-box="140 140 48 48" src="https://s.example/a.jpg">';
  layOut(document);
  expect(findAtPoint(document, POINT, HOW)).toEqual({ media: [], tooSmall: true });
  document.body.innerHTML = '';
  expect(findAtPoint(document, POINT, HOW)).toEqual({ media: [], tooSmall: false });
});

test.each(['open', 'closed'] as const)('an element in a shadow root that is %s', (mode) => {
  document.body.innerHTML = '<div id="host" data-box="0 0 300 300"></div>';
  const host = document.getElementById('host') as HTMLElement;
  const root = host.attachShadow({ mode });
  root.innerHTML =
    '<img id="inner" data-box="0 0 300 300" src="https://s.example/a.jpg"><div data-box="0 0 300 300"></div>';
  // What Firefox gives content scripts; Chromium's chrome.dom does the same.
  Object.defineProperty(host, 'openOrClosedShadowRoot', { value: root });
  layOut(document, root);
  expect(findAtPoint(document, POINT, HOW).media.map(({ id }) => id)).toEqual(['inner']);
});

test('a point beside a small target finds it within the radius, and not without one', () => {
  document.body.innerHTML = '<img id="a" data-box="160 100 70 70" src="https://s.example/a.jpg">';
  layOut(document);
  expect(findAtPoint(document, POINT, HOW).media).toEqual([]);
  expect(findNear(document, POINT).media.map(({ id }) => id)).toEqual(['a']);
});

test('a page of thousands of pictures is not looked through for what lies beside the pointer', () => {
  document.body.innerHTML = `<main data-box="0 0 900 900">${'<img data-box="0 0 9 9" src="https://s.example/a.jpg">'.repeat(100)}<img data-through data-box="0 0 300 300" src="https://s.example/b.jpg"></main>`;
  layOut(document);
  expect(findAtPoint(document, POINT, HOW).media).toEqual([]);
});

test.each([
  [
    'a link with a picture in it',
    '<a id="from" href="#" data-box="0 0 300 300"><img id="a" data-box="0 0 300 300" src="https://s.example/a.jpg"></a>',
  ],
  ['the picture itself', '<img class="x" id="from" data-box="0 0 300 300" src="https://s.example/a.jpg">'],
  [
    'an overlay beside it',
    '<div data-box="0 0 300 300"><img id="a" data-box="0 0 300 300" src="https://s.example/a.jpg"><div id="from" data-box="0 0 300 300"></div></div>',
  ],
])('the focus or the menu on %s', (_, html) => {
  document.body.innerHTML = html;
  layOut(document);
  const from = document.getElementById('from') as HTMLElement;
  expect(findFor(from, HOW).media.map((element) => element.src)).toEqual(['https://s.example/a.jpg']);
});
