import { describe } from 'vitest';
import type { MediaKind } from '../../../lib/media/media-item';
import { type Client, expect, faultOf, test } from './presigned-client';

const HOSTS: Readonly<Record<MediaKind, string>> = {
  image: 'detect-image.truthscan.com',
  audio: 'detect-audio.truthscan.com',
  video: 'detect-video.truthscan.com',
};
const healthHosts = ({ vendor }: Client) => vendor.calls('health').map(({ host }) => host);

/** Each call that a run makes, and the fault that comes of it. */
const CALLS = [
  ['presign', 'audio', (scan: Client) => faultOf(scan.upload('minister.mp3'))],
  ['put', 'image', (scan: Client) => faultOf(scan.upload('harbour.jpg'))],
  ['credits', 'image', (scan: Client) => faultOf(scan.detector.beforeSubmit('image', scan.session))],
  ['detect', 'audio', async (scan: Client) => (await scan.submit('minister.mp3')) as object],
  ['detect-file', 'video', async (scan: Client) => (await scan.submit('ferry.mp4')) as object],
  ['query', 'video', async (scan: Client) => (await scan.poll('a', 'video')) as object],
] as const;
const serviceIn = (told: object): unknown => ('fault' in told ? told.fault : told);

describe('after a 5xx the service is asked how it is', () => {
  test.for(
    CALLS.flatMap(([call, kind, ask]) =>
      (
        [
          ['healthy', 'up'],
          ['unhealthy', 'down'],
          ['down', 'down'],
        ] as const
      ).map(([health, service]) => [call, health, service, kind, ask] as const),
    ),
  )('%s, and %s: %s', async ([call, health, service, kind, ask], { scan }) => {
    scan.set({ health });
    scan.vendor.answerNext(call, { status: 503, body: '', times: 2 });
    expect(serviceIn(await ask(scan))).toMatchObject({ code: 'vendor-down', service });
    // At that kind's host, once, and without a key.
    expect(healthHosts(scan)).toEqual([HOSTS[kind]]);
    expect(scan.vendor.calls('health')[0]?.carried).toEqual([]);
  });

  test.for(['html', 'nothing', 'ten-megabytes'] as const)(
    'told as %s: nothing is said of it',
    async (how, { scan }) => {
      scan.vendor.garbleNext('health', how);
      scan.vendor.answerNext('credits', { status: 500, body: '' });
      const fault = await faultOf(scan.detector.beforeSubmit('audio', scan.session));
      expect(fault).toMatchObject({ code: 'vendor-down', status: 500 });
      expect(fault.service).toBeUndefined();
    },
  );

  test.for([400, 403, 404, 429])('%s is none: nothing is asked', async (status, { scan }) => {
    scan.vendor.answerNext('presign', { status, body: '' });
    scan.vendor.answerNext('detect', { status, body: '' });
    await faultOf(scan.upload('minister.mp3'));
    await scan.submit('harbour.jpg');
    expect(scan.vendor.calls('health')).toEqual([]);
  });

  test('a paid call that was lost on the way is no 5xx', async ({ scan }) => {
    const token = await scan.upload('harbour.jpg');
    const stop = scan.vendor.stopAt('detect', 'after-booked');
    const submitted = scan.detector.submit({ route: 'upload', token, kind: 'image', options: {} }, scan.session);
    await stop.reached;
    stop.drop();
    expect(await submitted).toMatchObject({ is: 'lost', fault: { code: 'offline' } });
    expect(scan.vendor.calls('health')).toEqual([]);
  });

  test('its silence does not make a lost answer another', async ({ scan }) => {
    const stop = scan.vendor.stopAt('health', 'before-answer');
    scan.vendor.answerNext('detect', { status: 500, body: '' });
    const submitted = scan.submit('harbour.jpg');
    await stop.reached;
    stop.drop();
    expect(await submitted).toMatchObject({ is: 'lost', fault: { code: 'vendor-down', status: 500 } });
  });
});

describe('the connection test', () => {
  test('asks the host of every kind', async ({ scan }) => {
    expect(await scan.detector.probe(scan.session)).toBe('good');
    expect(healthHosts(scan).sort()).toEqual(Object.values(HOSTS).sort());
    expect(
      scan.vendor
        .calls('credits')
        .map(({ host }) => host)
        .sort(),
    ).toEqual(Object.values(HOSTS).sort());
  });

  test('or of those kinds that are used', async ({ scan }) => {
    expect(await scan.detector.probe(scan.session, ['image'])).toBe('good');
    expect(healthHosts(scan)).toEqual([HOSTS.image]);
  });

  test.for([
    ['healthy', 401, '{}', 'wrong-key'],
    ['healthy', 503, '', 'vendor-down'],
    ['unhealthy', 200, '{"credits":1}', 'vendor-down'],
    ['healthy', 200, '{"credits":1}', 'good'],
  ] as const)(
    'of a gateway for films that is %s and answers %s %s: %s',
    async ([health, status, body, told], { scan, internet }) => {
      internet.serve('gateway.example', async (exchange) => {
        const isHealth = exchange.entry.path === '/v/health';
        const type = { 'content-type': 'application/json' };
        exchange.reply(isHealth ? 200 : status, type, isHealth ? JSON.stringify({ status: health }) : body);
      });
      const session = { ...scan.session, bases: { video: 'https://gateway.example/v' } };
      expect(await scan.detector.probe(session)).toBe(told);
      // The key goes to the gateway where that stands, and not to what it replaces.
      expect(healthHosts(scan)).not.toContain(HOSTS.video);
    },
  );

  test('one address for all kinds is asked once', async ({ scan, internet }) => {
    internet.serve('gateway.example', async (exchange) => {
      exchange.reply(200, { 'content-type': 'application/json' }, '{"credits":7,"status":"healthy"}');
    });
    const gateway = 'https://gateway.example';
    const bases = { image: gateway, audio: gateway, video: gateway };
    expect(await scan.detector.probe({ ...scan.session, bases })).toBe('good');
    expect(internet.requests('gateway.example')).toHaveLength(2);
  });

  test('a key that one host refuses is wrong, whatever another is down with', async ({ scan, internet }) => {
    internet.serve('gateway.example', async (exchange) => {
      exchange.reply(503, {}, '');
    });
    const bases = { video: 'https://gateway.example' };
    const { session } = scan.with('test-wrong-key-0000');
    expect(await scan.detector.probe({ ...session, bases })).toBe('wrong-key');
  });
});
