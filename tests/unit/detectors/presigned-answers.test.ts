import { describe } from 'vitest';
import { media } from '../../internet';
import { expect, test } from './presigned-client';

describe('states', () => {
  test('pending, analyzing, done', async ({ scan }) => {
    scan.vendor.holdJobs = true;
    const job = await scan.job('minister.mp3');
    expect(await scan.poll(job, 'audio')).toEqual({ is: 'working' });
    await scan.vendor.begin(job);
    expect(await scan.poll(job, 'audio')).toEqual({ is: 'working' });
    await scan.vendor.finish(job);
    expect(await scan.poll(job, 'audio')).toMatchObject({ is: 'finding' });
  });

  test.for(['queued', '', 'constructor', 'DONE-ISH'])(
    'the status %j is not known: still running',
    async (runningAs, { scan }) => {
      scan.set({ runningAs });
      scan.vendor.holdJobs = true;
      expect(await scan.poll(await scan.job('minister.mp3'), 'audio')).toEqual({ is: 'working' });
    },
  );

  test.for(['null', '404'] as const)('a job that is not known yet, told as %s', async (queryUnknownAs, { scan }) => {
    scan.set({ queryUnknownFor: 1, queryUnknownAs });
    const job = await scan.job('minister.mp3');
    await scan.vendor.when(({ jobs }) => (jobs.get(job)?.endedAt ?? 0) > 0);
    expect(await scan.poll(job, 'audio')).toMatchObject({ is: 'fault', fault: { code: 'job-gone' } });
    expect(await scan.poll(job, 'audio')).toMatchObject({ is: 'finding' });
  });

  test('an id of another person’s job reads theirs nowhere', async ({ scan, voice }) => {
    const job = await voice.job('minister.mp3');
    expect(await scan.poll(job, 'audio')).toMatchObject({ is: 'fault', fault: { code: 'job-gone' } });
  });

  test('an answer about another job is no answer about this one', async ({ scan }) => {
    for (const [name, kind] of [
      ['minister.mp3', 'audio'],
      ['harbour.jpg', 'image'],
      ['ferry.mp4', 'video'],
    ] as const) {
      const job = await scan.job(name);
      scan.vendor.garbleNext('query', 'another-job');
      expect(await scan.poll(job, kind)).toMatchObject({ is: 'fault', fault: { code: 'not-understood' } });
    }
  });

  test.for(['html', 'half-json', 'ten-megabytes', 'nothing'] as const)('an answer as %s', async (how, { scan }) => {
    const job = await scan.job('minister.mp3');
    scan.vendor.garbleNext('query', how);
    expect(await scan.poll(job, 'audio')).toMatchObject({ is: 'fault', fault: { code: 'not-understood' } });
  });

  test.for(['failed', 'error'] as const)(
    'a job that ended as %s, its reason in every place',
    async (failedAs, { scan }) => {
      scan.set({ failedAs, jobsFailWith: 'Internal model error' });
      for (const failureToldAt of ['details', 'error_message'] as const) {
        scan.set({ failureToldAt });
        const polled = await scan.judged('minister.mp3');
        expect(polled).toMatchObject({ is: 'job-failed', said: 'Internal model error' });
        expect(polled).not.toHaveProperty('tooLong');
        expect(polled).not.toHaveProperty('refused');
      }
      scan.set({ failureToldAt: 'nowhere' });
      expect(await scan.judged('minister.mp3')).toMatchObject({ is: 'job-failed', said: '' });
    },
  );

  test('a job that took too long', async ({ scan }) => {
    scan.set({ jobsFailWith: 'Audio processing took too long' });
    expect(await scan.judged('minister.mp3')).toMatchObject({ is: 'job-failed', tooLong: true });
  });

  test('a file that is found wrong by the job instead of by the detect', async ({ scan }) => {
    scan.set({ fileCheckedBy: 'job' });
    const bytes = new Blob([new Uint8Array(media('harbour.jpg').bytes)]);
    const token = await scan.detector.upload({ bytes, name: 'a.mp3', type: 'audio/mpeg', kind: 'audio' }, scan.session);
    const submitted = await scan.detector.submit({ route: 'upload', token, kind: 'audio', options: {} }, scan.session);
    const job = submitted.is === 'ticket' ? submitted.job : '';
    await scan.vendor.when(({ jobs }) => (jobs.get(job)?.endedAt ?? 0) > 0);
    expect(await scan.poll(job, 'audio')).toMatchObject({
      is: 'job-failed',
      said: 'Unsupported file format',
      refused: true,
    });
  });

  test('done, and not valid: refused, with its message', async ({ scan }) => {
    scan.set({ invalid: 'No audio stream' });
    for (const name of ['minister.mp3', 'harbour.jpg', 'ferry.mp4'])
      expect(await scan.judged(name)).toMatchObject({ is: 'job-failed', said: 'No audio stream', refused: true });
  });
});

