import { favicon, page, sendMedia, site } from './site';

const HOME = 'https://gallery.example';

/** An image host that serves its own gallery and nobody else. */
export const pictures = site({
  '/dunes.jpg': (exchange) => {
    const referer = exchange.header('referer');
    if (referer === HOME || referer.startsWith(`${HOME}/`)) return sendMedia(exchange, 'dunes.jpg');
    return exchange.reply(403, { 'content-type': 'text/plain' }, 'hotlinking is not allowed');
  },
});

export const gallery = site({
  '/': page({
    title: 'Dunes – Gallery',
    body: `<h1>Dunes</h1><figure><img id="photo" alt="Dunes in the evening" src="https://pictures.example/dunes.jpg"></figure>`,
  }),
  '/favicon.svg': favicon('#b0763a', 'G'),
});
