import type { Check, Run } from '../../lib/checks/check';
import type { Need } from '../../lib/checks/need';
import type { AspectFinding, Finding } from '../../lib/verdict/finding';
import { aCheck, said } from './states';

/** Checks that several detectors look at, in every mixture of ends. */

const NOW = Date.now();
const NAMES = { resemble: 'Resemble', truthscan: 'TruthScan', undetectable: 'Undetectable.AI' } as const;
type Id = keyof typeof NAMES;
const ENGINE: Record<Id, string> = {
  resemble: 'resemble',
  truthscan: 'truthscan-undetectable',
  undetectable: 'truthscan-undetectable',
};
let made = 0;

const by = (detector: Id, run: Partial<Run> = {}): Run => {
  made += 1;
  return {
    id: `several-${made}`,
    detector,
    detectorName: NAMES[detector],
    state: 'waiting',
    since: NOW,
    paid: 0,
    maybePaid: 0,
    ...run,
  };
};

const answered = (detector: Id, aspects: AspectFinding[], more: Partial<Finding> = {}, run: Partial<Run> = {}): Run =>
  by(detector, {
    state: 'done',
    paid: 1,
    ...(detector === 'resemble' ? {} : { credits: 1 }),
    route: 'upload',
    intent: { at: NOW - 6_000, route: 'upload', name: '', keyFingerprint: '', before: [] },
    ticket: { job: 'job', host: 'x.example', keyFingerprint: '0', submittedAt: NOW - 5_000 },
    endedAt: NOW - 1_000,
    finding: {
      detector,
      detectorName: NAMES[detector],
      engine: ENGINE[detector],
      at: NOW,
      aspects,
      segments: [],
      frames: [],
      ...more,
    },
    ...run,
  });

const percent = (stance: AspectFinding['stance'], label: string, value: number): AspectFinding =>
  said('picture', stance, label, value, {
    high: stance === 'synthetic' && value >= 80,
    score: { value, given: String(value), from: 0, to: 100, comparable: true },
  });

const heard = (stance: AspectFinding['stance'], label: string, value: number): AspectFinding =>
  said('voice', stance, label, value, { score: { value, given: String(value), from: 0, to: 1, comparable: true } });

const of = (runs: Run[], more: Parameters<typeof aCheck>[0] = {}): Check => ({ ...aCheck(more), runs });

const UPLOAD = (detector: Id) => ({ what: 'upload', detector }) as const;
const waits = (detector: Id, need: Partial<Need>): Run =>
  by(detector, { state: 'needs-you', need: { why: 'first-upload', origins: [], consents: [], ...need } });

const BYTES: NonNullable<Check['specimen']> = {
  obtained: 'original-bytes',
  sha256: '03aae7c15d9044b1a8f2c3d4e5f60718293a4b5c6d7e8f901a2b3c4d6b1f22e8',
  length: 12 * 1024 ** 2,
  type: 'image/webp',
  readBy: 'background',
  address: 'https://media.example/flooded-street.webp',
};

export const verdicts = (): Check[] => [
  of(
    [
      answered('resemble', [said('picture', 'synthetic', 'Fake', 0.91)]),
      answered('truthscan', [percent('synthetic', 'AI Generated', 88)]),
      by('undetectable', { state: 'not-asked', notAsked: 'same-engine' }),
    ],
    { seen: false },
  ),
  of([
    answered('truthscan', [percent('synthetic', 'AI Generated', 84)]),
    answered('resemble', [said('picture', 'authentic', 'Real', 0.12)]),
  ]),
  of([
    answered('resemble', [said('picture', 'authentic', 'Real', 0.08)]),
    by('truthscan', { state: 'not-asked', notAsked: 'clear-answer' }),
    by('undetectable', { state: 'not-asked', notAsked: 'left-out' }),
  ]),
  of(
    [
      answered('resemble', [said('voice', 'authentic', 'real', 0.1)]),
      answered('truthscan', [heard('authentic', 'Real', 0.06)], {
        examined: 60,
        notes: ['The <b>recording</b> is louder than usual; results may vary.'],
      }),
    ],
    { kind: 'audio' },
  ),
  of([
    answered('truthscan', [percent('synthetic', 'AI Edited', 71)], { pending: ['heat-map', 'analysis'] }),
    answered('undetectable', [percent('authentic', 'Real', 33)]),
    by('resemble', { state: 'not-asked', notAsked: 'format' }),
  ]),
];

