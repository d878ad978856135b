import { describe } from 'vitest';
import { media } from '../../internet';
import { expect, faultOf, fileOf, test } from './presigned-client';

test('the key goes into its place of each call, and nowhere else', async ({ scan, voice, internet }) => {
  for (const client of [scan, voice]) {
    for (const name of ['minister.mp3', 'harbour.jpg', 'ferry.mp4']) {
      await client.detector.beforeSubmit(fileOf(name).kind, client.session);
      expect((await client.finding(name)).engine).toBe('truthscan-undetectable');
    }
    await client.detector.probe(client.session);
    expect(client.vendor.calls('query').every(({ carried }) => carried.length === 0)).toBe(true);
    expect(internet.leaks(client.key)).toEqual([]);
    expect(client.vendor.ledger.map(({ kind }) => kind)).toEqual(['audio', 'image', 'video']);
  }
});

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

describe('every status of the pages', () => {
  const CODES = [
    [400, 'rejected'],
    [401, 'wrong-key'],
    [402, 'no-credits'],
    [404, 'rejected'],
    [405, 'rejected'],
    [406, 'rejected'],
    [410, 'rejected'],
    [422, 'rejected'],
  ] as const;

  test.for(CODES)('%s to a paid call booked nothing: %s', async ([status, code], { scan }) => {
    const body = JSON.stringify({ error: 'no' });
    for (const [call, name] of [
      ['detect', 'harbour.jpg'],
      ['detect', 'minister.mp3'],
      ['detect-file', 'ferry.mp4'],
    ] as const) {
      scan.vendor.answerNext(call, { status, body });
      expect(await scan.submit(name)).toMatchObject({
        is: 'refused',
        fault: { code, status, said: 'no' },
        token: false,
      });
    }
  });

  test.for([...CODES, [500, 'vendor-down'], [503, 'vendor-down'], [429, 'rate-limited']] as const)(
    '%s to a presign: %s',
    async ([status, code], { scan }) => {
      scan.vendor.answerNext('presign', { status, body: '' });
      expect(await faultOf(scan.upload('minister.mp3'))).toMatchObject({ code, status });
    },
  );

  test.for([500, 502, 503, 504])('%s to a paid call: nobody can tell', async (status, { scan }) => {
    for (const [call, name] of [
      ['detect', 'minister.mp3'],
      ['detect-file', 'ferry.mp4'],
    ] as const) {
      scan.vendor.answerNext(call, { status, body: '<html>Bad Gateway' });
      expect(await scan.submit(name)).toMatchObject({ is: 'lost', fault: { code: 'vendor-down', status } });
    }
  });

  test('429 started nothing, and says when', async ({ scan }) => {
    scan.vendor.answerNext('detect', { status: 429, headers: { 'retry-after': '7' }, body: '' });
    expect(await scan.submit('minister.mp3')).toEqual({ is: 'later', afterSeconds: 7 });
    scan.vendor.answerNext('detect', { status: 429, body: '' });
    expect(await scan.submit('minister.mp3')).toEqual({ is: 'later' });
  });

  test.for([
    [400, 'rejected'],
    [404, 'job-gone'],
    [429, 'rate-limited'],
    [500, 'vendor-down'],
    [503, 'vendor-down'],
  ] as const)('%s to a query: %s', async ([status, code], { scan }) => {
    scan.vendor.answerNext('query', { status, body: '' });
    expect(await scan.poll('a', 'audio')).toMatchObject({ is: 'fault', fault: { code } });
  });
});

test.for([true, false])(
  'a file whose metadata could not be fetched, booked: %s. Nobody can tell',
  async (unfetchableIsBooked, { scan }) => {
    scan.set({ unfetchableIsBooked });
    const token = 'https://ai-audio-detector-prod.nyc3.digitaloceanspaces.com/uploads/none.mp3';
    const submitted = await scan.detector.submit({ route: 'upload', token, kind: 'audio', options: {} }, scan.session);
    expect(submitted).toMatchObject({ is: 'lost', fault: { said: 'File metadata could not be fetched' } });
    expect(scan.vendor.ledger).toHaveLength(unfetchableIsBooked ? 1 : 0);
  },
);

