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

/**
 * Every entry of the vendors' troubleshooting pages, as a refusal of the paid call: [status, what it says, what it means,
 * whether a fresh upload may mend it].
 */
const ENTRIES = [
  [403, 'User verification failed', 'wrong-key', false],
  [403, 'Not enough credits', 'no-credits', false],
  [404, 'User not found', 'wrong-key', false],
  [400, 'User not found', 'wrong-key', false],
  [400, 'Input URL cannot be empty', 'rejected', true],
  [400, 'Input email is empty', 'wants-email', false],
  [400, 'Unsupported file format', 'media-refused', false],
  [400, 'Unsupported audio type', 'media-refused', false],
  [400, 'Invalid file type', 'media-refused', false],
  [400, 'File too large', 'media-refused', false],
  [400, 'File size exceeds limit', 'media-refused', false],
  [400, 'File size is too small', 'media-refused', false],
  [400, 'Audio processing took too long', 'took-too-long', false],
  [400, 'Audio upload failed', 'storage-refused', true],
  [403, 'Audio upload failed', 'storage-refused', true],
  [400, 'Invalid pre-signed URL', 'rejected', true],
  // Not of the pages: a server in front of the service, which says it by the status alone.
  [413, '', 'media-refused', false],
  [415, '', 'media-refused', false],
  [400, 'Bad Request', 'rejected', false],
  [400, 'Invalid file name', 'rejected', false],
  [422, 'Field required', 'rejected', false],
] as const;

test.for(ENTRIES)('%s “%s” of the paid call: %s', async ([status, error, code, token], { scan, voice }) => {
  for (const client of [scan, voice]) {
    const body = error === '' ? '<html></html>' : JSON.stringify({ error });
    client.vendor.answerNext('detect', { status, body });
    client.vendor.answerNext('detect-file', { status, body });
    const fault = { code, status };
    expect(await client.submit('minister.mp3')).toMatchObject({ is: 'refused', fault, token });
    expect(await client.submit('ferry.mp4')).toMatchObject({ is: 'refused', fault, token: false });
    expect(client.vendor.ledger).toEqual([]);
  }
});

test('a file that the vendor finds wrong at the paid call: refused for what it is, as the vendor says it', async ({
  scan,
  voice,
}) => {
  const bytes = new Blob([new Uint8Array(media('harbour.jpg').bytes)]);
  for (const { detector, session } of [scan, voice]) {
    const token = await detector.upload({ bytes, name: 'a.mp3', type: 'audio/mpeg', kind: 'audio' }, session);
    expect(await detector.submit({ route: 'upload', token, kind: 'audio', options: {} }, session)).toMatchObject({
      is: 'refused',
      fault: { code: 'media-refused', said: expect.stringMatching(/^(Unsupported file format|Invalid file type)$/) },
    });
  }
});

test('a type that is refused before the upload is the file’s too', async ({ voice }) => {
  voice.vendor.answerNext('presign', { status: 400, body: '{"error":"Unsupported audio type"}' });
  expect(await faultOf(voice.upload('minister.mp3'))).toMatchObject({ code: 'media-refused' });
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
