import { media, sites } from '../../internet/index';
import { expect, test } from './with-internet';

const digest = async (response: Response): Promise<string> => {
  const bytes = Buffer.from(await response.arrayBuffer());
  return (await import('node:crypto')).createHash('sha256').update(bytes).digest('hex');
};

test('every address that a page names is there', async ({ internet }) => {
  const meant = /broken\.example|members\.example\/private|pictures\.example/;
  for (const host of sites.keys()) {
    const html = await (await internet.fetch(`https://${host}/`)).text();
    for (const [, address = ''] of html.matchAll(/(?:src|srcset|href)="(?!data:)([^"\s]+)/g)) {
      const url = new URL(address.replaceAll('&amp;', '&'), `https://${host}/`).href;
      if (!meant.test(url)) expect([url, (await internet.fetch(url)).status]).toEqual([url, 200]);
    }
  }
});

test('players may ask for pieces', async ({ internet }) => {
  const { bytes } = media('minister.mp3');
  const piece = async (range: string) => {
    const response = await internet.fetch('https://media.example/audio/minister.mp3', { headers: { range } });
    return [response.status, response.headers.get('content-range'), (await response.arrayBuffer()).byteLength];
  };
  const last = bytes.length - 1;
  expect(await piece('bytes=0-9')).toEqual([206, `bytes 0-9/${bytes.length}`, 10]);
  expect(await piece('bytes=100-')).toEqual([206, `bytes 100-${last}/${bytes.length}`, bytes.length - 100]);
  expect(await piece('bytes=-5')).toEqual([206, `bytes ${last - 4}-${last}/${bytes.length}`, 5]);
  expect(await piece(`bytes=${bytes.length}-`)).toEqual([416, `bytes */${bytes.length}`, 0]);
  expect((await piece('bytes=-'))[0]).toBe(200);
});

test('a member has a cookie, a stranger gets a page', async ({ internet }) => {
  const photo = 'https://members.example/private/photo.jpg';
  const stranger = await internet.fetch(photo);
  expect([stranger.url, stranger.status, stranger.headers.get('content-type')]).toEqual([
    'https://members.example/login',
    200,
    'text/html; charset=utf-8',
  ]);
  const signIn = await internet.fetch('https://members.example/signin-for-test', { redirect: 'manual' });
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await digest(await internet.fetch(photo, { headers: { cookie } }))).toBe(media('lake.jpg').sha256);
});

test.for([
  ['https://gallery.example/', 200],
  ['https://gallery.example', 200],
  ['https://gallery.example/page?x=1', 200],
  ['', 403],
  ['https://news.example/', 403],
  ['https://gallery.example.evil.example/', 403],
] as const)('the picture host on Referer %j: %i', async ([referer, status], { internet }) => {
  const headers: Record<string, string> = referer === '' ? {} : { referer };
  expect((await internet.fetch('https://pictures.example/dunes.jpg', { headers })).status).toBe(status);
});

test('a signed address opens with its signature only', async ({ internet }) => {
  const html = await (await internet.fetch('https://podcast.example/')).text();
  const signed = /src="([^"]*token[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const address = new URL(signed, 'https://podcast.example/');
  expect((await internet.fetch(address)).status).toBe(200);
  address.searchParams.set('token', 'guessed');
  expect((await internet.fetch(address)).status).toBe(403);
});

test('two addresses can be one picture, and one picture two things', async ({ internet }) => {
  const [a, b] = await Promise.all(
    ['twin-a', 'twin-b'].map(async (name) => digest(await internet.fetch(`https://broken.example/${name}.jpg`))),
  );
  expect(a).toBe(b);
  const visitor = { headers: { cookie: 'visitor=yes' } };
  const type = async (init: RequestInit) =>
    (await internet.fetch('https://broken.example/for-visitors.jpg', init)).headers.get('content-type');
  expect([await type(visitor), await type({})]).toEqual(['image/jpeg', 'text/html; charset=utf-8']);
});

test('a slow picture begins and never ends', async ({ internet }) => {
  const abort = new AbortController();
  const response = await internet.fetch('https://broken.example/slow.jpg', { signal: abort.signal });
  expect(response.status).toBe(200);
  abort.abort();
  await expect(response.arrayBuffer()).rejects.toThrow();
});

test('a test may add a site of its own', async ({ internet }) => {
  internet.serve('mine.example', (exchange) => exchange.html(200, 'mine'));
  expect(await (await internet.fetch('https://mine.example/')).text()).toBe('mine');
});
