// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { type Asking, findMeant } from '../../../lib/media/find-asked';
import { attend, layOut } from './laid-out';

beforeEach(() => {
  document.body.innerHTML = '';
});

const IMG = (id: string, box: string, more = '') =>
  `<img id="${id}" data-box="${box}" src="https://s.example/${id}.jpg" ${more}>`;

interface Case {
  readonly html: string;
  /** Ids: what the pointer is over, what has the focus, and what the menu was opened on (Firefox). */
  readonly over?: string;
  readonly focus?: string;
  readonly clicked?: true;
  readonly target?: string;
  readonly asking?: Partial<Asking>;
  readonly found: readonly string[];
  readonly tooSmall?: true;
}

const meant = (by: 'menu' | 'keys', { html, over, focus, clicked, target, asking }: Case) => {
  document.body.innerHTML = html;
  // A real one would be loaded.
  const frame = document.querySelector('[data-frame]');
  if (frame) Object.defineProperty(frame, 'nodeName', { value: 'IFRAME' });
  layOut(document);
  const of = (id: string | undefined) => (id === undefined ? null : document.getElementById(id));
  attend(document, { over: of(over), focus: of(focus), byKeyboard: clicked !== true });
  return findMeant(document, { by, target: of(target) ?? undefined, ...asking });
};

const FEED = `<article id="post" data-box="0 0 300 300">${IMG('a', '0 0 300 300', 'data-through')}<a id="over" data-box="0 0 300 300" href="/post"></a></article>`;
const GALLERY = `<main id="main" data-box="0 0 900 900">${IMG('a', '0 0 300 300')}${IMG('b', '0 400 300 300')}</main>`;
/** A link holding a picture, and another picture elsewhere that the pointer is on. */
const LINK = `<a id="link" href="https://s.example/one" data-box="0 0 300 300">${IMG('a', '0 0 300 300')}</a>${IMG('b', '400 0 300 300')}`;

/** Whoever asks, and however: what lies under the pointer. */
const POINTED: readonly (readonly [what: string, of: Case])[] = [
  ['the picture itself', { html: GALLERY, over: 'a', found: ['a'] }],
  ['blank space of a page with one picture', { html: GALLERY.replace(/<img id="b".*?>/, ''), over: 'main', found: [] }],
  ['blank space of a page with several', { html: GALLERY, over: 'main', found: [] }],
  ['a sheet over a picture that takes no pointer', { html: FEED, over: 'over', found: ['a'] }],
  [
    'a sheet over a card of which most is its picture',
    {
      html: `<div data-box="0 0 300 500">${IMG('a', '0 0 300 300', 'data-through')}<a id="over" data-box="0 0 300 500" href="/post"></a></div>`,
      over: 'over',
      found: ['a'],
    },
  ],
  [
    'a sheet that is much larger than the picture below it',
    {
      html: `${IMG('a', '0 0 300 300')}<div id="over" data-box="0 0 900 700"></div>`,
      over: 'over',
      found: [],
    },
  ],
  [
    'a region whose only picture takes no pointer, and is a small part of it',
    {
      html: `<main id="main" data-box="0 0 900 700">${IMG('a', '0 0 300 300', 'data-through')}</main>`,
      over: 'main',
      found: [],
    },
  ],
  [
    'a bar of buttons that lies on a picture',
    {
      html: `<div data-box="0 0 300 300">${IMG('a', '0 0 300 300')}<div id="bar" data-box="0 250 300 50"></div></div>`,
      over: 'bar',
      found: ['a'],
    },
  ],
  [
    'words beside a picture, in the same card',
    {
      html: `<div data-box="0 0 600 300">${IMG('a', '0 0 300 300')}<p id="words" data-box="320 0 280 300">words</p></div>`,
      over: 'words',
      found: [],
    },
  ],
  [
    'a faded slide above the one that is shown',
    {
      html: `${IMG('shown', '0 0 300 300')}${IMG('faded', '0 0 300 300', 'style="opacity:0"')}`,
      over: 'faded',
      found: ['shown'],
    },
  ],
  [
    'a sheet over a face on a cover: either may be meant',
    {
      html: `${IMG('cover', '0 0 300 300')}${IMG('face', '100 100 100 100')}<a id="over" data-box="0 0 300 300" href="#"></a>`,
      over: 'over',
      found: ['face', 'cover'],
    },
  ],
  [
    'a sheet over a sharp picture and the blurred one behind it',
    {
      html: `${IMG('blur', '-4 -4 308 308', 'data-natural="20 20"')}${IMG('sharp', '0 0 300 300')}<a id="over" data-box="-4 -4 308 308" href="#"></a>`,
      over: 'over',
      found: ['sharp'],
    },
  ],
  [
    'a small mark right beside a picture',
    { html: `${IMG('a', '0 0 300 300')}<i id="mark" data-box="304 100 16 16"></i>`, over: 'mark', found: ['a'] },
  ],
  [
    'a small mark far from any',
    { html: `${IMG('a', '0 0 300 300')}<i id="mark" data-box="400 100 16 16"></i>`, over: 'mark', found: [] },
  ],
  ['a picture too small to judge', { html: IMG('a', '0 0 48 48'), over: 'a', found: [], tooSmall: true }],
  ['nothing: the pointer is elsewhere', { html: IMG('a', '0 0 300 300'), found: [] }],
  [
    'a region, the place of the pointer known: on a picture that takes none',
    {
      html: `<main id="main" data-box="0 0 900 700">${IMG('a', '0 0 300 300', 'data-through')}</main>`,
      over: 'main',
      asking: { pointer: { x: 100, y: 100 } },
      found: ['a'],
    },
  ],
  [
    'a region, the place of the pointer known: a little beside its picture',
    { html: GALLERY, over: 'main', asking: { pointer: { x: 310, y: 100 } }, found: ['a'] },
  ],
  [
    'a region, the place of the pointer known: far from its pictures',
    { html: GALLERY, over: 'main', asking: { pointer: { x: 360, y: 100 } }, found: [] },
  ],
  [
    'a sheet over two, the place of the pointer known: the one there',
    {
      html: `${IMG('a', '0 0 150 300')}${IMG('b', '150 0 150 300')}<a id="over" data-box="0 0 300 300" href="#"></a>`,
      over: 'over',
      asking: { pointer: { x: 200, y: 100 } },
      found: ['b'],
    },
  ],
  [
    'a place of the pointer that is not where it is now',
    { html: FEED + IMG('b', '400 0 300 300'), over: 'over', asking: { pointer: { x: 500, y: 100 } }, found: ['a'] },
  ],
];

