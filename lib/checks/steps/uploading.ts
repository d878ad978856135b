import { endingOf } from '../../media/media-type';
import { bytesIn } from '../../media/specimen';
import { fingerprintOf } from '../../storage/keys';
import { bytesOf } from '../../storage/media-bytes';
import { askedBy } from '../asked';
import type { Run, Uploaded } from '../check';
import { claimKeyOf } from '../claims';
import { earlierRun } from '../earlier';
import { failed, moved, needing } from '../run-changes';
import { orAfterFault } from './faults';
import { consentsFor } from './preparing';
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
  if (!(await workshop.mayReach(detector.hosts)))
    return { is: 'go', run: needing(run, { origins: [...detector.hosts], consents: [], why: 'detector-host' }, now) };
  const need = consentsFor(check, run, await workshop.settings());
  if (need) return { is: 'go', run: needing(run, need, now) };
  const fingerprint = await fingerprintOf(key.key);
  const token = usable(run, fingerprint, detector.tokenLife, workshop.now());
  if (!token) return upload(bench, fingerprint);
  const session = { key: key.key, fetch: workshop.fetch, now: workshop.now, signal: bench.signal };
  if (workshop.now() - token.at > JUST_NOW_MS) {
    const listed = await orAfterFault(bench, () => detector.recentJobs(session));
    if ('outcome' in listed) return listed.outcome;
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
  const { check, run, workshop, signal } = bench;
  const type = bytesIn(check.specimen)?.type;
  if (type === undefined || (await bytesOf(check.id)) === undefined)
    return { is: 'go', run: moved(run, 'reading', workshop.now()) };
  if (run.uploadName === undefined) return { is: 'go', run: { ...run, uploadName: randomName(type) } };
  const order = { runId: run.id, checkId: check.id, detector: run.detector, name: run.uploadName };
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

/** Says nothing about the media, and stands on one job only. */
const randomName = (type: string): string =>
  `assay-${[...crypto.getRandomValues(new Uint8Array(10))].map((b) => b.toString(16).padStart(2, '0')).join('')}.${endingOf(type)}`;
