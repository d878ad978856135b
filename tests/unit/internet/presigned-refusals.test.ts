import {
  TRUTHSCAN_AUDIO_HOST,
  TRUTHSCAN_IMAGE_HOST,
  TRUTHSCAN_VIDEO_HOST,
  UNDETECTABLE_AUDIO_HOST,
  UNDETECTABLE_IMAGE_HOST,
  UNDETECTABLE_VIDEO_HOST,
} from '../../internet/index';
import { expect, test } from './presigned-api';

test.for([
  ['audio', '/detect-file'],
  ['image', '/detect-file'],
  ['video', '/detect'],
  ['video', '/get-presigned-url'],
  ['audio', '/heatmap/x'],
  ['audio', '/'],
  ['audio', '/detect/'],
  ['image', '/detect-url'],
] as const)('nothing is at %s %s', async ([kind, path], { truthscan }) => {
  const said = await truthscan.post(kind, path, { key: truthscan.key, url: 'x' });
  expect([said.status, said.json]).toEqual([404, { detail: 'Not Found' }]);
});

test.for([
  ['POST', '/get-presigned-url?file_name=a.mp3', 'GET'],
  ['GET', '/detect', 'POST'],
  ['PUT', '/detect', 'POST'],
  ['GET', '/query', 'POST'],
  ['POST', '/check-user-credits', 'GET'],
  ['POST', '/health', 'GET'],
] as const)('%s %s is another method than it wants', async ([method, path, allow], { truthscan }) => {
  const said = await truthscan.call('audio', path, { method, headers: { apikey: truthscan.key } });
  expect([said.status, said.headers.get('allow')]).toEqual([405, allow]);
});

test('speaks JSON alone', async ({ truthscan }) => {
  const asked = (accept: string) =>
    truthscan.call('audio', '/check-user-credits', { headers: { apikey: truthscan.key, accept } });
  for (const accept of ['text/html', 'application/xml', 'image/*', 'application/jsonp'])
    expect((await asked(accept)).status).toBe(406);
  for (const accept of ['application/json', '*/*', 'text/html, application/json;q=0.9', 'application/*'])
    expect((await asked(accept)).status).toBe(200);
});

test('not over plain http', async ({ truthscan }) => {
  const said = await truthscan.send('http://detect-audio.truthscan.com/check-user-credits', {
    headers: { apikey: truthscan.key },
  });
  expect(said.status).toBe(403);
});

test('says how it is to anybody', async ({ undetectable }) => {
  const { switches } = undetectable.vendor;
  const health = () => undetectable.call('audio', '/health');
  expect(await health()).toMatchObject({ status: 200, json: { status: 'healthy' } });
  switches.health = 'unhealthy';
  expect(await health()).toMatchObject({ status: 200, json: { status: 'unhealthy' } });
  switches.health = 'down';
  expect((await health()).status).toBe(503);
});

test('says no in every shape that its clients know', async ({ truthscan }) => {
  const refused = async (as: 'error' | 'message' | 'detail' | 'html' | 'empty') => {
    truthscan.vendor.switches.errorsAs = as;
    return truthscan.presign('audio', 'a.txt');
  };
  expect((await refused('error')).json).toEqual({ error: 'Unsupported file format' });
  expect((await refused('message')).json).toEqual({ message: 'Unsupported file format' });
  expect((await refused('detail')).json).toEqual({ detail: 'Unsupported file format' });
  expect((await refused('html')).text).toMatch(/^<!doctype html>.*400/);
  expect(await refused('empty')).toMatchObject({ status: 400, text: '' });
});

test('says no above its pace, with or without a time', async ({ truthscan }) => {
  const { switches } = truthscan.vendor;
  switches.callsPerSecond = 2;
  const said = [await truthscan.credits(), await truthscan.credits(), await truthscan.credits()];
  expect(said.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(said[2]?.headers.get('retry-after')).toBeNull();
  switches.retryAfter = 7;
  expect((await truthscan.credits()).headers.get('retry-after')).toBe('7');
});

test.for([401, 402, 410, 422, 429, 500, 502, 503])(
  '%i can be put in its mouth, at every step',
  async (status, { truthscan }) => {
    const { vendor } = truthscan;
    const url = await truthscan.uploaded('image', 'harbour.jpg');
    const { presigned_url } = (await truthscan.presign('image', 'harbour.jpg')).json;
    for (const call of ['presign', 'put', 'detect', 'detect-file', 'query', 'credits', 'health'] as const)
      vendor.answerNext(call, { status, headers: { 'retry-after': '3' }, body: '<h1>No</h1>' });
    const said = [
      await truthscan.presign('image', 'a.jpg'),
      await truthscan.put(presigned_url, 'harbour.jpg'),
      await truthscan.detect('image', url),
      await truthscan.detectFile('ferry.mp4'),
      await truthscan.query('image', 'x'),
      await truthscan.credits(),
      await truthscan.call('image', '/health'),
    ];
    for (const { status: got, text, headers } of said)
      expect([got, text, headers.get('retry-after')]).toEqual([status, '<h1>No</h1>', '3']);
    expect(vendor.ledger).toEqual([]);
    expect((await truthscan.detect('image', url)).status).toBe(200);
  },
);

test.for([
  TRUTHSCAN_AUDIO_HOST,
  TRUTHSCAN_IMAGE_HOST,
  TRUTHSCAN_VIDEO_HOST,
  UNDETECTABLE_AUDIO_HOST,
  UNDETECTABLE_IMAGE_HOST,
  UNDETECTABLE_VIDEO_HOST,
])('%s is up', async (host, { internet, truthscan }) => {
  expect((await truthscan.send(`https://${host}/health`)).json).toEqual({ status: 'healthy' });
  expect(internet.requests(host, '/health')).toMatchObject([{ kind: 'vendor', call: 'health' }]);
});
