import { fingerprintOf } from '../storage/keys';
import { askedBy } from './asked';
import type { Check, Run } from './check';
import { KeyGone, mayAsk, sessionFor } from './gateway';
import { keepLater, withKept } from './keep-beside';
import { oneAtATime } from './one-at-a-time';
import { changeRun, listChecks, readCheck } from './records';
import type { Workshop } from './workshop';

/** What a vendor still draws or writes after its verdict is waited for so long (protocols of the vendors name no end). */
const FOLLOWED_MS = 90_000;
const EVERY_MS = 2_000;
/** Older checks than these are not looked through. */
const LOOKED_THROUGH = 50;

/** A finding that was taken over while something was still drawn has the ticket of the job too, and asks for itself. */
const isPending = (run: Run, now: number): boolean =>
  run.state === 'done' &&
  run.ticket !== undefined &&
  !!run.finding?.pending?.length &&
  now - (run.endedAt ?? 0) < FOLLOWED_MS;

interface Lacking {
  readonly check: Check;
  readonly run: Run;
}

const pending = async (now: number): Promise<Lacking[]> =>
  (await listChecks({ limit: LOOKED_THROUGH })).flatMap((check) =>
    check.runs.filter((run) => isPending(run, now)).map((run) => ({ check, run })),
  );

const unlessGone = (error: unknown): undefined => {
  if (!(error instanceof KeyGone)) throw error;
};

/** The run as it is now, if it still lacks something of the same job: it may have been removed, followed or asked anew. */
const stillLacking = async ({ check, run }: Lacking, now: number): Promise<Lacking | undefined> => {
  const present = await readCheck(check.id);
  const same = present?.runs.find(({ id, ticket }) => id === run.id && ticket?.job === run.ticket?.job);
  return present && same && isPending(same, now) ? { check: present, run: same } : undefined;
};

/** Asks once for what is still missing, free. The verdict of the first answer stays; only the extras are taken over. */
const ask = async (lacking: Lacking, workshop: Workshop, signal: AbortSignal): Promise<void> => {
  const { check, run } = lacking;
  const [detector, key] = [workshop.detectorOf(run.detector), await workshop.keyOf(run.detector)];
  const isOurs = key !== undefined && (await fingerprintOf(key.key)) === run.ticket?.keyFingerprint;
  if (!detector || !isOurs || !run.ticket || !(await mayAsk(workshop, detector))) return;
  const session = await sessionFor(workshop, detector, key.key, signal).catch(unlessGone);
  const polled = session && (await detector.poll(run.ticket.job, askedBy(check, run), session));
  if (polled?.is !== 'finding') return;
  const now = workshop.now();
  // Nothing of it may be left behind where the check is gone, or stand beside the answer of another job.
  if (!(await stillLacking(lacking, run.endedAt ?? now))) return;
  const lost = await keepLater(run.id, polled, now);
  const { heatMap, intelligence, pending: still, notes } = withKept(polled.finding, lost);
  await changeRun(check.id, run.id, ['done'], (present) =>
    present.finding && present.ticket?.job === run.ticket?.job
      ? {
          ...present,
          ...(lost.length > 0 ? { notKept: [...new Set([...(present.notKept ?? []), ...lost])] } : {}),
          finding: {
            ...present.finding,
            pending: still,
            ...(heatMap && present.finding.heatMap?.is !== 'kept' ? { heatMap } : {}),
            ...(intelligence ? { intelligence } : {}),
            ...(notes ? { notes } : {}),
          },
        }
      : present,
  );
};

/** One asks for a run at a time; who comes second looks whether there is anything left to ask for. */
const askAlone = (lacking: Lacking, workshop: Workshop, signal: AbortSignal): Promise<void> =>
  workshop.alone(`assay-extras-${lacking.run.id}`, async () => {
    const now = await stillLacking(lacking, workshop.now());
    if (now) await ask(now, workshop, signal);
  });

/** Follows what finished runs still lack until it is there or its time is over. */
export const followExtras = async (workshop: Workshop, signal: AbortSignal): Promise<void> => {
  for (let open = await pending(workshop.now()); open.length > 0; open = await pending(workshop.now())) {
    for (const one of open) await askAlone(one, workshop, signal);
    await workshop.sleep(EVERY_MS, signal);
  }
  await giveUp(workshop.now());
};

/** Never stopped from outside: it ends by itself, when the time of the last verdict is over. */
const NEVER = new AbortController().signal;

/** One follower, whoever asks for it: a verdict that comes while it is at work is followed by it for its own whole time. */
export const extrasFollower = (workshop: Workshop): (() => Promise<void>) =>
  oneAtATime(() => followExtras(workshop, NEVER));

/** What did not come in time is no longer said to be on its way. */
const giveUp = async (now: number): Promise<void> => {
  for (const check of await listChecks({ limit: LOOKED_THROUGH }))
    for (const run of check.runs)
      if (run.state === 'done' && run.finding?.pending?.length && now - (run.endedAt ?? 0) >= FOLLOWED_MS)
        await changeRun(check.id, run.id, ['done'], (present) =>
          present.finding ? { ...present, finding: { ...present.finding, pending: undefined } } : present,
        );
};
