import { beforeAll, describe, expect, test } from 'vitest';
import { resemble } from '../../../lib/detectors/resemble';
import { type Internet, media } from '../../internet';
import { CLIP, FAKE_VOICE, openResemble, PHOTO, REAL_VOICE } from './open-resemble';
import { findingFor, judged, sessionOf } from './session';

let internet: Internet;
const { internet: opened, set } = openResemble();
beforeAll(() => {
  internet = opened();
});

const voice = async (address: string, options = {}) => (await findingFor(internet, address, options)).aspects[0];

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

  test('the times of the chunks are ours, reckoned from their number, and said to be so', async () => {
    expect(await findingFor(internet, FAKE_VOICE)).toMatchObject({ segmentTimes: 'approximate' });
    expect(await findingFor(internet, CLIP)).toMatchObject({ segmentTimes: 'approximate' });
    expect((await findingFor(internet, PHOTO)).segmentTimes).toBeUndefined();
    set({ missingScores: true });
    expect((await findingFor(internet, FAKE_VOICE)).segmentTimes).toBeUndefined();
  });

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
  test.each([
    [true, '-0.4'],
    [-0.999, '-0.999'],
    [-1.01, '-1.01'],
    [-7.5, '-7.5'],
  ])('a negative score (%s) is graded as 0 and shown as given, however low', async (negativeScores, given) => {
    set({ negativeScores });
    expect(await voice(REAL_VOICE)).toMatchObject({
      stance: 'authentic',
      score: { value: 0, given, from: -1, comparable: true },
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

describe('what was asked about', () => {
  const region = { start: 1, end: 3 };

  test('without a limit, nothing is said to be left out', async () => {
    const whole = await findingFor(internet, CLIP);
    expect([whole.examined, whole.part]).toEqual([undefined, undefined]);
  });

  test.each([
    ['less than there is', { maxVideoSeconds: 2 }, 2],
    // Whether its length is that of the film or of what was examined, the vendor does not say.
    ['as much as the vendor says there is', { maxVideoSeconds: 'duration' as const }, 'duration' as const],
    ['more than there is', { maxVideoSeconds: 600 }, undefined],
  ])('the most seconds of a film: %s', async (_what, options, examined) => {
    const { duration = 0 } = await findingFor(internet, CLIP);
    const of = <T>(value: T | 'duration') => (value === 'duration' ? duration : value);
    const finding = await findingFor(internet, CLIP, { maxVideoSeconds: of(options.maxVideoSeconds) });
    expect(finding.examined).toBe(of(examined));
  });

  test('the most seconds of a film say nothing of a sound alone', async () => {
    expect((await findingFor(internet, FAKE_VOICE, { maxVideoSeconds: 1 })).examined).toBeUndefined();
  });

  test('only a part', async () => {
    expect(await findingFor(internet, FAKE_VOICE, {}, region)).toMatchObject({ part: region });
    expect((await findingFor(internet, PHOTO, {}, region)).part).toBeUndefined();
  });

  test('of a part of a film, the most seconds where that is less', async () => {
    expect(await findingFor(internet, CLIP, { maxVideoSeconds: 1 }, region)).toMatchObject({
      part: { start: 1, end: 2 },
    });
    expect(await findingFor(internet, CLIP, { maxVideoSeconds: 2 }, region)).toMatchObject({ part: region });
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

  test.each([
    ['percent', 0.95],
    ['fraction', 0.95],
    ['absent', undefined],
  ] as const)('certainty (%%) as %s, where nothing else tells it', async (certaintyPercentAs, certainty) => {
    set({ certaintyPercentAs, plainCertainty: false });
    expect((await findingFor(internet, CLIP)).frames[0]?.certainty).toBe(certainty);
  });

  test('the plain certainty goes before the per cent text', async () => {
    set({ certaintyPercentAs: 'absent' });
    expect((await findingFor(internet, CLIP)).frames[0]?.certainty).toBe(0.95);
  });

  test.each([true, 'on-create'] as const)('ids with dashes: %s', async (uuidDashes) => {
    set({ uuidDashes });
    expect(await voice(PHOTO)).toMatchObject({ stance: 'synthetic' });
  });
});
