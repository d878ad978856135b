import type { NotKept } from '../verdict/finding';
import { bytesFor, type Check, isMoving, type Run } from './check';
import { claimKey, claimKeyOf, holderOf, questionOf } from './claims';
import { copyKept } from './copy-kept';
import { isJobOver } from './failure';
import { withKept } from './keep-beside';
import { moved, needing } from './run-changes';
import type { Outcome } from './steps/step';

/** A finding about an address is used again for so long: the vendor may have fetched other bytes since. */
export const ADDRESS_FINDING_MS = 24 * 60 * 60_000;

export type Earlier =
  /** Nothing stands in the way. `replacing` is the run whose claim goes over to this one. */
  { readonly is: 'none'; readonly replacing: string | undefined } | { readonly is: 'found'; readonly outcome: Outcome };

/**
 * Whether the same media were, or are being, judged by the same detector: then this run waits for that one, takes its
 * finding, or goes on with its job, and pays nothing. Uploaded bytes count as the same by hash, addresses by address.
 */
export const earlierRun = async (check: Check, run: Run, fingerprint: string, now: number): Promise<Earlier> => {
  const own = claimKeyOf(check, run);
  const bytes = bytesFor(check, run);
  const keys = [own];
  // The same bytes, uploaded before, were judged for certain; the other way round the vendor may have fetched others.
  if (bytes) keys.push(claimKey({ detector: run.detector, asked: questionOf(run), sha256: bytes.sha256 }));
  let replacing: string | undefined;
  for (const key of new Set(keys)) {
    const holder = await holderOf(key);
    if (!holder || holder.run.id === run.id) continue;
    const outcome = follow(check, run, holder, { byAddress: key.includes('|address:'), fingerprint, now });
    if (outcome === 'its-finding') {
      // What hangs on the finding is kept with each run that shows it: the other check may be removed.
      const lost = [...(holder.run.notKept ?? []), ...(await copyKept(holder.run.id, run.id, check.id))];
      return { is: 'found', outcome: reused(run, holder, [...new Set(lost)], now) };
    }
    if (outcome) return { is: 'found', outcome };
    if (key === own) replacing = holder.run.id;
  }
  return { is: 'none', replacing };
};

type Holder = { readonly check: Check; readonly run: Run };
interface Against {
  readonly byAddress: boolean;
  readonly fingerprint: string;
  readonly now: number;
}

const follow = (check: Check, run: Run, holder: Holder, against: Against): Outcome | 'its-finding' | undefined => {
  const before = holder.run;
  const { now } = against;
  if (isMoving(before.state))
    return { is: 'rest', run: moved(run, 'waiting', now, { held: 'same-media', behind: before.id }) };
  if (check.fresh) return undefined;
  if (isTooOld(before, against)) return undefined;
  // The holder may have been asked something else since, e.g. about fewer seconds: its answer is to that.
  const isSame = questionOf(before) === questionOf(run);
  if (isSame && before.finding) return 'its-finding';
  if (isSame && hasJobFor(before, run, against.fingerprint)) return { is: 'go', run: takenOver(run, holder, now) };
  // That address was tried, and paid for: this check asks for the upload too, instead of trying it again.
  if (before.state === 'needs-you' && before.addressFailed && !run.addressFailed)
    return { is: 'go', run: moved(run, 'reading', now, { addressFailed: true, addressSaid: before.addressSaid }) };
  // Trying again, and giving that up or failing at it, settles nothing.
  if (before.maybePaid > 0 && (before.ticket === undefined || !isSame) && !run.paidTwiceAllowed)
    return { is: 'go', run: needing(run, { origins: [], consents: [], why: 'maybe-paid-before' }, now) };
  return undefined;
};

/** What an address led to changes; what bytes are does not. */
const isTooOld = (before: Run, { byAddress, now }: Against): boolean =>
  byAddress && now - (before.finding?.at ?? before.ticket?.submittedAt ?? now) > ADDRESS_FINDING_MS;

const hasJobFor = (before: Run, run: Run, fingerprint: string): boolean =>
  before.ticket !== undefined &&
  before.ticket.keyFingerprint === fingerprint &&
  !isJobOver(before.failure?.code) &&
  !run.ownJob;

const takenOver = (run: Run, { check, run: before }: Holder, now: number): Run =>
  moved(run, 'analysing', now, {
    ...(before.ticket ? { ticket: before.ticket } : {}),
    ...(before.asked ? { asked: before.asked } : {}),
    ...(before.route ? { route: before.route } : {}),
    reused: { checkId: check.id, at: before.ticket?.submittedAt ?? now },
  });

const reused = (run: Run, { check, run: before }: Holder, lost: NotKept, now: number): Outcome => ({
  is: 'go',
  run: moved(run, 'done', now, {
    endedAt: now,
    ...(before.asked ? { asked: before.asked } : {}),
    ...(before.route ? { route: before.route } : {}),
    ...(before.finding ? { finding: withKept(before.finding, lost) } : {}),
    ...(lost.length > 0 ? { notKept: lost } : {}),
    // What is still drawn is asked for by each run that waits for it, free.
    ...(before.finding?.pending && before.ticket ? { ticket: before.ticket } : {}),
    reused: { checkId: check.id, at: before.finding?.at ?? now },
  }),
});
