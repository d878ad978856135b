import type { MediaKind } from '../media/media-item';
import type { Accepts, Asked, Balance, Cost, Detector, Polled, Probe, Session } from './detector';
import { type Answer, faultOf } from './exchange';
import { DetectorError } from './fault';
import { resultOf } from './presigned-answer';
import { presignedBands } from './presigned-bands';
import { callTo, creditsLeft, isShort } from './presigned-call';
import { findingOf, saidOf, stateOf } from './presigned-finding';
import { healthAt, orExplained, withFaultExplained } from './presigned-health';
import { presignedOptions } from './presigned-options';
import { submitTo } from './presigned-submit';
import { uploadTo } from './presigned-upload';
import { type PresignedVendor, STORAGE_HOSTS } from './presigned-vendor';
import { isAboutFile, tookTooLong } from './presigned-words';
import { probeOutcome } from './probe-outcome';

const KB = 1024;
const MB = 1024 * KB;

/**
 * How long an uploaded object is named again. How long the vendor keeps one is not told, and a detect of one that is gone
 * is a lost answer that may cost; a new upload is free. So: long enough for a 429 and a new key, and no longer.
 */
const TOKEN_LIFE_MS = 10 * 60_000;

const SOUND = { atLeast: KB, atMost: 100 * MB, doubtAbove: 10 * MB } as const;

/** What all editions of the vendors' pages name. GIF, SVG and PDF are in the newer ones alone, "first image only". */
const accepts: Record<MediaKind, Accepts> = {
  image: {
    types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/avif', 'image/bmp'],
    formats: 'JPEG, PNG, WebP, HEIC, AVIF, BMP',
    atLeast: KB,
    atMost: 10 * MB,
    routes: ['upload'],
  },
  audio: {
    types: ['audio/mpeg', 'audio/wav', 'audio/mp4', 'audio/flac', 'audio/ogg'],
    formats: 'MP3, WAV, M4A, FLAC, OGG',
    ...SOUND,
    routes: ['upload'],
  },
  video: {
    types: ['video/mp4', 'video/quicktime', 'video/x-msvideo', 'video/x-matroska', 'video/webm'],
    formats: 'MP4, MOV, AVI, MKV, WebM',
    ...SOUND,
    routes: ['carried'],
  },
};

/** A picture is one credit; what sound and film cost depends on their length, and is not told. */
const costOf = (kind: MediaKind): Cost | undefined => (kind === 'image' ? { credits: 1, atMost: false } : undefined);

const beforeSubmit = async (vendor: PresignedVendor, kind: MediaKind, session: Session): Promise<readonly string[]> => {
  const left = await creditsLeft(vendor, kind, session);
  if (left && isShort(left, costOf(kind))) throw new DetectorError({ code: 'no-credits' });
  return [];
};

/** Reading needs the job's id and no key: none is sent. */
const query = (vendor: PresignedVendor, job: string, { kind }: Asked, session: Session): Promise<Answer> =>
  callTo(vendor, kind, '/query', session, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: job }),
  });

const poll = async (vendor: PresignedVendor, job: string, asked: Asked, session: Session): Promise<Polled> => {
  try {
    return polledOf(vendor, job, asked, await query(vendor, job, asked, session), session.now());
  } catch (error) {
    if (error instanceof DetectorError) return { is: 'fault', fault: error.fault };
    throw error;
  }
};

