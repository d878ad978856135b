import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tracingPageOf, usageOf } from '../../../lib/detectors/resemble-account';
import { itemOf, listOf, tokenOf } from '../../../lib/detectors/resemble-answer';
import { findingOf, isFinished, isUnfinished, STANCES, stanceOfLabel } from '../../../lib/detectors/resemble-finding';
import { numeric } from '../../../lib/detectors/tolerant';
import { finding } from '../../../lib/verdict/finding';
import { anything, damagedFrom } from './damage';

/** Answers in the shapes that the vendor prints, made by us. */
const whole = {
  success: true,
  item: {
    uuid: 'a'.repeat(32),
    media_type: 'video',
    status: 'completed',
    metrics: { label: 'fake', score: ['0.9', '0.8'], consistency: '0.85', aggregated_score: '0.8', image: '' },
    image_metrics: {
      type: 'FinalResult',
      label: 'Fake',
      score: 1,
      children: [],
      ifl: { score: 1, heatmap: 'https://storage.resemble.example/h.png' },
    },
    video_metrics: {
      label: 'Real',
      score: '0.1',
      certainty: '0.9',
      children: [
        {
          type: 'VideoResult',
          conclusion: 'Real',
          score: 0.1,
          children: [{ type: 'ImageResult', conclusion: 'Real', score: '0.1', timestamp: '0.2' }],
        },
      ],
    },
    audio_source_tracing: { label: 'elevenlabs', error_message: null },
    intelligence: { description: { language: 'en', emotion: null } },
    duration: '4.0',
    zero_retention_mode: true,
    file_deleted_at: null,
    error_message: null,
  },
};

const damaged = damagedFrom(whole);

const kinds = ['image', 'audio', 'video'] as const;

/** Whatever comes out is sound: it can be stored, and no side is taken without a label that says so. */
const sound = (json: unknown): void => {
  const item = itemOf(json);
  if (item === undefined) return;
  expect(isFinished(item) && isUnfinished(item)).toBe(false);
  for (const kind of kinds) {
    const read = findingOf(item, { kind, options: { sourceTracing: true } }, 0).finding;
    finding.parse({ ...read, detector: 'resemble', detectorName: 'Resemble', engine: 'resemble' });
    for (const aspect of read.aspects) {
      if (aspect.stance !== 'not-applicable') expect(STANCES[aspect.label.toLowerCase()]).toBe(aspect.stance);
      if (aspect.high) expect(aspect.stance === 'synthetic' && (aspect.score?.value ?? 0) > 0.7).toBe(true);
      expect(aspect.label.length).toBeLessThanOrEqual(300);
    }
    if (read.sourceTracing?.is === 'source')
      expect(read.aspects.some((one) => one.aspect === 'voice' && one.stance === 'synthetic')).toBe(true);
    for (const { start, end } of read.segments) expect(start >= 0 && (end === undefined || end >= start)).toBe(true);
  }
};

test('thousands of damaged answers: no stance without a label that carries it, and nothing thrown', () => {
  fc.assert(fc.property(damaged, sound), { numRuns: 5_000 });
});

test('answers that are anything at all', () => {
  fc.assert(
    fc.property(anything, (json) => {
      sound(json);
      sound({ success: true, item: json });
      const jobs = listOf(json)?.jobs;
      expect(jobs === undefined || Array.isArray(jobs)).toBe(true);
      expect(['string', 'undefined']).toContain(typeof tokenOf(json));
      usageOf(json, '', '');
      tracingPageOf(json, 1);
    }),
    { numRuns: 3_000 },
  );
});

test('a number is finite or none, and never zero by default', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const number = numeric(value);
      if (number === 0) expect(Number(value) === 0).toBe(true);
      if (number !== undefined) expect(Number.isFinite(number)).toBe(true);
      if (typeof value !== 'number' && typeof value !== 'string') expect(number).toBeUndefined();
    }),
  );
  for (const none of ['', ' ', 'NaN', 'Infinity', null, undefined, [], {}, true]) expect(numeric(none)).toBeUndefined();
});

test('a tree that is enormous, or deep beyond reason, is read in bounded time', () => {
  let deep: unknown = { conclusion: 'Fake', timestamp: 1 };
  for (let i = 0; i < 5_000; i++) deep = { children: [deep] };
  const wide = Array.from({ length: 200_000 }, (_, i) => ({ conclusion: 'Fake', timestamp: i, score: 0.5 }));
  for (const children of [[deep], wide]) {
    const item = itemOf({
      item: { uuid: 'x', status: 'completed', video_metrics: { label: 'Fake', score: 1, children } },
    });
    const { frames } = findingOf(item ?? { uuid: '' }, { kind: 'video', options: {} }, 0).finding;
    expect(frames.length).toBeLessThanOrEqual(5_000);
  }
});

const printed = '../shared/vendors/examples';
const examples = (() => {
  try {
    return readdirSync(printed).filter((name) => /^resemble-detect-(get|sync|create|list)/.test(name));
  } catch {
    // The vendor's printed answers are not part of the project; where they lie beside it they are read too.
    return [];
  }
})();

test('the shapes that the vendor prints are read, where they lie beside the project', () => {
  for (const name of examples) {
    const json: unknown = JSON.parse(readFileSync(`${printed}/${name}`, 'utf8'));
    if (/404/.test(name)) expect(itemOf(json)).toBeUndefined();
    else if (/list/.test(name)) expect(listOf(json)?.jobs).toHaveLength(1);
    else {
      sound(json);
      expect(itemOf(json)?.uuid).toBe('DETECTION_UUID');
    }
  }
  expect(itemOf(whole)?.uuid).toBe('a'.repeat(32));
});

test.each(['.', '..', 'a/b', 'a b', '', 'x'.repeat(201), '\uD800'])(
  '%j is no id: it would lead a later call elsewhere',
  (uuid) => {
    expect(itemOf({ success: true, item: { uuid } })).toBeUndefined();
  },
);

test.each(['constructor', '__proto__', 'toString'])('the label %s takes no side', (label) => {
  expect(stanceOfLabel(label)).toBeUndefined();
});
