import { media } from '../media';
import type { Handler } from '../net/exchange';
import { cookie, favicon, file, page, sendMedia, site } from './site';

const image = (id: string, address: string): string =>
  `<figure><img id="${id}" alt="${id}" width="320" height="213" src="${address}"><figcaption>${id}</figcaption></figure>`;

const PICTURES: readonly (readonly [id: string, address: string])[] = [
  ['html', '/not-a-picture.jpg'],
  ['empty', '/empty.jpg'],
  ['forbidden', '/forbidden.jpg'],
  ['missing', '/missing.jpg'],
  ['loop', '/loop.jpg'],
  ['cut', '/cut.jpg'],
  ['cookie', '/for-visitors.jpg'],
  ['twin-a', '/twin-a.jpg'],
  ['twin-b', '/twin-b.jpg'],
  ['private-twin-a', '/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0'],
  ['private-twin-b', '/twin-b.jpg?token=a91d3e7758c64f02b6e0f3487c25d91b'],
];

const front = page({
  title: 'Broken things',
  body: `<h1>Broken things</h1>${PICTURES.map(([id, address]) => image(id, address)).join('\n')}`,
});

/** Headers and half of the bytes, and then silence for as long as the reader waits. */
const slow: Handler = (exchange) => {
  const { bytes, type } = media('mountains.jpg');
  exchange.log.answered(exchange.entry, 200);
  exchange.response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
  exchange.response.write(bytes.subarray(0, bytes.length / 2));
};

/** Fewer bytes than promised, then the connection ends. */
const cut: Handler = (exchange) => {
  slow(exchange);
  exchange.response.write('', () => exchange.drop());
};

/** What goes wrong with addresses of pictures; two of them are one picture. */
export const broken = site({
  '/': (exchange) => {
    exchange.response.setHeader('set-cookie', 'visitor=yes; Path=/; Secure; SameSite=Lax');
    return front(exchange);
  },
  '/not-a-picture.jpg': page({ title: 'Consent', body: '<h1>Before you go on</h1><p>We value your patience.</p>' }),
  '/empty.jpg': (exchange) => exchange.reply(200, { 'content-type': 'image/jpeg' }, ''),
  '/forbidden.jpg': (exchange) => exchange.reply(403, { 'content-type': 'text/plain' }, 'forbidden'),
  '/loop.jpg': (exchange) => exchange.redirect('/loop.jpg'),
  '/cut.jpg': cut,
  // Shown in the page, whose visitor has the cookie; everybody else gets a page.
  '/for-visitors.jpg': (exchange) =>
    cookie(exchange, 'visitor') === 'yes' ? sendMedia(exchange, 'forest.jpg') : exchange.html(200, '<h1>Welcome</h1>'),
  '/twin-a.jpg': file('lake.jpg'),
  '/twin-b.jpg': file('lake.jpg'),
  // On a page of its own: it never finishes loading.
  '/slow': page({ title: 'Slow', body: image('slow', '/slow.jpg') }),
  '/slow.jpg': slow,
  '/favicon.svg': favicon('#7c2f2f', 'X'),
});
