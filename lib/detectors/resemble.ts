import type { MediaKind } from '../media/media-item';
import { isAboutMedia } from './about-media';
import type {
  Accepts,
  Asked,
  Band,
  Detector,
  LostJob,
  Polled,
  Probe,
  Session,
  Submission,
  Submitted,
  Upload,
} from './detector';
import { type Answer, type Call, exchange, faultOf, words, wordsOfError } from './exchange';
import { DetectorError, type DetectorFault } from './fault';
import { probeOutcome } from './probe-outcome';
import { moneyOf, oneTracing, tracingPageOf, usageOf } from './resemble-account';
import { itemOf, tokenOf } from './resemble-answer';
import { retentionOf } from './resemble-extras';
import { findingOf, isFinished, isUnfinished, RESEMBLE_BANDS } from './resemble-finding';
import { LIST_SIZE, newestJobs } from './resemble-list';
import { hidesJobs, optionFields, resembleOptions } from './resemble-options';

/**
 * Resemble Detect. Facts: the vendor's pages "Deepfake Detection", "Get Detection Result", "Secure Upload" and
 * "List Detects" (docs.resemble.ai).
 */
const HOST = 'app.resemble.ai';
const BASE = `https://${HOST}/api/v2`;

/** The paid call may take its time; what has not answered by then is looked for, never sent again. */
const SUBMIT_MS = 60_000;
/** 150 MB on a slow line. */
const UPLOAD_MS = 30 * 60_000;
/** The vendor keeps a token for an hour; ours is taken for dead a little earlier. */
const TOKEN_LIFE_MS = 55 * 60_000;
/** The vendor's clock and this one may differ by so much. */
const CLOCK_SKEW_MS = 10 * 60_000;

const TRACINGS_A_PAGE = 20;

const MB = 1024 * 1024;
const both = ['address', 'upload'] as const;

const bands: readonly Band[] = [
  { from: RESEMBLE_BANDS.middle, to: RESEMBLE_BANDS.high, is: 'middle' },
  { from: RESEMBLE_BANDS.high, to: 1, is: 'high' },
];

const accepts: Record<MediaKind, Accepts> = {
  image: {
    types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
    formats: 'JPEG, PNG, GIF, WebP',
    atLeast: 1,
    atMost: 512 * MB,
    routes: both,
  },
  audio: {
    types: ['audio/wav', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/aac', 'audio/flac', 'audio/amr'],
    formats: 'WAV, MP3, M4A, OGG, AAC, FLAC, AMR',
    atLeast: 1,
    atMost: 512 * MB,
    routes: both,
  },
  video: {
    types: ['video/mp4', 'video/quicktime', 'video/x-msvideo', 'video/x-matroska', 'video/webm', 'video/3gpp'],
    formats: 'MP4, MOV, AVI, MKV, WebM, 3GP',
    atLeast: 1,
    atMost: 512 * MB,
    routes: both,
  },
};

const call = (method: Call['method'], path: string, session: Session, more: Partial<Call> = {}): Promise<Answer> =>
  exchange({
    method,
    url: (session.bases?.image ?? BASE) + path,
    fetch: session.fetch,
    signal: session.signal,
    secret: session.key,
    ...more,
    headers: { Authorization: `Bearer ${session.key}`, ...more.headers },
  });

/** A free call's JSON, or DetectorError. */
const freely = async (path: string, session: Session): Promise<unknown> => {
  const answer = await call('GET', path, session);
  const fault = faultOf(answer);
  if (fault) throw new DetectorError(fault);
  if (answer.json === undefined) throw new DetectorError({ code: 'not-understood', status: answer.status });
  return answer.json;
};

const orNotUnderstood = <T>(read: T | undefined): T => {
  if (read === undefined) throw new DetectorError({ code: 'not-understood' });
  return read;
};

const listed = async (session: Session) =>
  orNotUnderstood(await newestJobs((page) => freely(`/detect?page=${page}&page_size=${LIST_SIZE}`, session)));

const upload = async ({ bytes, name }: Upload, session: Session): Promise<string> => {
  const form = new FormData();
  form.append('file', bytes, name);
  // No Content-Type of ours: the boundary is the browser's to choose.
  const answer = await call('POST', '/secure_uploads', session, { body: form, within: UPLOAD_MS });
  const fault = faultOf(answer);
  if (fault) throw new DetectorError(fault);
  const token = tokenOf(answer.json);
  if (token === undefined) throw new DetectorError({ code: 'not-understood', status: answer.status });
  return token;
};

/** A 4xx that is about the upload token (it ran out, or was used up), not about the account's own. */
const namesToken = (answer: Answer, fault: DetectorFault): boolean =>
  (fault.code === 'rejected' || fault.code === 'job-gone' || answer.status === 401) &&
  /media[_ ]?token|upload token|secure upload|\btoken\b(?<!api token)/i.test(wordsOfError(answer.json));

const submit = async (what: Submission, session: Session): Promise<Submitted> => {
  session.signal.throwIfAborted();
  if (what.route === 'carried') return { is: 'refused', fault: { code: 'rejected' }, token: false };
  const body = what.route === 'address' ? { url: what.address } : { media_token: what.token };
  try {
    const answer = await call('POST', '/detect', session, {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, ...optionFields(what) }),
      within: SUBMIT_MS,
    });
    return submittedOf(answer, what);
  } catch (error) {
    // Anything that ends without a whole answer may have been booked.
    return { is: 'lost', fault: error instanceof DetectorError ? error.fault : { code: 'not-understood' } };
  }
};

