import type { Call } from '../../internet/presigned/call';
import { expect, type PresignedApi, test } from './presigned-api';

/** One call of each name, ready to be made. */
const readied = async (api: PresignedApi): Promise<Partial<Record<Call, () => Promise<unknown>>>> => {
  const url = await api.uploaded('audio', 'minister.mp3');
  const { presigned_url } = (await api.presign('audio', 'minister.mp3')).json;
  const { id } = await api.judged('audio', 'minister.mp3');
  return {
    presign: () => api.presign('audio', 'minister.mp3'),
    put: () => api.put(presigned_url, 'minister.mp3'),
    detect: () => api.detect('audio', url),
    'detect-file': () => api.detectFile('ferry.mp4'),
    query: () => api.query('audio', id),
    credits: () => api.credits(),
    health: () => api.call('audio', '/health'),
  };
};
const CALLS = ['presign', 'put', 'detect', 'detect-file', 'query', 'credits', 'health'] as const;

test.for(CALLS)('%s can be held at each point, and dropped there', async (call, { truthscan }) => {
  const { vendor } = truthscan;
  const make = (await readied(truthscan))[call];
  for (const where of ['before-read', 'after-booked', 'before-answer'] as const) {
    const next = vendor.nextRequest(call);
    const stop = vendor.stopAt(call, where);
    const asked = make?.().catch(() => 'broken');
    await stop.reached;
    expect((await next).call).toBe(call);
    stop.drop();
    expect(await asked).toBe('broken');
  }
  const stop = vendor.stopAt(call, 'before-answer');
  const asked = make?.();
  await stop.reached;
  stop.go();
  expect(await asked).toMatchObject({ status: 200 });
});

test('booked once the work was done, and not before', async ({ truthscan }) => {
  const { vendor } = truthscan;
  const url = await truthscan.uploaded('image', 'harbour.jpg');
  const bookedAt = async (where: 'before-read' | 'after-booked' | 'before-answer') => {
    const stop = vendor.stopAt('detect', where);
    const asked = truthscan.detect('image', url).catch(() => 'broken');
    await stop.reached;
    const booked = vendor.ledger.length;
    stop.drop();
    await asked;
    return booked;
  };
  expect([await bookedAt('before-read'), await bookedAt('after-booked'), await bookedAt('before-answer')]).toEqual([
    0, 1, 2,
  ]);
});

test('what was put before the answer was lost is there', async ({ internet, truthscan }) => {
  const { presigned_url, file_path } = (await truthscan.presign('audio', 'minister.mp3')).json;
  const stop = truthscan.vendor.stopAt('put', 'after-booked');
  const asked = truthscan.put(presigned_url, 'minister.mp3').catch(() => 'broken');
  await stop.reached;
  stop.drop();
  expect(await asked).toBe('broken');
  expect(internet.storage.at(file_path)).toBeDefined();
  expect((await truthscan.detect('audio', file_path)).status).toBe(200);
});

test('a garbled answer is paid for', async ({ truthscan }) => {
  const { vendor } = truthscan;
  const url = await truthscan.uploaded('image', 'harbour.jpg');
  const garbled = async (how: Parameters<typeof vendor.garbleNext>[1]) => {
    vendor.garbleNext('detect', how);
    return truthscan.detect('image', url);
  };
  expect((await garbled('html')).text).toMatch(/^<!doctype html>/);
  expect((await garbled('half-json')).json).toBeUndefined();
  expect((await garbled('nothing')).text).toBe('');
  expect((await garbled('bad-gateway')).status).toBe(502);
  expect((await garbled('server-error')).status).toBe(500);
  expect(vendor.ledger).toHaveLength(5);
});

test('stops, forced answers and switches are of one vendor', async ({ internet, truthscan, undetectable }) => {
  internet.truthscan.answerNext('credits', { status: 500 });
  internet.truthscan.switches.creditsAs = 'nothing';
  expect((await undetectable.credits()).json.credits).toBe(11_000);
  internet.truthscan.answerHonestly();
  expect((await truthscan.credits()).json).toEqual({});
  internet.truthscan.resetSwitches();
  expect((await truthscan.credits()).json.credits).toBe(11_000);
  expect(internet.undetectable.calls('credits')).toHaveLength(1);
});

test('connections close after each answer, or stay', async ({ truthscan }) => {
  expect((await truthscan.credits()).headers.get('connection')).toBe('close');
  truthscan.vendor.switches.keepAlive = true;
  expect((await truthscan.credits()).headers.get('connection')).toBe('keep-alive');
});
