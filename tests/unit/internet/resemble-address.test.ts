import { media, VENDOR_AGENT } from '../../internet/index';
import { expect, test } from './with-internet';

test('really fetches, as a stranger', async ({ internet, api }) => {
  const item = await api.judgedAt('https://media.example/photos/harbour.jpg');
  expect(item).toMatchObject({ status: 'completed', image_metrics: { label: 'Fake', score: 0.97 } });
  const [fetched, ...more] = internet.requests('media.example');
  expect(more).toEqual([]);
  expect(fetched?.headers).toMatchObject({ 'user-agent': VENDOR_AGENT });
  for (const name of ['cookie', 'referer', 'origin', 'authorization']) expect(fetched?.headers[name]).toBeUndefined();
});

test.for([
  ['a page', 'https://broken.example/not-a-picture.jpg', /Unsupported/],
  ['no bytes', 'https://broken.example/empty.jpg', /empty/],
  ['403', 'https://broken.example/forbidden.jpg', /403/],
  ['404', 'https://broken.example/missing.jpg', /404/],
  ['a redirect loop', 'https://broken.example/loop.jpg', /redirects/],
  ['a broken connection', 'https://broken.example/cut.jpg', /connection/],
  ['a sign-in page', 'https://members.example/private/photo.jpg', /Unsupported/],
  ['a host that wants a Referer', 'https://pictures.example/dunes.jpg', /403/],
  ['a signed address without its signature', 'https://podcast.example/audio/episode.mp3', /403/],
] as const)('fails on %s: after booking, or before, by a switch', async ([, url, why], { internet, api }) => {
  const item = await api.judgedAt(url);
  expect([item.status, item.metrics, item.error_message]).toEqual(['failed', {}, expect.stringMatching(why)]);
  expect(internet.resemble.ledger).toHaveLength(1);
  internet.resemble.switches.unreachable = '400';
  expect(await api.create({ url })).toMatchObject({ status: 400, json: { message: expect.stringMatching(why) } });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('follows five redirects and no sixth', async ({ internet, api }) => {
  internet.serve('hops.example', (exchange) => {
    const left = Number(exchange.url.pathname.slice(1));
    if (left > 0) return exchange.redirect(`/${left - 1}`);
    const { bytes, type } = media('harbour.jpg');
    return exchange.reply(200, { 'content-type': type }, bytes);
  });
  expect((await api.judgedAt('https://hops.example/5')).status).toBe('completed');
  expect((await api.judgedAt('https://hops.example/6')).status).toBe('failed');
});

test('a redirect that leads nowhere is a failure like any other', async ({ internet, api }) => {
  internet.serve('lost.example', (exchange) => exchange.redirect('https://'));
  expect((await api.judgedAt('https://lost.example/')).error_message).toMatch(/nowhere/);
});

test('judges what it fetched, whatever the address promised', async ({ internet, api }) => {
  internet.serve('odd.example', (exchange) => exchange.reply(200, {}, media('minister.mp3').bytes));
  const created = await api.create({ url: 'https://odd.example/photo' });
  expect(created.json.item.media_type).toBeUndefined();
  expect(await api.item(created.json.item.uuid)).toMatchObject({ media_type: 'audio', metrics: { label: 'fake' } });
});

test('bytes that nobody knows are real, always with the same low number', async ({ api }) => {
  const unknown = Buffer.concat([media('harbour.jpg').bytes, Buffer.from('one more')]);
  const { token } = (await api.upload('unknown.jpg', unknown)).json;
  const { uuid } = (await api.create({ media_token: token })).json.item;
  expect((await api.item(uuid)).image_metrics).toMatchObject({ label: 'Real', score: 0.05 });
});