describe('numbers of sound and film', () => {
  test('a voice: the share decides, its pieces have approximate times', async ({ scan }) => {
    scan.vendor.judge(media('minister.mp3').sha256, { probability: 0.93, seconds: 48 });
    expect(await scan.finding('minister.mp3')).toMatchObject({
      detectorName: 'TruthScan',
      aspects: [{ aspect: 'voice', stance: 'synthetic', high: true, label: '', score: { value: 0.93, to: 1 } }],
      duration: 48,
      segmentTimes: 'approximate',
      segments: [
        { start: 0, end: 16 },
        { start: 16, end: 32 },
        { start: 32, end: 48 },
      ],
    });
    expect(await scan.finding('minister.mp3')).not.toHaveProperty('examined');
    expect(await scan.finding('minister.mp3')).not.toHaveProperty('notes');
  });

  test('only the first minute was examined: so many seconds the pieces have', async ({ scan }) => {
    scan.vendor.judge(media('witness.wav').sha256, { probability: 0.04, seconds: 150 });
    const { examined, duration, segments } = await scan.finding('witness.wav');
    expect([examined, duration, segments.length, segments.at(-1)?.end]).toEqual([60, 150, 3, 60]);
  });

  /** [details of the answer, seconds asked for, examined seconds or none, the end of the last piece or no pieces]. */
  const STRETCHES: readonly (readonly [object, number, number | undefined, number | undefined])[] = [
    // Whether it is longer nobody knows: what was asked for is the limit, and pieces have no times.
    [{}, 60, 60, undefined],
    [{}, 15, 15, undefined],
    [{ is_truncated: null, original_duration: null }, 60, 60, undefined],
    [{ original_duration: 5 }, 60, undefined, 5],
    [{ original_duration: 600 }, 60, 60, 60],
    [{ is_truncated: true, original_duration: 600, truncated_duration: null }, 60, 60, 60],
    [{ is_truncated: true, truncated_duration: null }, 60, 60, 60],
    [{ is_truncated: true, original_duration: 600, truncated_duration: 30 }, 60, 30, 30],
    [{ is_truncated: true, original_duration: 40, truncated_duration: null }, 60, 40, 40],
    [{ is_truncated: false, original_duration: 600 }, 60, 60, 60],
    [{ is_truncated: false }, 60, undefined, undefined],
    [{ is_truncated: false, original_duration: 40, truncated_duration: 30 }, 60, undefined, 40],
  ];
  test.for(STRETCHES)('%j, asked about %s s: examined %s', async ([more, asked, examined, end], { scan }) => {
    const options = asked === 60 ? {} : { analyzeUpToSeconds: asked };
    const job = await scan.job('minister.mp3', options);
    const details = { mean_ai_prob: 0.05, individual_chunks_ai_prob: [0.05, 0.05, 0.05], ...more };
    const body = JSON.stringify({ id: job, status: 'done', result: 0.05, result_details: details });
    scan.vendor.answerNext('query', { status: 200, body });
    const polled = await scan.poll(job, 'audio', options);
    const finding = polled.is === 'finding' ? polled.finding : undefined;
    expect(finding?.aspects[0]).toMatchObject({ stance: 'authentic' });
    expect([finding?.examined, finding?.segments.at(-1)?.end]).toEqual([examined, end]);
  });

  test.for([
    [0.95, 'synthetic', true],
    [0.8, 'synthetic', true],
    [0.79, 'synthetic', false],
    [0.5, 'synthetic', false],
    [0.49, 'inconclusive', false],
    [0.2, 'inconclusive', false],
    [0.19, 'authentic', false],
    [0, 'authentic', false],
  ] as const)('%s is %s, high: %s', async ([probability, stance, high], { scan }) => {
    for (const name of ['minister.mp3', 'ferry.mp4']) {
      scan.vendor.judge(media(name).sha256, { probability });
      expect(await scan.said(name)).toMatchObject({ stance, high });
    }
  });

  test('numbers as text', async ({ scan }) => {
    scan.set({ numbersAs: 'string' });
    expect(await scan.finding('minister.mp3')).toMatchObject({
      aspects: [{ stance: 'synthetic', score: { value: 0.93 } }],
      duration: 5.2,
      segments: [{ value: 0.93 }],
    });
    expect(await scan.said('harbour.jpg')).toMatchObject({ stance: 'synthetic', high: true, score: { value: 97 } });
  });

  test('a share as percent is divided, and said so', async ({ scan }) => {
    scan.set({ percent: true });
    const found = await scan.finding('minister.mp3');
    expect(found).toMatchObject({ aspects: [{ stance: 'synthetic', score: { value: 0.93, given: '93' } }] });
    expect(found.segments[0]?.value).toBeCloseTo(0.93);
    expect(found.notes).toEqual(['result: 93 / 100']);
    expect(await scan.said('ferry.mp4')).toMatchObject({ stance: 'authentic', score: { value: 0.07 } });
  });

  /** [result, mean, chunks, what is found, its value, what is noted]. */
  const SCALES: readonly (readonly [unknown, unknown, readonly unknown[], object, number, readonly string[]])[] = [
    [0.93, 93, [], { stance: 'synthetic', high: true }, 0.93, ['mean_ai_prob: 93 / 100']],
    [0.95, 0.95, [0.9, 1.0000001], { stance: 'synthetic', high: true }, 0.95, []],
    [1.0000001, 1.0000001, [1.0000001], { stance: 'synthetic', high: true }, 1, []],
    [0.95, 0.95, [90, 97], { stance: 'synthetic', high: true }, 0.95, ['individual_chunks_ai_prob / 100']],
    // The number in the documented scale is read in it, whatever stands beside it.
    [0.7, 0.7, [0.1, 2.1], { stance: 'synthetic', high: false }, 0.7, ['individual_chunks_ai_prob / 100']],
    [0.4, 40, [], { stance: 'inconclusive', high: false }, 0.4, ['mean_ai_prob: 40 / 100']],
    // Nobody is cleared by an answer whose scale nobody knows.
    [
      0.1,
      93,
      [],
      { stance: 'inconclusive', high: false },
      0.1,
      ['mean_ai_prob: 93 (result: 0.1)', 'mean_ai_prob: 93 / 100'],
    ],
    [7, 7, [0.9, 12], { stance: 'inconclusive', high: false }, 0.07, ['result: 7 / 100']],
    [150, 0.05, [], { stance: 'inconclusive', high: false }, 0.05, []],
    [-1, 0.05, [], { stance: 'inconclusive', high: false }, 0.05, []],
    [null, 5, [0.9], { stance: 'inconclusive', high: false }, 0.05, ['mean_ai_prob: 5 / 100']],
    [93, 93, [0.9, 97], { stance: 'synthetic', high: true }, 0.93, ['result: 93 / 100']],
    // One of a hundred, or all of it: no word of it is a loud one.
    [
      1,
      1.3,
      [0.9, 1.6, 1.4],
      { stance: 'synthetic', high: false },
      1,
      ['mean_ai_prob: 1.3 (result: 1)', 'mean_ai_prob: 1.3 / 100'],
    ],
    [1, 1, [0.9, 1.6, 1.4], { stance: 'synthetic', high: false }, 1, ['individual_chunks_ai_prob / 100']],
    // Nothing at all is the same on every scale.
    [7, 7, [0, 12], { stance: 'authentic', high: false }, 0.07, ['result: 7 / 100']],
    [0, 0, [0, 0], { stance: 'authentic', high: false }, 0, []],
  ];
  test.for(SCALES)('the scales of %j, %j and %j', async ([result, mean, chunks, found, value, notes], { scan }) => {
    const job = await scan.job('minister.mp3');
    const details = { original_duration: 10, mean_ai_prob: mean, individual_chunks_ai_prob: chunks };
    const body = JSON.stringify({ id: job, status: 'done', result, result_details: details });
    scan.vendor.answerNext('query', { status: 200, body });
    const polled = await scan.poll(job, 'audio');
    const finding = polled.is === 'finding' ? polled.finding : undefined;
    expect(finding?.aspects[0]).toMatchObject({ ...found, score: { value } });
    expect(finding?.notes ?? []).toEqual(notes);
    for (const segment of finding?.segments ?? []) expect(segment.value).toBeLessThanOrEqual(1);
  });

  test('the film’s two numbers are read in the same way', async ({ scan }) => {
    const job = await scan.job('ferry.mp4');
    const details = { ml: { aggregate: { prob_fake: 93 } } };
    const body = JSON.stringify({ id: job, status: 'done', result: 0.93, result_details: details });
    scan.vendor.answerNext('query', { status: 200, body });
    expect(await scan.poll(job, 'video')).toMatchObject({
      finding: { aspects: [{ stance: 'synthetic', high: true }], notes: ['prob_fake: 93 / 100'] },
    });
  });

  test('a film that was cut, nobody says where, is not cleared', async ({ scan }) => {
    const job = await scan.job('ferry.mp4');
    const details = { is_truncated: true, truncated_duration: null, original_duration: 600 };
    const body = JSON.stringify({ id: job, status: 'done', result: 0.02, result_details: details });
    scan.vendor.answerNext('query', { status: 200, body });
    expect(await scan.poll(job, 'video')).toMatchObject({
      finding: { aspects: [{ stance: 'inconclusive', high: false }] },
    });
  });

  test('a picture’s number is never guessed at: 0.8 of 100 is a number like another', async ({ scan }) => {
    scan.vendor.judge(media('mountains.jpg').sha256, { probability: 0.008 });
    expect(await scan.said('mountains.jpg')).toMatchObject({ stance: 'authentic', score: { value: 0.8, to: 100 } });
  });

  test('a result apart from the mean is noted, and stands', async ({ scan }) => {
    scan.set({ meanProbability: 0.61 });
    expect(await scan.finding('minister.mp3')).toMatchObject({
      aspects: [{ score: { value: 0.93 } }],
      notes: ['mean_ai_prob: 0.61 (result: 0.93)'],
    });
    expect((await scan.finding('ferry.mp4')).notes).toEqual(['prob_fake: 0.61 (result: 0.07)']);
  });

  test('without a result the mean is read', async ({ scan }) => {
    scan.set({ resultMissing: true });
    expect(await scan.said('minister.mp3')).toMatchObject({ stance: 'synthetic', score: { value: 0.93 } });
    expect(await scan.said('ridge.webm')).toMatchObject({ stance: 'synthetic', score: { value: 0.91 } });
  });

  test('without any number there is no vote', async ({ scan }) => {
    scan.set({ resultMissing: true, detailsAt: 'absent' });
    for (const name of ['minister.mp3', 'ferry.mp4', 'harbour.jpg'])
      expect(await scan.said(name)).toMatchObject({ stance: 'not-applicable', reason: 'no-result' });
  });

  test.for(['result_details', 'top', 'result'] as const)('the details at %s', async (detailsAt, { scan }) => {
    scan.set({ detailsAt });
    expect(await scan.finding('minister.mp3')).toMatchObject({
      aspects: [{ stance: 'synthetic', score: { value: 0.93 } }],
      duration: 5.2,
    });
    expect(await scan.said('harbour.jpg')).toMatchObject({ stance: 'synthetic', label: 'AI Generated' });
    expect(await scan.said('ferry.mp4')).toMatchObject({ stance: 'authentic' });
  });

  test('the result alone is enough', async ({ scan }) => {
    scan.set({ detailsAt: 'absent' });
    expect(await scan.finding('minister.mp3')).toMatchObject({ aspects: [{ stance: 'synthetic' }], segments: [] });
    expect(await scan.said('harbour.jpg')).toMatchObject({ stance: 'synthetic', high: true, label: '' });
    expect(await scan.said('ferry.mp4')).toMatchObject({ aspect: 'picture', stance: 'authentic' });
  });
});
