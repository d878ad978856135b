import { favicon, file, page, site } from './site';

const MEDIA = 'https://media.example';

const STYLE = `
:root{--ink:#1d2428;--soft:#5d686e;--line:#dfe3e4;--red:#a4262c}
*{box-sizing:border-box}body{margin:0;background:#fbfaf7;color:var(--ink);font:18px/1.62 Charter,'Bitstream Charter','P052',Georgia,serif}
header{border-bottom:1px solid var(--line);background:#fff}
.bar{max-width:46rem;margin:0 auto;padding:1rem 1.4rem .8rem;display:flex;align-items:baseline;gap:1.6rem}
.bar b{font-size:1.55rem;letter-spacing:-.01em}
.bar nav{font:500 .82rem/1 'Nimbus Sans',Helvetica,Arial,sans-serif;color:var(--soft);display:flex;gap:1.1rem}
.bar a{color:inherit;text-decoration:none}.bar .here{color:var(--red)}
main{max-width:46rem;margin:0 auto;padding:2rem 1.4rem 4rem}
.kicker{font:600 .78rem/1 'Nimbus Sans',Helvetica,Arial,sans-serif;color:var(--red);letter-spacing:.06em;text-transform:uppercase}
h1{font-size:2.35rem;line-height:1.14;letter-spacing:-.015em;margin:.7rem 0 .6rem;font-weight:700}
.lead{font-size:1.18rem;line-height:1.5;color:#3a454b;margin:0 0 1rem}
.by{font:.85rem/1.5 'Nimbus Sans',Helvetica,Arial,sans-serif;color:var(--soft);border-block:1px solid var(--line);padding:.6rem 0}
figure{margin:1.7rem 0}figure img,figure video{width:100%;height:auto;display:block;border-radius:3px;background:#ddd}
figure audio{width:100%;display:block}
figcaption{font:.82rem/1.5 'Nimbus Sans',Helvetica,Arial,sans-serif;color:var(--soft);margin-top:.5rem}
h2{font-size:1.3rem;margin:2rem 0 .4rem}p{margin:.9rem 0}
footer{border-top:1px solid var(--line);font:.8rem/1.6 'Nimbus Sans',Helvetica,Arial,sans-serif;color:var(--soft);padding:1.4rem;text-align:center}`;

const story = page({
  title: 'Ferries stay in port as harbour closes for the night – The Coast Courier',
  style: STYLE,
  body: `<header><div class="bar"><b>The Coast Courier</b><nav><a class="here" href="/">Region</a><a href="/">Sea</a><a href="/">Culture</a><a href="/">Weather</a></nav></div></header>
<main><article>
<div class="kicker">Region</div>
<h1>Ferries stay in port as harbour closes for the night</h1>
<p class="lead">A recording of the transport minister has spread since the early evening. The ministry has neither confirmed it nor denied it.</p>
<div class="by">By Mara Lindqvist · 14 November, 19:42</div>
<figure><img id="photo" alt="Fishing boats at anchor before the lit quay" width="1200" height="800" src="${MEDIA}/photos/harbour-small.jpg"
 srcset="${MEDIA}/photos/harbour-small.jpg 600w, ${MEDIA}/photos/harbour.jpg 1200w" sizes="(max-width: 46rem) 100vw, 43rem">
<figcaption>The inner harbour shortly after sunset. The picture was sent in by a reader.</figcaption></figure>
<p>The last ferry left the outer quay at a quarter past five. Since then the barrier has been down, and about two hundred travellers are waiting in the terminal for word of when they can cross. The harbour office speaks of a routine check of the channel.</p>
<h2>The recording</h2>
<p>In the message, a dozen words long, a voice that many took for the minister’s says that no boat will sail before Monday.</p>
<figure><audio id="voice" controls preload="metadata" src="${MEDIA}/audio/minister.mp3"></audio>
<figcaption>The message as it was passed on, unshortened.</figcaption></figure>
<p>Captains who were asked about it by radio had not heard of such an order. “We sail when the light turns green,” said one of them.</p>
<figure><video id="clip" controls preload="metadata" width="640" height="360" poster="${MEDIA}/photos/ferry-still.jpg" src="${MEDIA}/video/ferry.mp4"></video>
<figcaption>Footage from the quay, published without a name.</figcaption></figure>
<p>The harbour office wants to report on the state of the channel at eight in the morning.</p>
</article></main><footer>The Coast Courier is made up, as is everything in it.</footer>`,
});

export const news = site({ '/': story, '/story': story, '/favicon.svg': favicon('#a4262c', 'C') });

/** Where the paper keeps its media: another host than its pages. */
export const newsMedia = site({
  '/photos/harbour.jpg': file('harbour.jpg'),
  '/photos/harbour-small.jpg': file('harbour-small.jpg'),
  '/photos/ferry-still.jpg': file('ferry-still.jpg'),
  '/audio/minister.mp3': file('minister.mp3'),
  '/video/ferry.mp4': file('ferry.mp4'),
});
