import type { Detector, Session } from '../../detectors/detector';
import { endingOf } from '../../media/media-type';
import type { UploadOrder } from '../../messaging/workbench';
import { fingerprintOf } from '../../storage/keys';
import { bytesOf } from '../../storage/media-bytes';
import { askedBy, judgedKind } from '../asked';
import { bytesFor, bytesKeyOf, type Run, type Uploaded } from '../check';
import { claimKeyOf } from '../claims';
import { earlierRun } from '../earlier';
import { hostsFor, mayAsk, sessionFor } from '../gateway';
import { failed, moved, needing } from '../run-changes';
import { orAfterFault } from './faults';
import { consentsFor } from './preparing';
import { spaced } from './spaced';
import type { Bench, Outcome, Step } from './step';
import { submitNow } from './submitting';

/** A token this young needs no further proof that the vendor answers. */
const JUST_NOW_MS = 10_000;

/** Uploads the bytes, or takes the token that is still good, then submits. Free until the submit. */
export const uploading: Step = async (bench) => {
  const { check, run, workshop } = bench;
  const key = await workshop.keyOf(run.detector);
  const detector = workshop.detectorOf(run.detector);
  if (!key || !detector) return { is: 'go', run: failed(run, 'no-key', workshop.now()) };
  const now = workshop.now();
  // Asked again here: what was agreed to may have been taken back since.
  const settings = await workshop.settings();
  if (!(await mayAsk(workshop, detector))) {
    const origins = hostsFor(detector, settings);
    return { is: 'go', run: needing(run, { origins, consents: [], why: 'detector-host' }, now) };
  }
  const need = consentsFor(check, run, settings);
  if (need) return { is: 'go', run: needing(run, need, now) };
  const fingerprint = await fingerprintOf(key.key);
  const session = await sessionFor(workshop, detector, key.key, bench.signal);
  if (run.route === 'carried') return sendCarried(bench, detector, session, fingerprint);
  const token = usable(run, fingerprint, detector.tokenLife, workshop.now());
  if (!token) return upload(bench, fingerprint);
  if (workshop.now() - token.at > JUST_NOW_MS) {
    const listed = await orAfterFault(bench, () => detector.beforeSubmit(askedBy(check, run).kind, session));
    if ('outcome' in listed) return listed.outcome;
    await spaced(bench);
  }
  const earlier = await earlierRun(check, run, fingerprint, workshop.now());
  if (earlier.is !== 'none') return earlier.outcome;
  return submitNow(bench, {
    key: claimKeyOf(check, run),
    replacing: earlier.replacing,
    intent: { at: workshop.now(), route: 'upload', name: token.name, keyFingerprint: fingerprint, before: [] },
    submission: { route: 'upload', token: token.token, ...askedBy(check, run) },
  });
};

const usable = (run: Run, fingerprint: string, life: number, now: number): Uploaded | undefined =>
  run.uploaded && run.uploaded.keyFingerprint === fingerprint && now - run.uploaded.at < life
    ? run.uploaded
    : undefined;

const upload = async (bench: Bench, keyFingerprint: string): Promise<Outcome> => {
  const { run, workshop, signal } = bench;
  const order = await orderOf(bench);
  if ('is' in order) return order;
  const done = await orAfterFault(bench, () => workshop.upload(order, signal));
  if ('outcome' in done) return done.outcome;
  return {
    is: 'go',
    run: moved(run, 'uploading', workshop.now(), {
      uploaded: { ...done.value, at: workshop.now(), keyFingerprint },
      uploadName: undefined,
    }),
  };
};

/** What is to be sent under which name; the name is written down before it is used, so that it is the same after a restart. */
const orderOf = async ({ check, run, workshop }: Bench): Promise<UploadOrder | Outcome> => {
  const bytesKey = bytesKeyOf(check, run);
  const type = bytesFor(check, run)?.type;
  if (type === undefined || (await bytesOf(bytesKey)) === undefined)
    return { is: 'go', run: moved(run, 'reading', workshop.now(), { copy: undefined }) };
  if (run.uploadName === undefined) return { is: 'go', run: { ...run, uploadName: randomName(type) } };
  return { runId: run.id, bytesKey, detector: run.detector, kind: judgedKind(check), type, name: run.uploadName };
};

/** The paid call takes the bytes itself: a free call first, then that, under a name of its own. */
const sendCarried = async (
  bench: Bench,
  detector: Detector,
  session: Session,
  keyFingerprint: string,
): Promise<Outcome> => {
  const { check, run, workshop } = bench;
  const order = await orderOf(bench);
  if ('is' in order) return order;
  const asked = askedBy(check, run);
  const answers = await orAfterFault(bench, () => detector.beforeSubmit(asked.kind, session));
  if ('outcome' in answers) return answers.outcome;
  await spaced(bench);
  const earlier = await earlierRun(check, run, keyFingerprint, workshop.now());
  if (earlier.is !== 'none') return earlier.outcome;
  // Taken back while that call was out: the bytes have not left yet.
  const need = consentsFor(check, run, await workshop.settings());
  if (need) return { is: 'go', run: needing(run, need, workshop.now()) };
  return submitNow(bench, {
    key: claimKeyOf(check, run),
    replacing: earlier.replacing,
    intent: { at: workshop.now(), route: 'carried', name: order.name, keyFingerprint, before: [] },
    submission: { route: 'carried', ...order, asked, keyFingerprint },
  });
};

/** Says nothing about the media, and stands on one job only. */
const randomName = (type: string): string =>
  `assay-${[...crypto.getRandomValues(new Uint8Array(10))].map((b) => b.toString(16).padStart(2, '0')).join('')}.${endingOf(type)}`;
