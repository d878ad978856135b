import { beforeAll, describe, expect, test } from 'vitest';
import { resemble } from '../../../lib/detectors/resemble';
import type { Internet } from '../../internet';
import { CLIP, FAKE_VOICE, openResemble, PHOTO, REAL_VOICE } from './open-resemble';
import { findingFor, judged, sessionOf } from './session';

let internet: Internet;
const { internet: opened, set } = openResemble();
beforeAll(() => {
  internet = opened();
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
