import { describe } from 'vitest';
import { media } from '../../internet';
import { expect, faultOf, test } from './presigned-client';

describe('403, told apart', () => {
  const bad = 'test-bad-key-0000';

  test.for(['told', 'same', 'empty'] as const)(
    'a bad key, said %s, at every call that carries one',
    async (forbiddenAs, { scan }) => {
      scan.set({ forbiddenAs });
      const token = await scan.upload('harbour.jpg');
      const client = scan.with(bad);
      expect((await faultOf(client.upload('harbour.jpg'))).code).toBe('wrong-key');
      expect((await faultOf(client.detector.beforeSubmit('image', client.session))).code).toBe('wrong-key');
      const submitted = await client.detector.submit(
        { route: 'upload', token, kind: 'image', options: {} },
        client.session,
      );
      expect(submitted).toMatchObject({ is: 'refused', fault: { code: 'wrong-key', status: 403 }, token: false });
      expect(await client.submit('ferry.mp4')).toMatchObject({ is: 'refused', fault: { code: 'wrong-key' } });
      expect(scan.vendor.ledger).toEqual([]);
    },
  );

  test('an account that is not found is a bad key', async ({ scan }) => {
    scan.set({ unknownKeyAs: 'user-not-found' });
    expect((await faultOf(scan.with(bad).upload('harbour.jpg'))).code).toBe('wrong-key');
    expect(await scan.detector.probe(scan.with(bad).session)).toBe('wrong-key');
  });

  test.for(['told', 'same', 'empty'] as const)(
    'credits gone between presign and detect, said %s',
    async (forbiddenAs, { scan }) => {
      scan.set({ forbiddenAs, creditsGoneAfterPresign: true });
      expect(await scan.submit('harbour.jpg')).toMatchObject({
        is: 'refused',
        fault: { code: 'no-credits', status: 403 },
      });
      expect(scan.vendor.ledger).toEqual([]);
    },
  );

  test('some credits left, and not a word: nobody can tell', async ({ scan }) => {
    scan.set({ forbiddenAs: 'same' });
    scan.vendor.addKey('test-short-key-0000', { credits: 1, boost: 0 });
    scan.vendor.judge(media('minister.mp3').sha256, { seconds: 200 });
    expect(await scan.with('test-short-key-0000').submit('minister.mp3')).toMatchObject({
      is: 'refused',
      fault: { code: 'key-or-credits' },
    });
  });

  test('and credits that cannot be read: nobody can tell', async ({ scan }) => {
    scan.set({ forbiddenAs: 'same', creditsGoneAfterPresign: true });
    scan.vendor.answerNext('credits', { status: 500, body: '' });
    expect(await scan.submit('harbour.jpg')).toMatchObject({ is: 'refused', fault: { code: 'key-or-credits' } });
  });

  test('the page’s own sentence names both, and says neither', async ({ scan }) => {
    const error = 'The API key is invalid, or there aren’t sufficient credits for audio processing.';
    const token = await scan.upload('harbour.jpg');
    scan.vendor.answerNext('detect', { status: 403, body: JSON.stringify({ error }) });
    expect(
      await scan.detector.submit({ route: 'upload', token, kind: 'image', options: {} }, scan.session),
    ).toMatchObject({ fault: { code: 'key-or-credits', said: error } });
  });

  test.for(['error', 'message', 'detail'] as const)('told under %s', async (errorsAs, { scan }) => {
    scan.set({ errorsAs, creditsGoneAfterPresign: true });
    expect(await scan.submit('harbour.jpg')).toMatchObject({
      fault: { code: 'no-credits', said: 'Not enough credits' },
    });
  });

  test.for(['html', 'empty'] as const)('told as %s: the account is asked', async (errorsAs, { scan }) => {
    scan.set({ errorsAs, creditsGoneAfterPresign: true });
    expect(await scan.submit('harbour.jpg')).toMatchObject({ fault: { code: 'no-credits' } });
  });
});

