import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditsOf, healthOf, jobOf, presignOf, resultOf } from '../../../lib/detectors/presigned-answer';
import { PICTURE_STANCES, PRESIGNED_SCALES } from '../../../lib/detectors/presigned-bands';
import { findingOf, saidOf, stateOf } from '../../../lib/detectors/presigned-finding';
import { objectAddress } from '../../../lib/detectors/presigned-storage';
import { finding } from '../../../lib/verdict/finding';
import { anything, damagedFrom } from './damage';

const OBJECTS = 'https://ai-image-detector-prod.nyc3.digitaloceanspaces.com';
const kinds = ['image', 'audio', 'video'] as const;

/** Everything that an answer may hold, in the shapes that the vendors print, made by us. */
const whole = {
  id: '00000000-0000-4000-8000-000000000000',
  status: 'done',
  result: 0.873,
  result_details: {
    is_valid: true,
    message: 'processed',
    original_duration: 90,
    is_truncated: true,
    truncated_duration: 60,
    mean_ai_prob: 0.86,
    individual_chunks_ai_prob: [0.81, 0.9, 0.91],
    detection_step: 2,
    final_result: 'AI Generated',
    confidence: 90,
    ocr: ['Grok', 95],
    synthid: ['AI Generated', 90],
    heatmap_status: 'ready',
    heatmap_url: `${OBJECTS}/heatmaps/a.png`,
    analysis_results_status: 'ready',
    analysis_results: { imageTags: ['a', 'b'], agreement: 'strong', confidence: 88 },
    warnings: [{ type: 'screen_recapture', metrics: { is_screen: true } }],
    ml: { aggregate: { prob_fake: 0.8, n_frames: 12 } },
    error_message: null,
  },
};

/** Whatever comes out can be stored, and no side is taken without a word or a number that carries it. */
const sound = (json: unknown): void => {
  const read = resultOf(json);
  if (read === undefined) return;
  expect(saidOf(read).length).toBeLessThanOrEqual(300);
  for (const kind of kinds) {
    const asked = { kind, options: { heatMap: true, analysis: true } };
    stateOf(read, asked);
    const found = findingOf(read, asked, OBJECTS);
    finding.parse({ ...found, at: 0, frames: [], detector: 'truthscan', detectorName: 'TruthScan', engine: 'e' });
    const { high, synthetic, authentic, to } = PRESIGNED_SCALES[kind];
    for (const { stance, high: isHigh, label, score } of found.aspects) {
      if (score) expect(score.value >= 0 && score.value <= to).toBe(true);
      if (isHigh) expect(stance === 'synthetic' && (score?.value ?? 0) >= high).toBe(true);
      if (stance === 'authentic' && label === '') expect((score?.value ?? to) < authentic).toBe(true);
      if (stance === 'synthetic' && label === '') expect((score?.value ?? 0) >= synthetic).toBe(true);
      if (label !== '') expect(kind).toBe('image');
      if (stance === 'authentic' && label !== '') expect(PICTURE_STANCES[label.toLowerCase()]).toBe('authentic');
    }
    for (const { start, end } of found.segments) expect(start >= 0 && (end === undefined || end >= start)).toBe(true);
    if (found.heatMap?.is === 'address') expect(found.heatMap.address.startsWith('https://')).toBe(true);
    for (const note of found.notes ?? []) expect(note.length).toBeLessThanOrEqual(700);
  }
};

test('thousands of damaged answers: no stance without what carries it, and nothing thrown', () => {
  fc.assert(fc.property(damagedFrom(whole), sound), { numRuns: 5_000 });
});

test('a result that cannot even be written down, beside numbers in percent', () => {
  const result = JSON.parse('{"toString":1,"valueOf":1}');
  const json = { ...whole, result, result_details: { individual_chunks_ai_prob: [2] } };
  sound(json);
  const read = resultOf(json);
  expect(read && findingOf(read, { kind: 'audio', options: {} }, OBJECTS).notes).toEqual([
    'individual_chunks_ai_prob / 100',
  ]);
});

test('answers that are anything at all', () => {
  fc.assert(
    fc.property(anything, (json) => {
      sound(json);
      sound({ status: 'done', result: json, result_details: json });
      expect(['string', 'undefined']).toContain(typeof jobOf(json));
      expect(['string', 'undefined']).toContain(typeof healthOf(json));
      const left = creditsOf(json);
      if (left) expect(Number.isFinite(left.credits)).toBe(true);
      const told = presignOf(json);
      if (told) objectAddress(told.path, OBJECTS, ['image']);
    }),
    { numRuns: 3_000 },
  );
});

test('an address of any shape is in a known bucket, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webPath()), (path) => {
      const address = objectAddress(path, OBJECTS, ['image']);
      if (address !== undefined) expect(new URL(address).hostname).toBe(new URL(OBJECTS).hostname);
    }),
  );
});

const printed = '../shared/vendors/examples';
const examples = (() => {
  try {
    return readdirSync(printed).filter((name) => /^(truthscan|undetectable)-/.test(name));
  } catch {
    // The vendors' printed answers are not part of the project; where they lie beside it they are read too.
    return [];
  }
})();
const example = (name: string): unknown => JSON.parse(readFileSync(`${printed}/${name}.json`, 'utf8'));
const foundIn = (name: string, kind: (typeof kinds)[number]) => {
  const read = resultOf(example(name));
  if (!read) throw new Error(name);
  expect(stateOf(read, { kind, options: {} })).toBe('done');
  return findingOf(read, { kind, options: {} }, OBJECTS);
};

test('the shapes that the vendors print are read, where they lie beside the project', () => {
  if (examples.length === 0) return expect(examples).toEqual([]);
  for (const name of examples) sound(example(name.replace('.json', '')));
  expect(creditsOf(example('truthscan-credits'))).toEqual({ credits: 11_000, base: 10_000, boost: 1_000 });
  expect(healthOf(example('truthscan-health'))).toBe('healthy');
  for (const name of ['truthscan-audio-detect', 'truthscan-video-detect', 'undetectable-video-detect'])
    expect(jobOf(example(name))).toMatch(/^[\w-]{36}$/);
  for (const [name, kind] of [
    ['truthscan-audio-presign-absolute', 'audio'],
    ['truthscan-image-presign-relative', 'image'],
    ['undetectable-image-presign-relative', 'image'],
    ['undetectable-voice-presign-relative', 'audio'],
  ] as const) {
    const base = `https://ai-${kind}-detector-prod.nyc3.digitaloceanspaces.com`;
    expect(objectAddress(presignOf(example(name))?.path ?? '', base, [kind])).toMatch(new RegExp(`^${base}/uploads/`));
  }
  expect(foundIn('truthscan-audio-query-done', 'audio')).toMatchObject({
    aspects: [{ stance: 'synthetic', high: true, score: { value: 0.873 } }],
    examined: 60,
    duration: 123.45,
    segments: [{ start: 0, end: 20, value: 0.81 }, { value: 0.9 }, { start: 40, end: 60, value: 0.91 }],
  });
  expect(foundIn('truthscan-image-query-done', 'image').aspects).toMatchObject([
    { stance: 'synthetic', high: true, label: 'AI Generated', score: { value: 90.24 } },
  ]);
  expect(foundIn('truthscan-image-detect-url-proposed', 'image').aspects).toMatchObject([
    { stance: 'synthetic', high: false, score: { value: 73.57 } },
  ]);
  expect(foundIn('truthscan-video-query-done-partial', 'video').aspects).toMatchObject([{ stance: 'authentic' }]);
});
