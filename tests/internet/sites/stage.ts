import type { Handler } from '../net/exchange';
import { favicon, page, sendMedia, site } from './site';

const STYLE = `body{margin:0;font:16px/1.5 sans-serif;color:#222;background:#fff}h1{margin:16px 24px}
.box{position:relative;width:420px;height:280px;margin:16px 24px}.fill{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}`;

const scene = (title: string, body: string, style = ''): Handler =>
  page({ title, style: STYLE + style, body: `<h1>${title}</h1>${body}` });

/** A feed as the large ones are built: a link, a gradient and a bar of buttons lie over each picture. */
const feed = scene(
  'Feed',
  `<article class="box" id="post"><img class="fill" alt="A harbour" src="/p/feed.jpg" style="pointer-events:none">
<div class="fill" style="background:linear-gradient(transparent 70%,#0008)"></div><a class="fill" id="over" href="#post" aria-label="Open"></a></article>
<script>globalThis.opened=0;addEventListener('click',()=>{globalThis.opened++})</script>`,
);

const closed = scene(
  'Closed',
  `<div class="box" id="host"></div><script>
const root=document.getElementById('host').attachShadow({mode:'closed'});
root.innerHTML='<style>img{position:absolute;inset:0;width:100%;height:100%}</style><img alt="Inside" src="/p/closed.jpg"><div style="position:absolute;inset:0"></div>';
</script>`,
);

/** Slides on top of each other, all but one faded out; then the next one shows. */
const carousel = scene(
  'Carousel',
  `<div class="box" id="stack"><img class="fill" alt="One" src="/p/one.jpg" style="opacity:1"><img class="fill" alt="Two" src="/p/two.jpg" style="opacity:0"></div>`,
);

const lightbox = scene(
  'Lightbox',
  `<img id="small" width="200" height="140" alt="Small" src="/p/small.jpg"><div id="box" style="position:fixed;inset:0;z-index:2147483647;background:#000c"><img id="large" alt="Large" src="/p/large.jpg" style="position:absolute;left:200px;top:120px;width:600px;height:400px"></div>`,
);

const dialog = scene(
  'Dialog',
  `<dialog id="modal" style="width:700px;height:520px"><img id="inside" alt="In the dialog" src="/p/dialog.jpg" width="600" height="400"></dialog><script>document.getElementById('modal').showModal()</script>`,
);

/** Twelve rows for a thousand pictures: the elements stay, what they show changes. */
const list = scene(
  'List',
  `<div id="scroller" style="height:600px;width:500px;overflow:auto;margin:0 24px"><div id="space" style="position:relative;height:300000px"></div></div><script>
const space=document.getElementById('space'),scroller=document.getElementById('scroller');
const rows=Array.from({length:4},()=>{const row=new Image(400,280);row.style.cssText='position:absolute;left:0';space.append(row);return row});
const draw=()=>{const first=Math.floor(scroller.scrollTop/300);rows.forEach((_,k)=>{const n=first+k,row=rows[n%4];row.id='row'+n;row.style.top=n*300+'px';const src='/p/row.jpg?n='+n;if(!row.src.endsWith(src))row.src=src})};
scroller.addEventListener('scroll',draw);draw();</script>`,
);

const films = scene(
  'Films',
  `<video id="film" muted width="420" height="236" style="margin:24px"></video><video id="stream" width="420" height="236"></video><script>
fetch('/p/film.webm').then((answer)=>answer.blob()).then((blob)=>{film.src=URL.createObjectURL(new Blob([blob],{type:'video/webm'}));film.onloadedmetadata=()=>{document.body.dataset.ready='yes'}});
stream.src=URL.createObjectURL(new MediaSource());</script>`,
);

const frames = scene(
  'Frames',
  `<iframe id="other" src="https://plain.example/" width="800" height="400"></iframe><iframe id="own" width="800" height="330" srcdoc="<img id=inner width=420 height=280 src='https://stage.example/p/srcdoc.jpg' alt=Inner>"></iframe>`,
);

