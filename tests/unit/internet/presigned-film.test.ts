import { media } from '../../internet/index';
import { expect, test } from './presigned-api';

const film = (): FormData => {
  const body = new FormData();
  body.append('file', new Blob([media('ferry.mp4').bytes as Uint8Array<ArrayBuffer>]), 'ferry.mp4');
  return body;
};

test('a film comes with the paid call', async ({ internet, truthscan }) => {
  const said = await truthscan.detectFile('ferry.mp4', undefined, { model: 'faceswap', document_type: 'Video' });
  expect([said.status, Object.keys(said.json)]).toEqual([200, ['id', 'status']]);
  const { sha256 } = media('ferry.mp4');
  expect(internet.truthscan.ledger).toMatchObject([{ kind: 'video', sha256, seconds: 4, credits: 1 }]);
  expect(internet.storage.objects.size).toBe(0);
});

test('its key stands in a header named key, and nowhere else', async ({ internet, undetectable }) => {
  const { key } = undetectable;
  for (const headers of [{}, { apikey: key }, { authorization: `Bearer ${key}` }, { key: 'nobody' }]) {
    const init = { method: 'POST', headers: headers as Record<string, string>, body: film() };
    expect((await undetectable.call('video', '/detect-file', init)).status).toBe(403);
  }
  const withKey = film();
  withKey.append('key', key);
  expect((await undetectable.call('video', '/detect-file', { method: 'POST', body: withKey })).status).toBe(403);
  expect(internet.undetectable.ledger).toEqual([]);
});

const form = (build: (body: FormData) => void): FormData => {
  const body = new FormData();
  build(body);
  return body;
};

test.for([
  ['no file', form(() => {})],
  ['another name', form((body) => body.append('media', new Blob(['x']), 'a.mp4'))],
  ['a text instead of a file', form((body) => body.append('file', 'x'))],
  ['an unknown model', form((body) => body.append('model', 'best'))],
  ['a stray field', form((body) => body.append('colour', 'red'))],
] as const)('refuses a form with %s', async ([, body], { internet, truthscan }) => {
  const init = { method: 'POST', headers: { key: truthscan.key }, body };
  expect((await truthscan.call('video', '/detect-file', init)).status).toBe(422);
  const json = { method: 'POST', headers: { key: truthscan.key, 'content-type': 'application/json' }, body: '{}' };
  expect((await truthscan.call('video', '/detect-file', json)).status).toBe(422);
  expect(internet.truthscan.ledger).toEqual([]);
});

test.for(['ferry.mp4', 'ridge.webm', 'shore.mov'])('takes %s', async (name, { undetectable }) => {
  expect((await undetectable.detectFile(name)).status).toBe(200);
});

test('refuses what is too small, too large, of another type, or no film', async ({ truthscan }) => {
  const { bytes } = media('ferry.mp4');
  const large = Buffer.concat([bytes, Buffer.alloc(10 * 1024 * 1024)]);
  const said = async (name: string, of: Uint8Array) => (await truthscan.detectFile(name, of)).json.error;
  expect(await said('ferry.mp4', bytes.subarray(0, 1023))).toBe('File size is too small');
  expect(await said('ferry.mp4', large)).toBe('File too large');
  expect(await said('ferry.webm', bytes)).toBe('Unsupported file format');
  expect(await said('ferry.gif', bytes)).toBe('Unsupported file format');
  truthscan.vendor.switches.largeFiles = true;
  expect((await truthscan.detectFile('ferry.mp4', large)).status).toBe(200);
});

test('an upload that is cut is not booked; one whose answer is lost is', async ({ truthscan }) => {
  const { vendor } = truthscan;
  const cut = async (where: 'before-read' | 'after-booked' | 'before-answer') => {
    const stop = vendor.stopAt('detect-file', where);
    const asked = truthscan.detectFile('ferry.mp4').catch(() => 'broken');
    await stop.reached;
    const booked = vendor.ledger.length;
    stop.drop();
    expect(await asked).toBe('broken');
    return booked;
  };
  expect([await cut('before-read'), await cut('after-booked'), await cut('before-answer')]).toEqual([0, 1, 2]);
});