describe.each(['menu', 'keys'] as const)('by the %s, the pointer on', (by) => {
  test.each(POINTED)('%s', (_, of) => {
    const { media, tooSmall } = meant(by, of);
    expect(media.map(({ id }) => id)).toEqual(of.found);
    expect(tooSmall).toBe(of.tooSmall === true);
  });
});

test.each<readonly [string, Case]>([
  ['a link with a picture in it', { html: LINK, over: 'b', focus: 'link', found: ['a'] }],
  [
    'the same, pressed with the mouse before: the pointer',
    { html: LINK, over: 'b', focus: 'link', clicked: true, found: ['b'] },
  ],
  ['a picture', { html: LINK.replace('id="a"', 'id="a" tabindex="0"'), over: 'b', focus: 'a', found: ['a'] }],
  ['a sheet over a picture', { html: FEED + IMG('b', '400 0 300 300'), over: 'b', focus: 'over', found: ['a'] }],
  [
    'a link with two pictures: neither is meant, the pointer is',
    { html: LINK.replace('</a>', `${IMG('c', '0 310 300 300')}</a>`), over: 'b', focus: 'link', found: ['b'] },
  ],
  [
    'a region that was skipped to, with one picture in it: the pointer',
    {
      html: `<main id="main" tabindex="-1" data-box="0 0 300 900">${IMG('a', '0 0 300 300')}</main>${IMG('b', '400 0 300 300')}`,
      over: 'b',
      focus: 'main',
      found: ['b'],
    },
  ],
  [
    'a field of text over a picture: the pointer',
    {
      html: `${IMG('a', '0 0 300 300')}<input id="field" data-box="50 50 200 40">${IMG('b', '400 0 300 300')}`,
      over: 'b',
      focus: 'field',
      found: ['b'],
    },
  ],
  [
    'words that can be written, with a picture in them: the pointer',
    {
      html: `<figure id="field" contenteditable="true" data-box="0 0 300 300">${IMG('a', '0 0 300 300')}</figure>${IMG('b', '400 0 300 300')}`,
      over: 'b',
      focus: 'field',
      found: ['b'],
    },
  ],
  [
    'a link of words: the pointer',
    {
      html: `<a id="link" href="#" data-box="0 400 90 20">On</a>${IMG('b', '400 0 300 300')}`,
      over: 'b',
      focus: 'link',
      found: ['b'],
    },
  ],
  [
    'a link whose picture is too small: the pointer',
    {
      html: `<a id="link" href="#" data-box="0 0 48 48">${IMG('a', '0 0 48 48')}</a>${IMG('b', '400 0 300 300')}`,
      over: 'b',
      focus: 'link',
      found: ['b'],
    },
  ],
])('by the keys, the focus on %s', (_, of) => {
  expect(meant('keys', of).media.map(({ id }) => id)).toEqual(of.found);
});

