// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { sightingOf } from '../../../lib/media/sighting';
import { layOut } from './laid-out';

beforeEach(() => {
  document.body.innerHTML = '';
});

const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
/** Stands for the bytes of a whole picture: the layout says how large it is. */
const WHOLE = 'data:image/jpeg;base64,/9j/4AAQ';
const BLANK_SVG =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20800%20600'%3E%3C/svg%3E";
const DRAWN_SVG = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cpath d='M0 0h9v9z'/%3E%3C/svg%3E";
const BOX = 'data-box="0 0 600 400"';

/** What a picture's address is, from real-world markup. */
test.each([
  ['lazy: a stand-in drawn into the page', `<img src="${GIF}" data-natural="1 1" data-src="/large.jpg">`, '/large.jpg'],
  [
    'lazy: the largest of a set that waits',
    `<img src="${GIF}" data-natural="1 1" data-srcset="/s.jpg 300w, /l.jpg 1200w">`,
    '/l.jpg',
  ],
  [
    'lazy: a few blurred pixels, drawn much larger than they are',
    `<img src="${WHOLE}" data-natural="40 27" ${BOX} data-src="/large.jpg">`,
    '/large.jpg',
  ],
  [
    'lazy: the same from an address',
    `<img src="/blur.jpg?w=20" data-natural="20 14" ${BOX} data-src="/large.jpg">`,
    '/large.jpg',
  ],
  [
    'lazy: a drawing that draws nothing keeps the place',
    `<img src="${BLANK_SVG}" data-natural="800 600" ${BOX} data-lazy-src="/large.jpg">`,
    '/large.jpg',
  ],
  [
    'lazy: the same, written in base64',
    `<img src="data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>')}" data-natural="800 600" ${BOX} data-src="/large.jpg">`,
    '/large.jpg',
  ],
  ['lazy: nothing loaded so far, and no source', `<img data-loading data-src="/large.jpg">`, '/large.jpg'],
  [
    'a whole picture that stands in the page is what is shown, whatever else the page names',
    `<img src="${WHOLE}" ${BOX} data-src="/other.jpg" data-srcset="/larger.jpg 2000w" data-url="/third.jpg">`,
    WHOLE,
  ],
  [
    'a small picture, shown as large as it is',
    `<img src="${WHOLE}" data-natural="48 48" data-box="0 0 48 48" data-src="/other.jpg">`,
    WHOLE,
  ],
  [
    'a picture just large enough to judge, stretched',
    `<img src="${WHOLE}" data-natural="64 40" ${BOX} data-src="/other.jpg">`,
    WHOLE,
  ],
  ['a drawing that draws something', `<img src="${DRAWN_SVG}" ${BOX} data-src="/other.jpg">`, DRAWN_SVG],
  [
    'a picture that is on its way is what will be shown',
    `<img src="/coming.jpg" data-loading ${BOX} data-src="/other.jpg">`,
    '/coming.jpg',
  ],
  ['a mark that is no address', `<img src="${GIF}" data-natural="1 1" data-lazy="true">`, GIF],
  [
    'an address that is not plainly one of a picture',
    `<img src="${GIF}" data-natural="1 1" data-url="/article/7">`,
    GIF,
  ],
  ['one that plainly is', `<img src="${GIF}" data-natural="1 1" data-url="/large.webp?w=1200">`, '/large.webp?w=1200'],
  [
    'the name says source: content networks name no type',
    `<img src="${GIF}" data-natural="1 1" data-src="/image?id=7">`,
    '/image?id=7',
  ],
  [
    'a page behind a source that waits is no picture',
    `<img src="${GIF}" data-natural="1 1" data-src="/story.html">`,
    GIF,
  ],
  [
    'an attribute that was for later does not displace what is shown',
    '<img src="/shown.jpg" data-src="/other.jpg">',
    '/shown.jpg',
  ],
  [
    'an encyclopaedia: the thumbnail leads to its original',
    '<a href="/images/Bridge_at_dusk.jpg"><img src="/thumb/220px-Bridge_at_dusk.jpg"></a>',
    '/images/Bridge_at_dusk.jpg',
  ],
  [
    'a blog: a scaled copy leads to its original',
    '<a href="/2026/bridge.jpg"><img src="/2026/bridge-300x200.jpg"></a>',
    '/2026/bridge.jpg',
  ],
  [
    'a link to some other picture is not what was pointed at',
    '<a href="/photos/next.jpg"><img src="/photos/this-300x200.jpg"></a>',
    '/photos/this-300x200.jpg',
  ],
  ['a link to an article', '<a href="/story"><img src="/a.jpg"></a>', '/a.jpg'],
  ['the film, not its poster', '<video src="/f.mp4" poster="/p.jpg"></video>', '/f.mp4'],
  ['a player that has only a poster shows a picture', '<video poster="/p.jpg"></video>', '/p.jpg'],
  ['sound by its source', '<audio><source src="/a.ogg"></audio>', '/a.ogg'],
])('address: %s', (_, html, address) => {
  document.body.innerHTML = html;
  layOut(document);
  const element = document.querySelector<HTMLImageElement>('img,video,audio') as HTMLImageElement;
  expect(sightingOf(element).address).toBe(new URL(address, document.baseURI).href);
});
