import { type Internet, media } from '../../internet';
import { file, site } from '../../internet/sites/site';

const MARKUP = '<img src=x onerror="globalThis.hacked=true"><b>bold</b>';
const LONG = MARKUP + 'long '.repeat(1000);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
/** A file name of markup, and thousands of characters long. */
const NAMED = `/${encodeURIComponent(MARKUP)}${'a'.repeat(3000)}.jpg`;

/** What an isolated world must not feel: the page's own hands are tied, and it notes whoever calls them. */
const SPOILED = `
const note = (what) => () => { (globalThis.felt ??= []).push(what); throw new Error(what); };
const ownUrl = URL.createObjectURL.bind(URL), ownFetch = fetch.bind(window);
ownFetch('/real.jpg').then((answer) => answer.blob()).then((blob) => {
  document.getElementById('made').src = ownUrl(blob);
  const doomed = ownUrl(blob), image = document.getElementById('revoked');
  image.onload = () => { URL.revokeObjectURL(doomed); document.body.dataset.ready = 'yes'; };
  image.src = doomed;
  Element.prototype.matches = note('matches');
  Document.prototype.querySelectorAll = note('querySelectorAll');
  Element.prototype.getAttribute = note('getAttribute');
  Object.defineProperty(HTMLImageElement.prototype, 'currentSrc', { get: note('currentSrc') });
  globalThis.fetch = note('fetch');
  URL.createObjectURL = note('createObjectURL');
  Array.prototype.filter = note('filter');
  Reflect.get = note('Reflect.get');
});
const fleeting = document.getElementById('fleeting');
fleeting.addEventListener('contextmenu', () => {
  const other = document.createElement('img');
  other.id = 'other'; other.src = '/other.jpg'; other.width = 300;
  setTimeout(() => fleeting.replaceWith(other));
});`;

const BODY = `<h1>Look here</h1>
<img id="named" width="300" height="200" src="${NAMED}" alt="${escaped(LONG)}" title="${escaped(LONG)}">
<img id="junk" width="300" height="200" src="/real.jpg" alt="junk"
 srcset="javascript:alert(1) 9000w, file:///etc/passwd 8000w, https://[ 7000w, , ,, blob:nothing 6000w, /real.jpg 1500w, /other.jpg 300w 2x 3x">
<img id="made" width="300" height="200" alt="made" title="${escaped(LONG)}">
<img id="revoked" width="300" height="200" alt="revoked">
<img id="fleeting" width="300" height="200" src="/real.jpg?fleeting" alt="fleeting">
<script>${SPOILED}</script>`;

export const HOSTILE = 'https://hostile.example/';
export const HOSTILE_MARKUP = MARKUP;

/** A page that tries what a page can try against whoever looks at its media. */
export const serveHostileSite = (internet: Internet): void => {
  const picture = file('meadow.webp');
  internet.serve(
    'hostile.example',
    site({
      '/': (exchange) =>
        exchange.html(
          200,
          `<!doctype html><html lang="en"><title>${escaped(LONG).replaceAll('<', '&lt;')}</title><body>${BODY}`,
        ),
      '/real.jpg': picture,
      '/other.jpg': file('mountains.jpg'),
      '*': (exchange) => (exchange.url.pathname.endsWith('.jpg') ? picture(exchange) : exchange.reply(404, {}, '')),
    }),
  );
};

export const HOSTILE_SHA256 = media('meadow.webp').sha256;