export const mixtures = (): Check[] => [
  of([by('resemble', { state: 'analysing', paid: 1 }), by('truthscan', { state: 'uploading' })]),
  of([
    answered('resemble', [said('picture', 'synthetic', 'Fake', 0.91)]),
    by('truthscan', { state: 'submitting' }),
    by('undetectable', { state: 'waiting', held: 'turn' }),
  ]),
  of([
    answered('resemble', [said('picture', 'synthetic', 'Likely Fake', 0.66)]),
    waits('truthscan', { consents: [UPLOAD('truthscan')] }),
  ]),
  of([
    answered('resemble', [said('picture', 'authentic', 'Real', 0.2)]),
    by('truthscan', { state: 'failed', failure: { code: 'no-credits', at: NOW, spent: 'no' } }),
    by('undetectable', { state: 'unsettled', maybePaid: 1 }),
  ]),
  of(
    [
      by('truthscan', { state: 'failed', failure: { code: 'too-large', at: NOW, spent: 'no' } }),
      by('resemble', { state: 'cancelled' }),
    ],
    { specimen: BYTES },
  ),
];

export const waiting = (): Check[] => [
  of([
    waits('resemble', { why: 'read', origins: ['https://pictures.example/*'] }),
    waits('truthscan', {
      why: 'read',
      origins: ['https://pictures.example/*'],
      consents: [UPLOAD('truthscan')],
    }),
    waits('undetectable', { why: 'over-cap', cap: { period: 'day', most: 10, inCredits: false } }),
  ]),
  of([waits('resemble', { consents: [UPLOAD('resemble')] }), waits('truthscan', { consents: [UPLOAD('truthscan')] })]),
  of([waits('truthscan', { why: 'over-cap', cap: { period: 'day', most: 10, inCredits: false } })]),
  of([waits('truthscan', { why: 'over-cap', cap: { period: 'month', most: 40, inCredits: true } })]),
  of([waits('truthscan', { why: 're-encode' }), waits('undetectable', { why: 'maybe-paid-before' })]),
];

export const fewerSeconds = (): Check[] => [
  of(
    [
      by('truthscan', { state: 'failed', failure: { code: 'took-too-long', at: NOW, spent: 'yes' }, paid: 1 }),
      answered('resemble', [said('voice', 'synthetic', 'fake', 0.91)]),
    ],
    { kind: 'audio' },
  ),
  of([by('undetectable', { state: 'failed', failure: { code: 'took-too-long', at: NOW, spent: 'no' } })], {
    kind: 'audio',
  }),
  of([by('undetectable', { state: 'failed', failure: { code: 'no-credits', at: NOW, spent: 'no' } })], {
    kind: 'audio',
  }),
];

const chunks = (values: readonly number[], seconds: number): Finding['segments'] =>
  values.map((value, i) => ({ aspect: 'voice' as const, start: i * seconds, end: (i + 1) * seconds, value }));

/** Sound and film of which a part was examined, and of which a part can be checked again. */
export const parts = (): Check[] => [
  of(
    [
      answered('resemble', [said('voice', 'authentic', 'real', 0.04)], {
        duration: 96,
        part: { start: 10, end: 20.5 },
      }),
      answered('truthscan', [heard('authentic', '', 0.06)], { duration: 96, examined: 60 }),
    ],
    { kind: 'audio', region: { start: 10, end: 20.5 } },
  ),
  of([answered('resemble', [said('picture', 'authentic', 'Real', 0.12)], { duration: 600, examined: 10 })], {
    kind: 'video',
  }),
];

/** Two vendors' numbers on one ruler; one looked at the first minute alone. */
export const voices = (): Check =>
  of(
    [
      answered('resemble', [said('voice', 'synthetic', 'fake', 0.86)], {
        segments: chunks([-0.2, 0.6, 0.9, 0.9, 0.9, 0.4, 0.8, 0.9, 0.9, 0.4, 0.8, 0.9], 8),
        segmentTimes: 'approximate',
        duration: 96,
        consistency: 0.79,
      }),
      answered('truthscan', [heard('synthetic', 'AI Generated', 0.91)], {
        segments: chunks([0.4, 0.82, 0.93, 0.97, 0.91, 0.55], 10),
        segmentTimes: 'approximate',
        examined: 60,
        duration: 96,
        notes: ['result says “Real” although mean_ai_prob is 0.91'],
      }),
      by('undetectable', { state: 'not-asked', notAsked: 'same-engine' }),
    ],
    { kind: 'audio', specimen: { ...BYTES, type: 'audio/mp4', length: 2_900_000 } },
  );