test.each<readonly [string, Case]>([
  [
    'with the mouse: the pointer, though a link elsewhere has the focus (the page kept it there)',
    { html: LINK, over: 'b', focus: 'link', found: ['b'] },
  ],
  [
    'by the keyboard: the link that the menu tells of',
    { html: LINK, over: 'b', focus: 'link', asking: { link: 'https://s.example/one' }, found: ['a'] },
  ],
  [
    'by the keyboard on a link of words: not what the pointer happens to lie on',
    {
      html: `<a id="link" href="https://s.example/one" data-box="0 400 90 20">On</a>${FEED}`,
      over: 'over',
      focus: 'link',
      asking: { link: 'https://s.example/one' },
      found: [],
    },
  ],
  [
    'on a sheet in a link, a picture elsewhere in the focus: the pointer',
    {
      html: `${FEED}<button id="button" data-box="400 0 300 300">${IMG('b', '400 0 300 300')}</button>`,
      over: 'over',
      focus: 'button',
      asking: { link: new URL('/post', document.baseURI).href },
      found: ['a'],
    },
  ],
  [
    'on neither a link: nobody can tell, the person is asked',
    {
      html: `<div id="sheet" data-box="400 0 300 300"></div><button id="button" data-box="0 0 300 300">${IMG('b', '0 0 300 300')}</button>${IMG('a', '400 0 300 300', 'data-through')}`,
      over: 'sheet',
      focus: 'button',
      found: ['a', 'b'],
    },
  ],
  [
    'on what has the focus itself',
    { html: LINK, over: 'link', focus: 'link', asking: { link: 'https://s.example/one' }, found: [] },
  ],
  ['on nothing: the pointer is elsewhere, a link has the focus', { html: LINK, focus: 'link', found: ['a'] }],
  // Firefox names the element, whatever the pointer and the focus are on.
  [
    'on an element that is named',
    {
      html: `${FEED}<a id="link" href="#" data-box="400 0 300 300">${IMG('b', '400 0 300 300')}</a>`,
      target: 'over',
      over: 'b',
      focus: 'link',
      found: ['a'],
    },
  ],
  ['on a region that is named', { html: GALLERY, target: 'main', over: 'a', focus: 'b', found: [] }],
  ['on what is named and has the focus', { html: LINK, target: 'link', over: 'b', focus: 'link', found: ['a'] }],
])('the menu, opened %s', (_, of) => {
  expect(meant('menu', of).media.map(({ id }) => id)).toEqual(of.found);
});

test('what fills the screen is meant where the pointer is on none', () => {
  const html = `<div id="player" data-box="0 0 900 700"><video id="film" data-box="0 50 900 600" src="https://s.example/f.mp4"></video>${IMG('logo', '0 0 90 90')}</div>`;
  document.body.innerHTML = html;
  Object.defineProperty(document, 'fullscreenElement', {
    configurable: true,
    value: document.getElementById('player'),
  });
  layOut(document);
  attend(document, { over: document.getElementById('player') });
  const found = findMeant(document, { by: 'keys' });
  Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: null });
  expect(found.media.map(({ id }) => id)).toEqual(['film']);
  expect(found.toldBy).toBe('screen');
});

test.each([
  ['pointer', { over: 'frame' }, { pointer: 'in-frame', focus: 'here' }],
  ['focus', { focus: 'frame', over: 'a' }, { pointer: 'here', focus: 'in-frame' }],
] as const)('a %s in a frame is told, and nothing of this page taken for it', (_, of, places) => {
  const html = `<div id="frame" data-frame data-box="0 0 300 300"></div>${IMG('a', '400 0 300 300')}`;
  const found = meant('keys', { html, found: [], ...of });
  expect(found).toMatchObject(places);
  expect(found.media.map(({ id }) => id)).toEqual('over' in of && of.over === 'a' ? ['a'] : []);
});