const polledOf = (vendor: PresignedVendor, job: string, asked: Asked, answer: Answer, at: number): Polled => {
  const { text: raw, status } = answer;
  const fault = faultOf(answer);
  if (fault) return { is: 'fault', fault, raw };
  // An id that is not known (yet) is answered with null.
  if (answer.json === null) return { is: 'fault', fault: { code: 'job-gone', status }, raw };
  const read = resultOf(answer.json);
  // An answer about another job is no answer about this one.
  if (!read || (read.id !== undefined && read.id !== job))
    return { is: 'fault', fault: { code: 'not-understood', status }, raw };
  const state = stateOf(read, asked);
  if (state === 'working') return { is: 'working' };
  const isInvalid = read.details.is_valid === false;
  if (state === 'failed' || isInvalid) {
    const said = saidOf(read);
    const [tooLong, aboutFile] = [tookTooLong(said), isAboutFile(said)];
    const refused = !tooLong && (state === 'done' || aboutFile);
    return { is: 'job-failed', said, raw, ...(tooLong ? { tooLong } : {}), ...(refused ? { refused } : {}) };
  }
  const finding = findingOf(read, asked, vendor.objects.image);
  const by = { detector: vendor.id, detectorName: vendor.name, engine: ENGINE };
  return { is: 'finding', finding: { ...by, at, frames: [], ...finding }, raw };
};

const KINDS = ['image', 'audio', 'video'] as const satisfies readonly MediaKind[];

/** What each host says, gravest first: a key that one of them refuses is wrong, whatever another is down with. */
const GRAVEST: readonly Probe[] = ['wrong-key', 'no-network', 'vendor-down'];

/** At every host that is used, as a gateway may stand in the place of one: the service by its own word, then the key. */
const probe = async (vendor: PresignedVendor, session: Session, kinds: readonly MediaKind[]): Promise<Probe> => {
  const hosts = new Map(kinds.map((kind) => [session.bases?.[kind] ?? vendor.bases[kind], kind]));
  const told = await Promise.all([...hosts.values()].map((kind) => probeHost(vendor, kind, session)));
  return GRAVEST.find((probed) => told.includes(probed)) ?? 'good';
};

const probeHost = (vendor: PresignedVendor, kind: MediaKind, session: Session): Promise<Probe> =>
  probeOutcome(
    async () => {
      if ((await healthAt(vendor, kind, session)) === 'down') return 'vendor-down';
      await creditsLeft(vendor, kind, session);
      return 'good';
    },
    // The vendor knows whose key it is.
    ({ code }) => (code === 'no-credits' ? 'good' : undefined),
  );

const balance = async (vendor: PresignedVendor, session: Session): Promise<Balance> => {
  const left = await creditsLeft(vendor, 'audio', session);
  if (!left) throw new DetectorError({ code: 'not-understood' });
  return left;
};

/** Both names stand for one service: two answers of it are one opinion. */
const ENGINE = 'truthscan-undetectable';

/** TruthScan and Undetectable.AI: presign, PUT, detect, query; a film goes with the paid call itself. */
export const presignedDetector = (vendor: PresignedVendor): Detector => ({
  id: vendor.id,
  name: vendor.name,
  vendor: vendor.vendor,
  homepage: vendor.homepage,
  accountPage: vendor.accountPage,
  engine: ENGINE,
  hosts: [...Object.values(vendor.bases).map((base) => `${base}/*`), ...STORAGE_HOSTS],
  accepts,
  judges: { image: ['picture'], audio: ['voice'], video: ['picture'] },
  bands: { image: presignedBands('image'), audio: presignedBands('audio'), video: presignedBands('video') },
  cost: ({ kind }) => costOf(kind),
  bases: vendor.bases,
  options: presignedOptions,
  // No list of jobs to look at.
  hidesJobs: () => true,
  tokenLife: TOKEN_LIFE_MS,
  upload: (upload, session) =>
    orExplained(vendor, upload.kind, session, () => uploadTo(vendor, upload, session, costOf(upload.kind))),
  beforeSubmit: (kind, session) => orExplained(vendor, kind, session, () => beforeSubmit(vendor, kind, session)),
  submit: async (what, session) =>
    withFaultExplained(vendor, what.kind, session, await submitTo(vendor, what, session, costOf(what.kind))),
  poll: async (job, asked, session) =>
    withFaultExplained(vendor, asked.kind, session, await poll(vendor, job, asked, session)),
  bookedFor: async () => [],
  balance: (session) => balance(vendor, session),
  probe: (session, kinds = KINDS) => probe(vendor, session, kinds),
});
