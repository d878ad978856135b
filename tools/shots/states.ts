import type { Check, Run } from '../../lib/checks/check';
import { type FailureCode, failureCode } from '../../lib/checks/failure';
import type { Need } from '../../lib/checks/need';
import type { MediaKind } from '../../lib/media/media-item';
import type { AspectFinding, Finding } from '../../lib/verdict/finding';

/** Records as they could be stored, for pictures of every state. */

const MINUTE = 60_000;
const NOW = Date.now();
let made = 0;

const picture = (hue: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 52 52"><rect width="52" height="52" fill="hsl(${hue} 45% 78%)"/><circle cx="36" cy="15" r="6" fill="hsl(${hue} 80% 92%)"/><path d="m0 44 15-20 10 10 12-18 15 22v14H0z" fill="hsl(${hue} 28% 40%)"/></svg>`)}`;

const NAMES: Record<MediaKind, string> = {
  image: 'flooded-street.webp',
  video: 'press-conference-complete-uncut.mp4',
  audio: 'interview-minister-full.m4a',
};

type Of = Partial<Omit<Check, 'runs'>> & { kind?: MediaKind; name?: string; run?: Partial<Run>; pageAddress?: string };

export const aCheck = ({ kind = 'image', name, run = {}, pageAddress, ...rest }: Of = {}): Check => {
  made += 1;
  const createdAt = NOW - made * 7 * MINUTE;
  const address = `https://media.example/${name ?? NAMES[kind]}`;
  return {
    id: `check-${made}`,
    version: 1,
    createdAt,
    item: {
      kind,
      address,
      alternates: [],
      name: name ?? NAMES[kind],
      pageAddress: pageAddress ?? 'https://example.news/story',
      pageTitle: 'A story',
      tabId: 1,
      frameId: 0,
    },
    seen: true,
    ...(kind === 'audio' ? {} : { thumbnail: picture((made * 67) % 360) }),
    ...rest,
    runs: [
      {
        id: `run-${made}`,
        detector: 'resemble',
        detectorName: 'Resemble',
        state: 'waiting',
        since: createdAt,
        paid: 0,
        maybePaid: 0,
        ...run,
      },
    ],
  };
};

const ticket = {
  job: 'job',
  host: 'app.resemble.ai',
  keyFingerprint: '0123456789abcdef',
  submittedAt: NOW - 10 * MINUTE,
};

const aFinding = (aspects: AspectFinding[], more: Partial<Finding> = {}): Finding => ({
  detector: 'resemble',
  detectorName: 'Resemble',
  engine: 'resemble',
  at: NOW,
  aspects,
  segments: [],
  frames: [],
  ...more,
});

export const said = (
  aspect: AspectFinding['aspect'],
  stance: AspectFinding['stance'],
  label: string,
  value?: number,
  more: Partial<AspectFinding> = {},
): AspectFinding => ({
  aspect,
  stance,
  label,
  high: stance === 'synthetic' && (value ?? 0) > 0.7,
  ...(value === undefined
    ? {}
    : { score: { value, given: String(value), from: aspect === 'voice' ? -1 : 0, to: 1, comparable: true } }),
  ...more,
});

export const done = (of: Of, aspects: AspectFinding[], more: Partial<Finding> = {}, run: Partial<Run> = {}): Check => {
  const pressed = NOW - (made + 1) * 7 * MINUTE;
  return aCheck({
    ...of,
    run: {
      state: 'done',
      paid: 1,
      route: 'address',
      intent: { at: pressed + 1_100, route: 'address', name: '', keyFingerprint: '', before: [] },
      ticket: { ...ticket, submittedAt: pressed + 1_600 },
      endedAt: pressed + 5_400,
      finding: aFinding(aspects, more),
      ...run,
    },
  });
};

export const statements = (): Check[] => [
  done({ kind: 'audio', seen: false }, [said('voice', 'synthetic', 'fake', 0.86)], {
    sourceTracing: { is: 'source', label: 'elevenlabs', name: 'ElevenLabs' },
  }),
  done({ seen: false }, [said('picture', 'synthetic', 'Likely Fake', 0.62)], {}, { notKept: ['answer', 'heat-map'] }),
  done({ kind: 'video' }, [said('picture', 'authentic', 'Real', 0.12), said('voice', 'synthetic', 'fake', 0.91)]),
  done({ kind: 'audio', name: 'clip_8841.ogg' }, [said('voice', 'inconclusive', 'Neutral/Uncertain', 0.49)]),
  done(
    { name: 'demonstration-saturday-crowd-north-side-original-upload.jpg' },
    [said('picture', 'authentic', 'real', 0.04)],
    {},
    {
      paid: 0,
      reused: { checkId: 'x', at: NOW - 9 * 1440 * MINUTE },
    },
  ),
  done(
    {
      kind: 'audio',
      name: 'voicemail.mp3',
      specimen: {
        obtained: 'original-bytes',
        sha256: '00',
        length: 2_900_000,
        type: 'audio/mpeg',
        readBy: 'background-with-cookies',
        address: 'https://media.example/voicemail.mp3',
      },
    },
    [
      said('voice', 'authentic', 'real', 0, {
        score: { value: 0, given: '-0.314', from: -1, to: 1, comparable: true },
      }),
    ],
    {},
    { route: 'upload', intent: { at: NOW, route: 'upload', name: '', keyFingerprint: '', before: [] } },
  ),
  done({ kind: 'audio', name: 'rain.ogg' }, [
    { aspect: 'voice', stance: 'not-applicable', label: '', high: false, reason: 'no-speech' },
  ]),
  done({ name: 'label.png' }, [
    said('picture', 'synthetic', 'fake', 0.2, {
      high: false,
      score: { value: 0.2, given: '0.2', from: 0, to: 1, comparable: false },
    }),
  ]),
  done({ name: 'new-word.png' }, [
    { aspect: 'picture', stance: 'not-applicable', label: 'hybrid <b>soup</b>', high: false, reason: 'label-unknown' },
  ]),
];

const STEPS = ['reading', 'preparing', 'uploading', 'submitting', 'analysing', 'waiting'] as const;

export const running = (): Check[] => [
  ...STEPS.map((state, i) =>
    aCheck({
      kind: i % 2 === 0 ? 'audio' : 'image',
      createdAt: NOW - i * 6_000,
      run: { state, paid: state === 'analysing' ? 1 : 0 },
    }),
  ),
  aCheck({ createdAt: NOW - 70_000, run: { state: 'submitting', cancelRequested: true } }),
  aCheck({ run: { state: 'unsettled', maybePaid: 1 }, kind: 'video', seen: false }),
  aCheck({ run: { state: 'cancelled', paid: 1, ticket }, name: 'astronaut-cat.png' }),
  aCheck({ run: { state: 'cancelled' }, name: 'photo.php?id=10421' }),
];

const TRUTHSCAN = { detector: 'truthscan', detectorName: 'TruthScan' } as const;

/** A file of a size that the vendor's pages disagree about. */
const LARGE = {
  kind: 'video',
  specimen: {
    obtained: 'original-bytes',
    sha256: '0'.repeat(64),
    length: 42_000_000,
    type: 'video/mp4',
    readBy: 'background',
    address: 'https://media.example/a.mp4',
  },
} as const;

export const held = (): Check[] => [
  aCheck({ run: { state: 'reading', held: 'offline' } }),
  aCheck({ run: { state: 'analysing', held: 'offline', paid: 1 }, kind: 'audio' }),
  aCheck({ run: { state: 'uploading', held: 'vendor-down' }, kind: 'video' }),
  aCheck({ run: { ...TRUTHSCAN, state: 'uploading', held: 'vendor-down', service: 'down' }, ...LARGE }),
  aCheck({ run: { ...TRUTHSCAN, state: 'uploading', held: 'vendor-down', service: 'up' }, kind: 'audio' }),
  aCheck({ run: { ...TRUTHSCAN, state: 'unsettled', maybePaid: 1, service: 'up' }, ...LARGE }),
  aCheck({ run: { state: 'submitting', held: 'rate-limited', notBefore: NOW + 5 * MINUTE } }),
  aCheck({ run: { state: 'waiting', held: 'same-media' } }),
  aCheck({ run: { state: 'waiting', held: 'queue' }, kind: 'audio' }),
];

const HOST = ['https://pictures.example/*'];
const UPLOAD = { what: 'upload', detector: 'resemble' } as const;

const NEEDS: Need[] = [
  { why: 'address-failed', origins: HOST, consents: [UPLOAD] },
  { why: 'read', origins: HOST, consents: [] },
  { why: 'read-signed-in', origins: HOST, consents: [{ what: 'cookies', site: 'walled.example' }] },
  { why: 'always-upload', origins: HOST, consents: [UPLOAD], refused: true },
  { why: 'private-address', origins: [], consents: [{ what: 'private', site: 'intranet' }, UPLOAD] },
  { why: 'page-made', origins: [], consents: [{ what: 'page-made', site: 'feed.example' }, UPLOAD] },
  { why: 'first-upload', origins: [], consents: [UPLOAD] },
  { why: 'detector-host', origins: ['https://app.resemble.ai/*'], consents: [] },
  { why: 'maybe-paid-before', origins: [], consents: [] },
  { why: 're-encode', origins: [], consents: [] },
];

export const needs = (): Check[] =>
  NEEDS.map((need) =>
    aCheck({
      seen: false,
      run: {
        state: 'needs-you',
        need,
        ...(need.why === 'address-failed'
          ? { paid: 1, addressSaid: 'Unable to download media from URL: HTTP 403' }
          : {}),
      },
    }),
  );

const SPENT: Partial<Record<FailureCode, 'yes' | 'maybe'>> = {
  slow: 'yes',
  'job-failed': 'yes',
  'job-gone': 'yes',
  'not-understood': 'maybe',
  'other-key': 'yes',
};

export const failures = (): Check[] =>
  failureCode.options.map((code, i) => {
    const spent = SPENT[code] ?? 'no';
    return aCheck({
      kind: (['image', 'audio', 'video'] as const)[i % 3] ?? 'image',
      specimen: {
        obtained: 'original-bytes',
        sha256: '00',
        length: 600 * 1024 ** 2,
        type: 'image/avif',
        readBy: 'background',
        address: 'https://media.example/x',
      },
      run: {
        state: 'failed',
        paid: spent === 'yes' ? 1 : 0,
        maybePaid: spent === 'maybe' ? 1 : 0,
        failure: {
          code,
          at: NOW,
          spent,
          ...(code === 'rejected' || code === 'plan-refused'
            ? { said: 'Your <b>plan</b> does not include deepfake detection for this kind of media.', status: 403 }
            : {}),
          ...(code === 'unreadable' ? { status: 403 } : {}),
        },
        ...(spent === 'no' ? {} : { ticket }),
      },
    });
  });

/** Ten checks that failed for one reason. */
export const failedTogether = (code: FailureCode, at = NOW + MINUTE): Check[] =>
  Array.from({ length: 10 }, (_, i) =>
    aCheck({
      kind: (['image', 'audio', 'video'] as const)[i % 3] ?? 'image',
      run: {
        state: 'failed',
        failure: {
          code,
          at,
          spent: 'no',
          ...(code === 'no-credits' ? { money: { cost: 28, balance: 12, unit: 'cents' } } : {}),
        },
      },
    }),
  );

const LONG = 'the-very-long-name-of-a-picture-that-somebody-saved-from-a-messenger-at-night-2026-11-12.jpeg';

export const names = (): Check[] => [
  done({ name: LONG, pageAddress: 'https://the-very-long-name-of-a-regional-broadcaster.example.co.uk/' }, [
    said('picture', 'synthetic', 'a label that goes on and on, far longer than any label of a vendor should be', 0.8),
  ]),
  done({ name: 'مقابلة-الوزير-كاملة-النسخة-الأصلية.m4a', kind: 'audio' }, [said('voice', 'authentic', 'حقيقي', 0.1)]),
  aCheck({ name: LONG, run: { state: 'uploading' } }),
  { ...aCheck({ name: '' }), runs: [] },
];

/** Pictures and recordings that failed at a vendor who tells what a picture costs. */
export const togetherCost = (): Check[] =>
  failedTogether('vendor-down').map((check) => ({
    ...check,
    runs: check.runs.map((run) => ({ ...run, detector: 'truthscan', detectorName: 'TruthScan' })),
  }));
