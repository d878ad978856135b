import { connect } from 'node:net';
import { media, startInternet } from '../../internet/index';
import { expect, test } from './with-internet';

test('answers for every host, over TLS and without', async ({ internet }) => {
  expect((await internet.fetch('https://news.example/')).status).toBe(200);
  expect((await internet.fetch('http://plain.example/')).status).toBe(200);
  expect((await internet.fetch('https://nobody.invalid/x')).status).toBe(404);
  expect(internet.log.map(({ secure, host, status }) => [secure, host, status])).toEqual([
    [true, 'news.example', 200],
    [false, 'plain.example', 200],
    [true, 'nobody.invalid', 404],
  ]);
});

const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (piece) => {
      heard += piece.toString();
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', () => {});
  });

test('takes http in absolute form, as browsers send it to a proxy', async ({ internet }) => {
  const heard = await raw(
    internet.proxy.port,
    'GET http://plain.example/ HTTP/1.1\r\nhost: plain.example\r\nconnection: close\r\n\r\n',
  );
  expect(heard).toMatch(/^HTTP\/1\.1 200 .*A walk on the ridge/s);
});

test.for([
  'hello\r\n\r\n',
  'CONNECT news.example:443 HTTP/1.1\r\n\r\nneither TLS nor http\r\n\r\n',
  'GET / HTTP/1.1\r\nhost: a b c\r\nconnection: close\r\n\r\n',
  'CONNECT news.example:443 HTTP/1.1\r\n\r\n\x16\x03\x01\x00\x05hello',
])('survives garbage: %j', async (garbage, { internet }) => {
  await raw(internet.proxy.port, garbage);
  expect((await internet.fetch('https://news.example/')).status).toBe(200);
});

test('several stand side by side and know nothing of each other', async ({ internet }) => {
  const other = await startInternet();
  await other.fetch('https://news.example/');
  expect(other.proxy.port).not.toBe(internet.proxy.port);
  expect([other.log.length, internet.log.length]).toEqual([1, 0]);
  await other.close();
});

test('closing ends what is still open', async () => {
  const internet = await startInternet();
  const stop = internet.resemble.stopAt('list', 'before-answer');
  const asked = internet.fetch('https://app.resemble.ai/api/v2/detect?page=1').catch(() => 'broken');
  const waiting = internet.when(() => false).catch((error: Error) => error.message);
  await stop.reached;
  await internet.close();
  expect(await asked).toBe('broken');
  expect(await waiting).toMatch(/closed/);
});

test('offline cuts the person off, open connections too, and not the vendor', async ({ internet, api }) => {
  internet.resemble.holdJobs = true;
  const stop = internet.resemble.stopAt('account', 'before-answer');
  const asked = api.call('/account').catch(() => 'broken');
  await stop.reached;
  internet.offline = true;
  expect(await asked).toBe('broken');
  stop.go();
  await expect(internet.fetch('https://news.example/')).rejects.toThrow();
  internet.offline = false;
  expect((await internet.fetch('https://news.example/')).status).toBe(200);
});

test('an address booked just before the line broke is still fetched', async ({ internet, api }) => {
  const stop = internet.resemble.stopAt('create', 'after-booked');
  const asked = api.create({ url: 'https://media.example/photos/harbour.jpg' }).catch(() => 'broken');
  await stop.reached;
  internet.offline = true;
  expect(await asked).toBe('broken');
  await internet.resemble.when(({ jobs }) => [...jobs.values()].every((job) => job.state === 'completed'));
});

test('a host that is down is down for all', async ({ internet, api }) => {
  internet.hostDown('media.example');
  await expect(internet.fetch('https://media.example/photos/harbour.jpg')).rejects.toThrow();
  expect((await api.judgedAt('https://media.example/photos/harbour.jpg')).status).toBe('failed');
  internet.hostDown('media.example', false);
  expect((await internet.fetch('https://media.example/photos/harbour.jpg')).status).toBe(200);
});

test('takes the global FormData, Blob, AbortSignal, Request and Headers', async ({ internet }) => {
  const bytes = Buffer.from(media('harbour.jpg').bytes);
  const form = new FormData();
  form.append('file', new File([bytes], 'ö".jpg', { type: 'image/jpeg' }));
  const headers = new Headers({ authorization: 'Bearer test-resemble-key-0000' });
  const upload = 'https://app.resemble.ai/api/v2/secure_uploads';
  expect((await internet.fetch(upload, { method: 'POST', body: form, headers })).status).toBe(200);
  expect(internet.log[0]?.length).toBeGreaterThan(bytes.length);
  expect((await internet.fetch(new Request('https://news.example/'))).status).toBe(200);
  expect((await internet.fetch(new URL('https://news.example/'))).status).toBe(200);

  const stop = internet.resemble.stopAt('account', 'before-answer');
  const abort = new AbortController();
  const asked = internet.fetch('https://app.resemble.ai/api/v2/account', { signal: abort.signal, headers });
  await stop.reached;
  abort.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  stop.go();
  await expect(internet.fetch('https://broken.example/loop.jpg', { redirect: 'error' })).rejects.toThrow(TypeError);
});
