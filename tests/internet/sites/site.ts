import { media } from '../media';
import type { Exchange, Handler } from '../net/exchange';

/** What a host answers, by path. `*` is everything else; without it, that is a 404. */
export type Paths = Readonly<Record<string, Handler>>;

export const site =
  (paths: Paths): Handler =>
  (exchange) => {
    const answer = paths[exchange.url.pathname] ?? paths['*'];
    return answer ? answer(exchange) : notFound(exchange);
  };

export const notFound = (exchange: Exchange): void =>
  exchange.html(404, '<!doctype html><title>Not found</title><h1>Not found</h1>');

const STYLE = `body{font:17px/1.6 Georgia,serif;color:#22292f;background:#fff;max-width:44rem;margin:3rem auto;padding:0 1.2rem}
h1{font-size:1.9rem;line-height:1.2}img,video{max-width:100%;height:auto;display:block}audio{width:100%}
figure{margin:1.6rem 0}figcaption{font:14px/1.5 sans-serif;color:#66717a}`;

export interface Page {
  readonly title: string;
  readonly body: string;
  readonly style?: string;
}

const htmlOf = ({ title, body, style = STYLE }: Page): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" type="image/svg+xml" href="/favicon.svg"><style>${style}</style></head>
<body>${body}</body></html>`;

export const page =
  (content: Page): Handler =>
  (exchange) =>
    exchange.html(200, htmlOf(content));

export const favicon =
  (colour: string, letter: string): Handler =>
  (exchange) =>
    exchange.reply(
      200,
      { 'content-type': 'image/svg+xml' },
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${colour}"/><text x="16" y="24" font-family="serif" font-size="22" font-weight="700" text-anchor="middle" fill="#fff">${letter}</text></svg>`,
    );

export const cookie = (exchange: Exchange, name: string): string | undefined =>
  exchange
    .header('cookie')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** A file, whole or the piece asked for: players of audio and video seek by Range. */
export const sendMedia = (exchange: Exchange, name: string) => {
  const { bytes, type } = media(name);
  const headers = { 'content-type': type, 'accept-ranges': 'bytes' };
  const range = /^bytes=(\d*)-(\d*)$/.exec(exchange.header('range'));
  if (!range || (range[1] === '' && range[2] === '')) return exchange.reply(200, headers, bytes);
  const last = bytes.length - 1;
  const start = range[1] === '' ? Math.max(0, bytes.length - Number(range[2])) : Number(range[1]);
  const end = range[1] === '' || range[2] === '' ? last : Math.min(Number(range[2]), last);
  if (start > end) return exchange.reply(416, { 'content-range': `bytes */${bytes.length}` }, '');
  const piece = bytes.subarray(start, end + 1);
  return exchange.reply(206, { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` }, piece);
};

export const file =
  (name: string): Handler =>
  (exchange) =>
    sendMedia(exchange, name);