describe('what is left', () => {
  test.for([
    ['documented', { credits: 11_000, base: 10_000, boost: 1_000 }],
    ['all', { credits: 11_000, base: 10_000, boost: 1_000 }],
    ['others-missing', { credits: 11_000 }],
    ['others-null', { credits: 11_000 }],
    ['others-zero', { credits: 11_000 }],
    ['credits-missing', { credits: 11_000, base: 10_000, boost: 1_000 }],
  ] as const)('credits as %s', async ([creditsAs, left], { scan }) => {
    scan.set({ creditsAs });
    expect(await scan.detector.balance?.(scan.session)).toEqual(left);
  });

  test.for(['base-only', 'nothing'] as const)(
    'credits as %s: not known, and never zero',
    async (creditsAs, { scan }) => {
      scan.set({ creditsAs });
      expect((await faultOf(scan.detector.balance?.(scan.session) ?? Promise.resolve())).code).toBe('not-understood');
      expect(await scan.detector.beforeSubmit('audio', scan.session)).toEqual([]);
    },
  );

  test('goes down with what is used', async ({ voice }) => {
    await voice.finding('harbour.jpg');
    expect(await voice.detector.balance?.(voice.session)).toMatchObject({ credits: 10_999 });
    expect(voice.detector.cost({ kind: 'image', options: {} })).toEqual({ credits: 1, atMost: false });
    expect(voice.detector.cost({ kind: 'audio', options: {}, seconds: 5 })).toBeUndefined();
    expect(voice.detector.cost({ kind: 'video', options: {} })).toBeUndefined();
  });

  test('nothing: said before anything is sent', async ({ scan }) => {
    scan.vendor.addKey('test-empty-key-0000', { credits: 0, boost: 0 });
    const { detector, session } = scan.with('test-empty-key-0000');
    for (const kind of ['image', 'audio', 'video'] as const)
      expect((await faultOf(detector.beforeSubmit(kind, session))).code).toBe('no-credits');
  });

  test('asked at the host of the kind', async ({ scan }) => {
    for (const kind of ['image', 'audio', 'video'] as const) await scan.detector.beforeSubmit(kind, scan.session);
    expect(scan.vendor.calls('credits').map(({ host }) => host)).toEqual([
      'detect-image.truthscan.com',
      'detect-audio.truthscan.com',
      'detect-video.truthscan.com',
    ]);
  });
});

describe('the connection test', () => {
  test('good; without a key at health', async ({ scan, voice }) => {
    for (const client of [scan, voice]) {
      expect(await client.detector.probe(client.session)).toBe('good');
      expect(client.vendor.calls('health')[0]?.carried).toEqual([]);
    }
  });

  test('an empty account has a good key', async ({ scan }) => {
    scan.vendor.answerNext('credits', { status: 403, body: '{"error":"Not enough credits"}' });
    expect(await scan.detector.probe(scan.session)).toBe('good');
  });

  test.for(['told', 'same', 'empty'] as const)('a wrong key, said %s', async (forbiddenAs, { scan }) => {
    scan.set({ forbiddenAs });
    expect(await scan.detector.probe(scan.with('test-wrong-key-0000').session)).toBe('wrong-key');
  });

  test.for(['unhealthy', 'down'] as const)(
    'a service that is %s is told apart from a wrong key',
    async (health, { scan }) => {
      scan.set({ health });
      expect(await scan.detector.probe(scan.with('test-wrong-key-0000').session)).toBe('vendor-down');
    },
  );

  test('no network', async ({ scan, internet }) => {
    internet.offline = true;
    expect(await scan.detector.probe(scan.session)).toBe('no-network');
  });

  test('healthy, and yet no answer about the account', async ({ scan }) => {
    scan.vendor.answerNext('credits', { status: 500, body: '' });
    expect(await scan.detector.probe(scan.session)).toBe('vendor-down');
  });
});
