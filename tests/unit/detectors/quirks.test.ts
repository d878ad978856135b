import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resemble } from '../../../lib/detectors/resemble';
import { type Internet, media, startInternet } from '../../internet';
import { findingFor, judged, sessionOf } from './session';

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet();
});
afterAll(() => internet.close());
beforeEach(() => {
  internet.resemble.switches.jobSeconds = 0;
});
afterEach(() => {
  internet.resemble.resetSwitches();
  internet.resemble.answerHonestly();
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const FAKE_VOICE = 'https://media.example/audio/minister.mp3';
const REAL_VOICE = 'https://plain.example/witness.wav';
const CLIP = 'https://media.example/video/ferry.mp4';
const voice = async (address: string, options = {}) => (await findingFor(internet, address, options)).aspects[0];
const set = (switches: Partial<Internet['resemble']['switches']>) =>
  Object.assign(internet.resemble.switches, switches);

describe('numbers and words in any form', () => {
  test.each(['documented', 'string', 'number'] as const)('numbers as %s', async (numbersAs) => {
    set({ numbersAs });
    expect(await voice(FAKE_VOICE)).toMatchObject({ stance: 'synthetic', high: true, score: { value: 0.93 } });
    expect((await findingFor(internet, CLIP)).frames.length).toBeGreaterThan(1);
  });

  test.each(['documented', 'string', 'number'] as const)(
    'the duration as %s gives times to the chunks',
    async (durationAs) => {
      set({ durationAs });
      const { segments, duration } = await findingFor(internet, FAKE_VOICE);
      expect(duration).toBeGreaterThan(1);
      expect(segments[0]).toMatchObject({ start: 0, end: 2 });
      expect(segments.at(-1)?.end).toBeCloseTo(duration ?? 0);
    },
  );

  test.each(['documented', 'lower', 'upper'] as const)('labels in %s case', async (labelCase) => {
    set({ labelCase });
    expect(await voice(PHOTO)).toMatchObject({ stance: 'synthetic', high: true });
  });

  test.each(['NaN', 'empty', 'null'] as const)(
    'a score of %s is no number: the label decides, nothing is graded',
    async (scoreText) => {
      set({ scoreText });
      const picture = await voice(PHOTO);
      expect(picture).toMatchObject({ stance: 'synthetic', high: false });
      expect(picture?.score).toBeUndefined();
    },
  );

  test('scores that are missing', async () => {
    set({ missingScores: true });
    expect((await findingFor(internet, FAKE_VOICE)).segments).toEqual([]);
  });

  test('labels that are missing cast no vote', async () => {
    set({ missingLabels: true, statusOnGet: true });
    expect(await voice(PHOTO)).toMatchObject({ stance: 'not-applicable', reason: 'no-result' });
  });

  test.each([
    ['harbour.jpg', 'synthetic'],
    ['lake.jpg', 'synthetic'],
    ['dunes.jpg', 'inconclusive'],
    ['forest.jpg', 'authentic'],
    ['mountains.jpg', 'authentic'],
  ] as const)('all five image labels: %s is %s', async (file, stance) => {
    const session = sessionOf(internet);
    const token = await resemble.upload(
      { bytes: new Blob([new Uint8Array(media(file).bytes)]), name: file, type: 'image/jpeg', kind: 'image' },
      session,
    );
    const asked = { kind: 'image' as const, options: {} };
    const submitted = await resemble.submit({ route: 'upload', token, ...asked }, session);
    if (submitted.is !== 'ticket') throw new Error('no ticket');
    await internet.resemble.finish(submitted.job);
    const polled = await resemble.poll(submitted.job, asked, session);
    expect(polled.is === 'finding' && polled.finding.aspects[0]?.stance).toBe(stance);
  });
});

describe('what the numbers of a voice mean', () => {
  test('a negative score is graded as 0 and shown as given', async () => {
    set({ negativeScores: true });
    expect(await voice(REAL_VOICE)).toMatchObject({
      stance: 'authentic',
      score: { value: 0, given: '-0.4', from: -1, comparable: true },
    });
  });

  test('exactly −1 is no speech and no vote', async () => {
    set({ noSpeech: true });
    expect(await voice(REAL_VOICE)).toMatchObject({ stance: 'not-applicable', reason: 'no-speech' });
  });

  test('real with 0.92: the label decides, the number is said to be not comparable', async () => {
    set({ realWithHighScore: true });
    expect(await voice(REAL_VOICE)).toMatchObject({
      stance: 'authentic',
      high: false,
      score: { value: 0.92, comparable: false },
    });
  });
});

describe('states', () => {
  test.each([true, false])('a create answer with a status: %s', async (statusOnCreate) => {
    set({ statusOnCreate });
    expect(await voice(PHOTO)).toMatchObject({ stance: 'synthetic' });
  });

  test('no status on a finished answer: the label says that it is done', async () => {
    set({ statusOnGet: false });
    expect(await voice(PHOTO)).toMatchObject({ stance: 'synthetic' });
  });

  test.each(['completed', 'success', 'Completed'] as const)('finished as %s', async (finishedAs) => {
    set({ finishedAs });
    expect(await voice(PHOTO)).toMatchObject({ stance: 'synthetic' });
  });

  test.each(['failed', 'error', 'cancelled'] as const)('failed as %s, with its words', async (failedAs) => {
    set({ failedAs });
    const polled = await judged(internet, 'https://broken.example/not-a-picture.jpg');
    expect(polled).toMatchObject({ is: 'job-failed' });
    expect(polled.is === 'job-failed' && polled.said.length).toBeGreaterThan(3);
  });

  test.each(['null', 'absent'] as const)('a failed item whose message is %s', async (errorMessageOnFailed) => {
    set({ errorMessageOnFailed });
    expect(await judged(internet, 'https://broken.example/not-a-picture.jpg')).toMatchObject({
      is: 'job-failed',
      said: '',
    });
  });

  test('finished without metrics of that medium: no result, not real', async () => {
    set({ completedEmpty: true });
    expect(await voice(PHOTO)).toMatchObject({ stance: 'not-applicable', reason: 'no-result' });
  });

  test('a media type that nobody knows changes nothing', async () => {
    set({ unknownMediaType: true });
    expect(await voice(FAKE_VOICE)).toMatchObject({ aspect: 'voice', stance: 'synthetic' });
  });

  test.each(['empty', 'null', 'absent'] as const)('metrics of other media %s', async (otherMetricsAs) => {
    set({ otherMetricsAs });
    expect((await findingFor(internet, PHOTO)).aspects).toHaveLength(1);
  });

  test('legacy fields are ignored', async () => {
    set({ legacyFields: true });
    expect((await findingFor(internet, PHOTO)).aspects).toMatchObject([{ aspect: 'picture', stance: 'synthetic' }]);
  });
});

describe('videos', () => {
  test('picture and soundtrack are two aspects', async () => {
    expect((await findingFor(internet, CLIP)).aspects).toMatchObject([
      { aspect: 'picture', stance: 'authentic' },
      { aspect: 'voice', stance: 'synthetic' },
    ]);
  });

  test.each(['documented', 'live', 'oldest'] as const)(
    'trees named as in %s answers give the same frames',
    async (treeNaming) => {
      set({ treeNaming });
      expect((await findingFor(internet, CLIP)).frames.map((one) => one.at)).toEqual([0.2, 1.2, 2.2]);
    },
  );

  test.each([2, 3, 40])('trees of depth %i', async (treeDepth) => {
    set({ treeDepth });
    expect((await findingFor(internet, CLIP)).frames).toHaveLength(3);
  });

  test('a tree of depth 0 has no frames, and the label still stands', async () => {
    set({ treeDepth: 0 });
    expect(await findingFor(internet, CLIP)).toMatchObject({ frames: [], aspects: [{ stance: 'authentic' }, {}] });
  });

  test.each(['percent', 'fraction', 'absent'] as const)('certainty (%%) as %s', async (certaintyPercentAs) => {
    set({ certaintyPercentAs });
    expect((await findingFor(internet, CLIP)).frames[0]?.certainty).toBe(0.95);
  });
});

describe('source tracing', () => {
  const traced = async (address: string, asked = true) =>
    (await findingFor(internet, address, asked ? { sourceTracing: true } : {})).sourceTracing;

  test('names the maker as makers write themselves', async () => {
    expect(await traced(FAKE_VOICE)).toEqual({ is: 'source', label: 'elevenlabs', name: 'ElevenLabs' });
  });

  test('failed, with its words', async () => {
    set({ tracing: 'failed' });
    expect(await traced(FAKE_VOICE)).toMatchObject({ is: 'failed', said: expect.stringMatching(/completed/) });
  });

  test('says real although the voice is labelled fake', async () => {
    set({ tracing: 'says-real' });
    expect(await traced(FAKE_VOICE)).toEqual({ is: 'says-real' });
  });

  test.each(['absent', 'null'] as const)('asked for and %s', async (tracing) => {
    set({ tracing });
    expect(await traced(FAKE_VOICE)).toEqual({ is: 'absent', because: 'not-told' });
  });

  test('absent because the voice is called real', async () => {
    expect(await traced(REAL_VOICE)).toEqual({ is: 'absent', because: 'not-synthetic' });
  });

  test('not asked for and not given: nothing is said', async () => {
    expect(await traced(FAKE_VOICE, false)).toBeUndefined();
  });
});

describe('the rest of an answer', () => {
  test.each(['text', 'object', 'null', 'absent'] as const)('intelligence as %s', async (intelligenceAs) => {
    set({ intelligenceAs });
    const { intelligence } = await findingFor(internet, PHOTO, { intelligence: true });
    if (intelligenceAs === 'text') expect(intelligence).toEqual([{ topic: '', text: expect.stringContaining('calm') }]);
    else if (intelligenceAs === 'object') expect(intelligence?.map((one) => one.topic)).toContain('scene_description');
    else expect(intelligence).toBeUndefined();
  });

  test('reverse search', async () => {
    expect((await findingFor(internet, PHOTO, { reverseSearch: true })).reverseSearch).toMatchObject([
      { verdict: 'known_fake', similarity: 0.98 },
    ]);
    expect((await findingFor(internet, PHOTO)).reverseSearch).toBeUndefined();
  });

  test('a heat map at an address is not loaded, an inline one is kept as bytes', async () => {
    expect((await findingFor(internet, PHOTO, { visualize: true })).heatMap).toMatchObject({
      is: 'address',
      address: expect.stringMatching(/^https:/),
    });
    set({ pictures: 'data' });
    const polled = await judged(internet, PHOTO);
    expect(polled.is === 'finding' && polled.finding.heatMap).toEqual({ is: 'kept' });
    expect(polled.is === 'finding' && polled.drawing?.type).toBe('image/png');
    expect(polled.is === 'finding' && (polled.drawing?.size ?? 0)).toBeGreaterThan(500);
  });

  test.each(['empty', 'absent'] as const)('drawings %s', async (pictures) => {
    set({ pictures });
    expect((await findingFor(internet, PHOTO, { visualize: true })).heatMap).toBeUndefined();
  });
});

describe('zero retention', () => {
  const options = { zeroRetention: true };

  test('is refused in the vendor’s words, and never dropped', async () => {
    set({ zeroRetention: 'refused' });
    const before = internet.resemble.ledger.length;
    const submitted = await resemble.submit(
      { route: 'address', address: PHOTO, kind: 'image', options },
      sessionOf(internet),
    );
    expect(submitted).toMatchObject({
      is: 'refused',
      fault: { code: 'retention-refused', said: expect.stringMatching(/zero_retention/) },
    });
    expect(internet.resemble.ledger.length).toBe(before);
  });

  test('redacted names and null addresses break nothing, and deletion is followed', async () => {
    set({ deletionLagGets: 2 });
    const finding = await findingFor(internet, PHOTO, options);
    expect(finding).toMatchObject({
      aspects: [{ stance: 'synthetic' }],
      retention: { redacted: true, deleted: false },
    });
    const job = internet.resemble.ledger.at(-1)?.uuid ?? '';
    let retention = await resemble.retention?.(job, sessionOf(internet));
    for (let looks = 0; looks < 5 && !retention?.deleted; looks++)
      retention = await resemble.retention?.(job, sessionOf(internet));
    expect(retention).toMatchObject({ deleted: true, deletedAt: expect.any(Number) });
  });
});

describe('money and the account', () => {
  test.each([true, false])('a 402 that tells cost and balance: %s', async (balanceIn402) => {
    set({ balanceIn402 });
    internet.resemble.addKey('test-poor-key-0000', { credits: 12 });
    const submitted = await resemble.submit(
      { route: 'address', address: CLIP, kind: 'video', options: {} },
      sessionOf(internet, 'test-poor-key-0000'),
    );
    expect(submitted).toMatchObject({ is: 'refused', fault: { code: 'no-credits' } });
    const money = submitted.is === 'refused' ? submitted.fault.money : undefined;
    expect(money).toEqual(balanceIn402 ? { cost: 28, balance: 12, unit: 'cents' } : undefined);
  });

  test.each(['message', 'error', 'errors', 'html', 'empty'] as const)(
    'errors said under %s are decided by their status',
    async (errorsAs) => {
      set({ errorsAs });
      const submitted = await resemble.submit(
        { route: 'address', address: PHOTO, kind: 'image', options: {} },
        sessionOf(internet, 'test-wrong-key-0000'),
      );
      expect(submitted).toMatchObject({ is: 'refused', fault: { code: 'wrong-key' } });
      const said = submitted.is === 'refused' ? submitted.fault.said : undefined;
      if (errorsAs === 'html' || errorsAs === 'empty') expect(said).toBeUndefined();
      else expect(said?.length).toBeGreaterThan(3);
    },
  );

  test('a plan that lacks something is not a wrong key', async () => {
    internet.resemble.addKey('test-default-key-0000', { plan: 'Default' });
    const submitted = await resemble.submit(
      { route: 'address', address: PHOTO, kind: 'image', options: { intelligence: true } },
      sessionOf(internet, 'test-default-key-0000'),
    );
    expect(submitted).toMatchObject({
      is: 'refused',
      fault: { code: 'plan-refused', said: expect.stringContaining('plan') },
    });
  });

  test.each(['items', 'item'] as const)('usage under %s', async (usageUnder) => {
    set({ usageUnder });
    await findingFor(internet, FAKE_VOICE);
    const usage = await resemble.usage?.('2026-11-01', '2026-11-30', sessionOf(internet));
    expect(usage).toMatchObject({ from: '2026-11-01', to: '2026-11-30', seconds: expect.any(Number) });
  });

  test('the account’s tracings, page by page, and one by its id', async () => {
    for (let i = 0; i < 25; i++) await findingFor(internet, FAKE_VOICE, { sourceTracing: true });
    const first = await resemble.tracings?.(1, sessionOf(internet));
    const second = await resemble.tracings?.(2, sessionOf(internet));
    expect(first).toMatchObject({ page: 1, tracings: expect.any(Array) });
    expect(first?.tracings).toHaveLength(20);
    expect((second?.tracings.length ?? 0) > 0 && second?.tracings[0]?.id !== first?.tracings[0]?.id).toBe(true);
    const one = first?.tracings[0];
    expect(await resemble.tracing?.(one?.id ?? '', sessionOf(internet))).toEqual(one);
    await expect(resemble.tracing?.('0000', sessionOf(internet))).rejects.toMatchObject({
      fault: { code: 'job-gone' },
    });
  });

  test('a probe spends nothing and tells the causes apart', async () => {
    const before = internet.resemble.ledger.length;
    expect(await resemble.probe(sessionOf(internet))).toBe('good');
    expect(await resemble.probe(sessionOf(internet, 'test-wrong-key-0000'))).toBe('wrong-key');
    internet.resemble.answerNext('account', { status: 502, body: '<h1>Bad gateway</h1>' });
    expect(await resemble.probe(sessionOf(internet))).toBe('vendor-down');
    internet.offline = true;
    expect(await resemble.probe(sessionOf(internet))).toBe('no-network');
    internet.offline = false;
    expect(internet.resemble.ledger.length).toBe(before);
  });
});

describe('what is asked', () => {
  test('every option arrives under its own name, and only for the media it is for', async () => {
    const all = {
      sourceTracing: true,
      intelligence: true,
      reverseSearch: true,
      visualize: true,
      outOfDistribution: true,
      zeroRetention: true,
      frameLength: 3,
      maxVideoSeconds: 60,
      modelTypes: 'talking_head',
    };
    await findingFor(internet, PHOTO, all);
    expect(internet.resemble.ledger.at(-1)?.options).toEqual({
      intelligence: true,
      use_reverse_search: true,
      visualize: true,
      zero_retention_mode: true,
    });
    await findingFor(internet, FAKE_VOICE, all);
    expect(internet.resemble.ledger.at(-1)?.options).toEqual({
      audio_source_tracing: true,
      intelligence: true,
      visualize: true,
      use_ood_detector: true,
      zero_retention_mode: true,
      frame_length: 3,
    });
    await findingFor(internet, CLIP, all);
    expect(internet.resemble.ledger.at(-1)?.options).toMatchObject({ max_video_secs: 60, model_types: 'talking_head' });
  });

  test('a region goes with the one check, and its chunks stand at their own times', async () => {
    const session = sessionOf(internet);
    const asked = { kind: 'audio' as const, options: {}, region: { start: 1, end: 3 } };
    const submitted = await resemble.submit({ route: 'address', address: FAKE_VOICE, ...asked }, session);
    expect(internet.resemble.ledger.at(-1)?.options).toEqual({ start_region: 1, end_region: 3 });
    if (submitted.is !== 'ticket') throw new Error('no ticket');
    await internet.resemble.finish(submitted.job);
    const polled = await resemble.poll(submitted.job, asked, session);
    const segments = polled.is === 'finding' ? polled.finding.segments : [];
    expect(segments[0]?.start).toBe(1);
    expect(segments.at(-1)?.end).toBe(3);
  });
});
