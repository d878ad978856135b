import type { Internet } from '../../internet';
import { sendMedia, site } from '../../internet/sites/site';
import type { View } from '../drivers/assay-browser';

export const WITNESS = 'https://witness.example/';

/** Notes whatever a page can note of what happens in it. Runs before anything else in the page. */
const NOTE = `
const seen = [];
const note = (what) => seen.push(what);
const nameOf = (node) => node?.nodeName + (node?.id ? '#' + node.id : '') + (node?.attributes ? [...node.attributes].filter((a) => a.name !== 'id').map((a) => '[' + a.name + '=' + a.value.slice(0, 20) + ']').join('') : '');
new MutationObserver((records) => records.forEach((r) => note([r.type, nameOf(r.target), r.attributeName, [...r.addedNodes].map(nameOf), [...r.removedNodes].map(nameOf)].join(' '))))
  .observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'focusin', 'focusout', 'blur', 'focus', 'toggle', 'beforetoggle', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'contextmenu', 'keydown', 'keyup', 'scroll', 'resize', 'selectionchange', 'visibilitychange', 'wxt:content-script-started'])
  addEventListener(type, (event) => note(['event', type, nameOf(event.target), event.isTrusted, event.composedPath().length].join(' ')), true);
new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.entryType === 'resource' && note('resource ' + entry.name))).observe({ entryTypes: ['resource'] });
const shifts = [];
// What shifts as the pointer comes to the button says nothing; what shifts later may.
addEventListener('click', () => { shifts.length = 0; }, true);
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  new PerformanceObserver((list) => list.getEntries().forEach(({ sources }) => shifts.push(...sources.map(({ previousRect, currentRect }) => Math.round(Math.max(previousRect.width, currentRect.width))).filter((width) => width > 40)))).observe({ type: 'layout-shift' });
const found = () => ['signs', 'Strong', 'Some', 'Inconclusive', 'Nothing', 'credentials', 'vendor', 'Resemble'].filter((word) => { getSelection().removeAllRanges(); return window.find(word, false, false, true); });
const builtIn = () => JSON.stringify([Object.getOwnPropertyNames(window).length, document.styleSheets.length, document.adoptedStyleSheets.length, document.fonts.size, getComputedStyle(document.documentElement).length, document.documentElement.attributes.length, customElements.get('assay-button') === undefined, String(Element.prototype.attachShadow), String(window.fetch), document.getAnimations().length]);
const grid = () => { const hits = []; for (let y = 4; y < innerHeight; y += 12) { let row = ''; for (let x = 4; x < 700; x += 12) row += (nameOf(document.elementFromPoint(x, y)) || '-').charAt(0) === 'D' && document.elementFromPoint(x, y)?.popover === 'manual' ? '#' : '.'; hits.push(row); } return hits.join('\\n'); };
const boxes = () => [...document.querySelectorAll('*')].filter((one) => one.localName !== 'script').map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return nameOf(one) + [x, y, width, height, one.popover ? one.scrollWidth : 0, one.popover ? one.scrollHeight : 0].map(Math.round).join(','); }).join('\\n');
globalThis.testimony = () => ({ seen: seen.splice(0), builtIn: builtIn(), grid: grid(), boxes: boxes(), found: found(), shifts: [...shifts], html: document.documentElement.outerHTML.replace(/<script>[^]*?<\\/script>/, '') });`;

export interface Testimony {
  readonly seen: readonly string[];
  readonly builtIn: string;
  readonly grid: string;
  readonly boxes: string;
  /** Words that a search in the window finds. */
  readonly found: readonly string[];
  /** Widths of what has shifted since the last click, but for the mark alone, which is as wide for every word. */
  readonly shifts: readonly number[];
  readonly html: string;
}

/** A font for each letter: fetching it tells that the letter is drawn. */
const FONTS = ['-apple-system', 'Segoe UI', 'Roboto', 'Arial', 'system-ui', 'sans-serif']
  .flatMap((family) =>
    [...'ACDINRSaegmnstuv'].map(
      (letter) =>
        `@font-face{font-family:"${family}";src:url("/letter/${letter}");unicode-range:U+${letter.charCodeAt(0).toString(16)}}`,
    ),
  )
  .join('');

/** A picture of any name: what is said of it was written down before. */
const TINY = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><path d="M2 2h12v12H2z"/></svg>';

/** A page that writes down all it can see of whoever looks at its picture; `?file=` chooses the picture, `dir=` the way of its writing. */
export const serveWitness = (internet: Internet): void => {
  internet.serve(
    'witness.example',
    site({
      '/': (exchange) => {
        const file = exchange.url.searchParams.get('file') ?? 'harbour.jpg';
        const dir = exchange.url.searchParams.get('dir') ?? 'ltr';
        exchange.html(
          200,
          `<!doctype html><html lang="en" dir="${dir}"><head><title>Witness</title><link rel="icon" href="data:,"><script>${NOTE}</script><style>${FONTS}body{margin:0;height:1200px}img{position:absolute;left:40px;top:60px;width:560px;height:380px}</style></head><body><img id="photo" alt="" src="/${file}"><p id="words" style="position:absolute;top:480px">Words</p></body></html>`,
        );
      },
      '*': (exchange) => {
        if (exchange.url.pathname.startsWith('/letter/')) return exchange.reply(404, {}, '');
        exchange.response.setHeader('cache-control', 'no-store');
        if (exchange.url.pathname.endsWith('.svg'))
          return exchange.reply(200, { 'content-type': 'image/svg+xml' }, TINY);
        return sendMedia(exchange, exchange.url.pathname.slice(1));
      },
    }),
  );
};

/** What the browser tells by a task of its own, which may come before or after what stands beside it. */
const comesWhenever = (line: string): boolean => line.startsWith('event selectionchange ');

/** What the page has seen since it was asked last. */
export const testimonyOf = async (view: View): Promise<Testimony> => {
  const told = await view.evaluate(() => (globalThis as unknown as { testimony(): Testimony }).testimony());
  const { seen } = told;
  return { ...told, seen: [...seen.filter((line) => !comesWhenever(line)), ...seen.filter(comesWhenever)] };
};
