import { type Internet, media } from '../internet';
import { page } from '../internet/sites/site';

/** A page with as many pictures as its query says, from a host of their own or from the page's. */
const PAGE = 'pages.bench.example';
const PICTURES = 'pictures.bench.example';

export interface Pictures {
  readonly count: number;
  /** The first one's number: addresses that were checked before are not asked about again. */
  readonly from?: number;
  /** On the page's own host: then the background reads the bytes where it may. */
  readonly own?: boolean;
}

export const PAGE_ORIGIN = `https://${PAGE}`;

export const pictureAddress = (number: number, own = false): string =>
  `https://${own ? PAGE : PICTURES}/picture/${number}.png`;

export const picturesPage = ({ count, from = 0, own = false }: Pictures): string =>
  `${PAGE_ORIGIN}/?from=${from}&count=${count}${own ? '&own' : ''}`;

export const pictureSelector = (number: number): string => `#picture-${number}`;

/** Every picture has bytes of its own and is not cached: a read of the background's shows in the log. */
const servePicture = (number: string) => {
  const { bytes, type } = media('lighthouse.png');
  return {
    headers: { 'content-type': type, 'cache-control': 'no-store' },
    body: Buffer.concat([bytes, Buffer.from(number)]),
  };
};

const pageOf = (query: URLSearchParams): string => {
  const from = Number(query.get('from'));
  const numbers = Array.from({ length: Number(query.get('count')) }, (_, i) => from + i);
  return numbers
    .map(
      (number) =>
        `<img id="picture-${number}" alt="Picture ${number}" width="120" height="80" src="${pictureAddress(number, query.has('own'))}">`,
    )
    .join('\n');
};

export const servePictures = (internet: Internet): void => {
  for (const host of [PAGE, PICTURES])
    internet.serve(host, (exchange) => {
      const { pathname, searchParams } = exchange.url;
      if (!pathname.startsWith('/picture/'))
        return page({
          title: 'Pictures',
          body: `<h1>Pictures</h1>${pageOf(searchParams)}`,
          style: 'img{display:inline-block}',
        })(exchange);
      const { headers, body } = servePicture(pathname);
      return exchange.reply(200, headers, body);
    });
};
