import { keepDrawing } from '../storage/drawings';
import { fingerprintOf } from '../storage/keys';
import { keepAnswer } from '../storage/raw-answers';
import { askedBy } from './asked';
import type { Check, Run } from './check';
import { KeyGone, mayAsk, sessionFor } from './gateway';
import { changeRun, listChecks, readCheck } from './records';
import type { Workshop } from './workshop';

/** What a vendor still draws or writes after its verdict is waited for so long (protocols of the vendors name no end). */
const FOLLOWED_MS = 90_000;
const EVERY_MS = 2_000;
/** Older checks than these are not looked through. */
const LOOKED_THROUGH = 50;

const isPending = (run: Run, now: number): boolean =>
  run.state === 'done' &&
  run.reused === undefined &&
  !!run.finding?.pending?.length &&
  now - (run.endedAt ?? 0) < FOLLOWED_MS;

const pending = async (now: number): Promise<{ check: Check; run: Run }[]> =>
  (await listChecks({ limit: LOOKED_THROUGH })).flatMap((check) =>
    check.runs.filter((run) => isPending(run, now)).map((run) => ({ check, run })),
  );

const unlessGone = (error: unknown): undefined => {
  if (!(error instanceof KeyGone)) throw error;
};

/** Asks once for what is still missing, free. The verdict of the first answer stays; only the extras are taken over. */
const ask = async (check: Check, run: Run, workshop: Workshop, signal: AbortSignal): Promise<void> => {
  const [detector, key] = [workshop.detectorOf(run.detector), await workshop.keyOf(run.detector)];
  const isOurs = key !== undefined && (await fingerprintOf(key.key)) === run.ticket?.keyFingerprint;
  if (!detector || !isOurs || !run.ticket || !(await mayAsk(workshop, detector))) return;
  const session = await sessionFor(workshop, detector, key.key, signal).catch(unlessGone);
  const polled = session && (await detector.poll(run.ticket.job, askedBy(check, run), session));
  if (polled?.is !== 'finding') return;
  // Removed meanwhile: nothing of it may be left behind.
  if (!(await readCheck(check.id))) return;
  const now = workshop.now();
  await keepAnswer(run.id, polled.raw, now);
  if (polled.drawing) await keepDrawing(run.id, polled.drawing, now);
  const { heatMap, intelligence, pending: still, notes } = polled.finding;
  await changeRun(check.id, run.id, ['done'], (present) =>
    present.finding
      ? {
          ...present,
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

/** Follows what finished runs still lack until it is there or its time is over. */
export const followExtras = async (workshop: Workshop, signal: AbortSignal): Promise<void> => {
  for (let open = await pending(workshop.now()); open.length > 0; open = await pending(workshop.now())) {
    for (const { check, run } of open) await ask(check, run, workshop, signal);
    await workshop.sleep(EVERY_MS, signal);
  }
  await giveUp(workshop.now());
};

/** What did not come in time is no longer said to be on its way. */
const giveUp = async (now: number): Promise<void> => {
  for (const check of await listChecks({ limit: LOOKED_THROUGH }))
    for (const run of check.runs)
      if (run.state === 'done' && run.finding?.pending?.length && now - (run.endedAt ?? 0) >= FOLLOWED_MS)
        await changeRun(check.id, run.id, ['done'], (present) =>
          present.finding ? { ...present, finding: { ...present.finding, pending: undefined } } : present,
        );
};