const submittedOf = (answer: Answer, what: Submission): Submitted => {
  const fault = faultOfSubmit(answer, what);
  if (fault?.code === 'rate-limited')
    return { is: 'later', ...(fault.afterSeconds === undefined ? {} : { afterSeconds: fault.afterSeconds }) };
  if (fault && answer.status >= 400 && answer.status < 500)
    return { is: 'refused', fault, token: what.route === 'upload' && namesToken(answer, fault) };
  const job = fault ? undefined : itemOf(answer.json)?.uuid;
  return job === undefined ? { is: 'lost', fault: fault ?? notUnderstood(answer) } : { is: 'ticket', job };
};

/** A refusal of zero retention is told apart from other refusals: it must never be dropped in silence. */
const faultOfSubmit = (answer: Answer, what: Submission): DetectorFault | undefined => {
  const fault = faultOf(answer);
  if (!fault || answer.status >= 500 || answer.status === 429) return fault;
  if (fault.code === 'no-credits') return { ...fault, ...moneyOf(answer.json) };
  if (fault.code === 'rejected' && isAboutMedia(fault.said ?? '')) return { ...fault, code: 'media-refused' };
  const aboutRetention =
    hidesJobs(what.options) && /zero[_ -]?retention|privacy[_ -]?mode/i.test(wordsOfError(answer.json));
  return aboutRetention ? { ...fault, code: 'retention-refused' } : fault;
};

const notUnderstood = (answer: Answer): DetectorFault => ({ code: 'not-understood', status: answer.status });

/** Ids are printed with dashes and without. */
const isSameJob = (a: string, b: string): boolean =>
  a.replaceAll('-', '').toLowerCase() === b.replaceAll('-', '').toLowerCase();

const poll = async (job: string, asked: Asked, session: Session): Promise<Polled> => {
  let answer: Answer;
  try {
    answer = await call('GET', `/detect/${encodeURIComponent(job)}`, session);
  } catch (error) {
    if (error instanceof DetectorError) return { is: 'fault', fault: error.fault };
    throw error;
  }
  const fault = faultOf(answer);
  if (fault) return { is: 'fault', fault, raw: answer.text };
  const item = itemOf(answer.json);
  // An answer about another job is no answer about this one.
  if (!item || !isSameJob(item.uuid, job)) return { is: 'fault', fault: notUnderstood(answer), raw: answer.text };
  if (isUnfinished(item)) return { is: 'working' };
  if (!isFinished(item)) {
    const said = words(item.error_message);
    return { is: 'job-failed', said, raw: answer.text, ...(isAboutMedia(said) ? { refused: true } : {}) };
  }
  const { finding, drawing } = findingOf(item, asked, session.now());
  return {
    is: 'finding',
    finding: { ...finding, detector: ID, detectorName: NAME, engine: ID },
    raw: answer.text,
    ...(drawing ? { drawing } : {}),
  };
};

/**
 * Upload route: the jobs that carry our random file name. Address route: those with our address that were not listed
 * before. Whether the vendor keeps our file name is not documented: where it does not, nothing is found.
 */
const bookedFor = async (lost: LostJob, session: Session): Promise<readonly string[]> =>
  (await listed(session))
    .filter(
      (job) =>
        (job.createdAt === undefined || job.createdAt > lost.at - CLOCK_SKEW_MS) &&
        (lost.route === 'upload'
          ? job.filename === lost.name
          : job.url === lost.name && !lost.before.includes(job.uuid)),
    )
    .map((job) => job.uuid);

const probe = (session: Session): Promise<Probe> =>
  probeOutcome(
    async () => {
      await freely('/account', session);
      return 'good';
    },
    // The vendor knows whose key it is and speaks of the plan; a 403 without a word may be the key.
    ({ code, said }) => (code === 'plan-refused' ? (said === undefined ? 'wrong-key' : 'good') : undefined),
  );

/** What the vendor says of a job's media: whether they are deleted yet. */
const retention = async (job: string, session: Session) => {
  const item = itemOf(await freely(`/detect/${encodeURIComponent(job)}`, session));
  return item && isSameJob(item.uuid, job) ? retentionOf(item) : undefined;
};

const usage = async (from: string, to: string, session: Session) =>
  orNotUnderstood(usageOf(await freely(`/account/billing_usage?start_date=${from}&end_date=${to}`, session), from, to));

const tracings = async (page: number, session: Session) =>
  orNotUnderstood(
    tracingPageOf(await freely(`/audio_source_tracings?page=${page}&page_size=${TRACINGS_A_PAGE}`, session), page),
  );

const tracing = async (id: string, session: Session) => {
  const json = await freely(`/audio_source_tracings/${encodeURIComponent(id)}`, session);
  return orNotUnderstood(oneTracing(typeof json === 'object' && json !== null ? Reflect.get(json, 'item') : undefined));
};

const ID = 'resemble';
const NAME = 'Resemble';

export const resemble: Detector = {
  id: ID,
  name: NAME,
  vendor: 'Resemble AI',
  homepage: 'https://www.resemble.ai/detect/',
  accountPage: 'https://app.resemble.ai/account/api',
  engine: ID,
  hosts: [`https://${HOST}/*`],
  accepts,
  judges: { image: ['picture'], audio: ['voice'], video: ['picture', 'voice'] },
  bands: { image: bands, audio: bands, video: bands },
  cost: () => undefined,
  bases: { image: BASE, audio: BASE, video: BASE },
  options: resembleOptions,
  hidesJobs,
  takesPart: true,
  tokenLife: TOKEN_LIFE_MS,
  upload,
  beforeSubmit: async (_kind, session) => (await listed(session)).map((job) => job.uuid),
  submit,
  poll,
  bookedFor,
  retention,
  usage,
  tracings,
  tracing,
  probe,
};