test.for(['html', 'half-json', 'ten-megabytes', 'nothing', 'bad-gateway', 'server-error'] as const)(
  'booked, and answered with %s: lost, once',
  async (how, { scan }) => {
    for (const [call, name] of [
      ['detect', 'minister.mp3'],
      ['detect-file', 'ferry.mp4'],
    ] as const) {
      scan.vendor.garbleNext(call, how);
      expect(await scan.submit(name)).toMatchObject({ is: 'lost' });
      expect(scan.vendor.calls(call)).toHaveLength(1);
    }
    expect(scan.vendor.ledger).toHaveLength(2);
    expect(await scan.detector.bookedFor({ route: 'upload', name: 'a', at: 0, before: [] }, scan.session)).toEqual([]);
    expect(scan.detector.hidesJobs({})).toBe(true);
  },
);

test.for(['before-read', 'after-booked', 'before-answer'] as const)('cut %s: lost', async (where, { scan }) => {
  for (const [call, name] of [
    ['detect', 'minister.mp3'],
    ['detect-file', 'ferry.mp4'],
  ] as const) {
    const stop = scan.vendor.stopAt(call, where);
    const submitted = scan.submit(name);
    await stop.reached;
    stop.drop();
    expect(await submitted).toMatchObject({ is: 'lost', fault: { code: 'offline' } });
    expect(scan.vendor.calls(call)).toHaveLength(1);
  }
});

test('aborted before anything was sent: thrown, and nothing sent', async ({ scan }) => {
  const token = await scan.upload('minister.mp3');
  const session = { ...scan.session, signal: AbortSignal.abort(new Error('cancelled')) };
  await expect(scan.detector.submit({ route: 'upload', token, kind: 'audio', options: {} }, session)).rejects.toThrow(
    'cancelled',
  );
  expect(scan.vendor.calls('detect')).toEqual([]);
});

describe('an e-mail address', () => {
  test.for(['minister.mp3', 'harbour.jpg', 'ferry.mp4'])(
    'for %s is sent only when it is asked for',
    async (name, { scan }) => {
      const options = { email: 'ann@post.example' };
      await scan.job(name, options);
      expect([...scan.vendor.jobs.values()][0]?.options.email).toBeUndefined();
      if (name === 'ferry.mp4') {
        const error = JSON.stringify({ error: 'Input email is empty' });
        scan.vendor.answerNext('detect-file', { status: 400, body: error });
      } else scan.set({ emailRequired: true });
      await scan.job(name, options);
      expect([...scan.vendor.jobs.values()][1]?.options.email).toBe('ann@post.example');
      expect(scan.vendor.ledger).toHaveLength(2);
    },
  );

  test('asked for, and none is known', async ({ scan }) => {
    scan.set({ emailRequired: true });
    expect(await scan.submit('minister.mp3')).toMatchObject({
      is: 'refused',
      fault: { code: 'wants-email', status: 400 },
    });
    expect(scan.vendor.calls('detect')).toHaveLength(1);
  });

  test('asked for again although it was sent: not for ever', async ({ scan }) => {
    const body = JSON.stringify({ error: 'Input email is empty' });
    scan.vendor.answerNext('detect', { status: 400, body, times: 5 });
    expect(await scan.submit('minister.mp3', { email: 'a@b.example' })).toMatchObject({
      fault: { code: 'wants-email' },
    });
    expect(scan.vendor.calls('detect')).toHaveLength(2);
  });
});

test('a 400 about the address names the token: it may be made again', async ({ scan }) => {
  scan.vendor.answerNext('detect', { status: 400, body: '{"error":"Input URL cannot be empty"}' });
  expect(await scan.submit('minister.mp3')).toMatchObject({ is: 'refused', fault: { code: 'rejected' }, token: true });
});

describe('what is asked', () => {
  test('seconds in the samples’ spelling alone', async ({ scan }) => {
    await scan.job('minister.mp3');
    await scan.job('minister.mp3', { analyzeUpToSeconds: 15 });
    expect([...scan.vendor.jobs.values()].map(({ options }) => options)).toEqual([
      { analyzeUpToSeconds: 60 },
      { analyzeUpToSeconds: 15 },
    ]);
  });

  test('a vendor that reads the other spelling analyses what it likes: the answer says how much', async ({ scan }) => {
    scan.set({ secondsReadFrom: 'analyze_up_to_seconds' });
    scan.vendor.judge(media('minister.mp3').sha256, { seconds: 90 });
    expect(await scan.finding('minister.mp3', { analyzeUpToSeconds: 15 })).toMatchObject({
      examined: 60,
      duration: 90,
    });
  });

  test('pictures: nothing that was not turned on', async ({ scan }) => {
    await scan.job('harbour.jpg');
    await scan.job('harbour.jpg', { heatMap: true, analysis: true });
    expect([...scan.vendor.jobs.values()].map(({ options }) => options)).toEqual([
      {},
      { generate_heatmap: true, generate_analysis_details: true },
    ]);
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