/** A picture that a frame of another site made by itself. */
const madeFrame = scene(
  'A frame of another site',
  `<iframe id="made" src="https://made.example/framed" width="600" height="400" style="border:0"></iframe>`,
);

/** A small picture on a large one, as a face on a cover: two things, and a person may mean either. */
const cover = scene(
  'Cover',
  `<div class="box" id="both"><img class="fill" id="cover" alt="A cover" src="/p/cover.jpg"><img id="face" alt="A face" src="/p/face.jpg" style="position:absolute;left:150px;top:80px;width:120px;height:120px"></div>`,
);

/** A film that can fill the screen, alone or with the player around it; the player clips what is in it. */
const cinema = scene(
  'Cinema',
  `<div class="box" id="player" style="overflow:hidden"><video id="film" class="fill" muted src="/p/film.webm"></video></div>
<button onclick="player.requestFullscreen()">Player</button><button onclick="film.requestFullscreen()">Film</button>`,
  'video{background:#123}button{margin-left:24px}',
);

/** A document of another kind, as a server may send it. */
const other =
  (type: string, text: string): Handler =>
  (exchange) =>
    exchange.reply(200, { 'content-type': type }, text);

const XHTML =
  '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Strict markup</title></head><body><img id="photo" width="420" height="280" alt="Strict markup" src="/p/xhtml.jpg"/></body></html>';
const XML = '<?xml version="1.0"?><feed><entry>Harbour</entry><entry>Lake</entry></feed>';

/** Nothing may be loaded but pictures of its own, and nothing may be styled from elsewhere. */
const strict: Handler = (exchange) =>
  exchange.html(
    200,
    '<!doctype html><html lang="en"><title>Strict</title><body><img id="photo" width="420" height="280" alt="Strict" src="/p/strict.jpg"></body></html>',
    {
      'content-security-policy':
        "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  );

/** A page of any number of pictures, as small as can be said. */
const many: Handler = (exchange) => {
  const count = Math.min(20_000, Number(exchange.url.searchParams.get('count') ?? 100));
  const one = exchange.url.searchParams.has('films')
    ? '<video width="120" height="90" preload="none" src="/p/film.webm"></video>'
    : '<img width="120" height="90" alt="" loading="lazy" src="/p/tiny.svg">';
  // `each`: every one at an address of its own, as on real pages.
  const all = exchange.url.searchParams.has('each')
    ? Array.from({ length: count }, (_, n) => one.replace('.svg', `.svg?n=${n}`)).join('')
    : one.repeat(count);
  return page({
    title: `${count} pictures`,
    style: 'img{margin:4px}',
    body: `<div id="all">${all}</div>`,
  })(exchange);
};

const alone: Handler = (exchange) => sendMedia(exchange, 'harbour.jpg');

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><rect width="120" height="90" fill="#8ab"/></svg>';

const picture: Handler = (exchange) => {
  if (exchange.url.pathname.endsWith('.webm')) return sendMedia(exchange, 'ridge.webm');
  if (exchange.url.pathname.endsWith('.svg')) return exchange.reply(200, { 'content-type': 'image/svg+xml' }, SVG);
  return sendMedia(exchange, 'mountains.jpg');
};

/** Every way in which sites put their media before people, one page each. */
export const stage = site({
  '/feed': feed,
  '/closed': closed,
  '/carousel': carousel,
  '/lightbox': lightbox,
  '/dialog': dialog,
  '/list': list,
  '/films': films,
  '/frames': frames,
  '/made-frame': madeFrame,
  '/cover': cover,
  '/strict': strict,
  '/cinema': cinema,
  '/page.xhtml': other('application/xhtml+xml', XHTML),
  '/feed.xml': other('application/xml', XML),
  '/alone.svg': (exchange) => sendMedia(exchange, 'compass.svg'),
  '/alone.webm': (exchange) => sendMedia(exchange, 'ridge.webm'),
  '/many': many,
  '/alone.jpg': alone,
  '/favicon.svg': favicon('#446', 'S'),
  '*': (exchange) =>
    exchange.url.pathname.startsWith('/p/')
      ? picture(exchange)
      : exchange.html(404, '<!doctype html><title>Not found</title>'),
});
