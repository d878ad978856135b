import { favicon, file, page, sendMedia, site } from './site';

const TOKEN = 'c7e1f09a5b6d4e38a2117f0c94d3be58';
const EXPIRES = '1999999999';

/** One address that is signed for this listener alone, and one that is for everybody. */
export const podcast = site({
  '/': page({
    title: 'Low Tide – a podcast',
    body: `<h1>Low Tide</h1>
<figure><audio id="voice" controls preload="metadata" src="/audio/episode.mp3?token=${TOKEN}&amp;expires=${EXPIRES}"></audio><figcaption>For subscribers.</figcaption></figure>
<figure><audio id="public" controls preload="metadata" src="/audio/trailer.mp3"></audio><figcaption>The trailer.</figcaption></figure>`,
  }),
  '/audio/episode.mp3': (exchange) => {
    const { searchParams } = exchange.url;
    if (searchParams.get('token') === TOKEN && searchParams.get('expires') === EXPIRES)
      return sendMedia(exchange, 'episode.mp3');
    return exchange.reply(403, { 'content-type': 'text/plain' }, 'this link is not for you');
  },
  '/audio/trailer.mp3': file('minister.mp3'),
  '/favicon.svg': favicon('#1f5e86', 'L'),
});
