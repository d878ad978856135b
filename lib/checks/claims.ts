import { detectorOf } from '../detectors';
import { withoutFragment } from '../media/address';
import { announce } from '../storage/changes';
import { database } from '../storage/database';
import type { Settings } from '../storage/settings';
import { bytesFor, type Check, type Intent, type Run } from './check';
import { readable, readCheck, storable, withRun } from './records';
import { moved } from './run-changes';
import { type Cap, passedCap, spentId } from './spending';

/**
 * A claim says which run may submit, or has submitted, these media to this detector with these settings. It is taken in
 * the same transaction that turns the run to `submitting`, so that two runs of the same media cannot both pay.
 */
export const claimKey = (of: { detector: string; asked: string; sha256?: string; address?: string }): string =>
  `${of.detector}|${of.asked}|${of.sha256 === undefined ? `address:${of.address ?? ''}` : `sha256:${of.sha256}`}`;

/**
 * What a run asks as a stable text: the same media asked about otherwise are another question. What changes nothing of the
 * answer (an e-mail address, a part for a detector that examines the whole all the same) is no part of it: that must not make the
 * same bytes be paid for twice.
 */
export const questionOf = ({ detector, asked }: Pick<Run, 'detector' | 'asked'>): string => {
  const of = detectorOf(detector);
  const aside = new Set(of?.options.flatMap(({ id, isAside }) => (isAside ? [id] : [])));
  return JSON.stringify([
    Object.entries(asked?.options ?? {})
      .filter(([id]) => !aside.has(id))
      .sort(([a], [b]) => a.localeCompare(b)),
    ...(asked?.region && of?.takesPart ? [asked.region.start, asked.region.end] : []),
  ]);
};

/** The claim keys of a run: what is uploaded is known by its hash, what is handed out as an address by that address. */
export const claimKeyOf = (check: Check, run: Run): string => {
  const media = check.specimen;
  const bytes = bytesFor(check, run);
  return claimKey({
    detector: run.detector,
    asked: questionOf(run),
    ...(run.route !== 'address' && bytes ? { sha256: bytes.sha256 } : {}),
    address: withoutFragment(media?.address ?? check.item.address),
  });
};

/** The run that holds a claim, with its check; undefined where nobody does, or the holder was removed. */
export const holderOf = async (key: string): Promise<{ check: Check; run: Run; at: number } | undefined> => {
  const claim = await (await database()).get('claims', key);
  if (!claim) return undefined;
  const check = await readCheck(claim.checkId);
  const run = check?.runs.find((r) => r.id === claim.runId);
  return check && run ? { check, run, at: claim.at } : undefined;
};

export type Taken =
  | { readonly is: 'taken'; readonly check: Check }
  /** Another run holds the claim: look at it again. */
  | { readonly is: 'held' }
  /** One more paid call would pass the person's cap. */
  | { readonly is: 'capped'; readonly cap: Cap }
  /** The run is no longer where it was: it was cancelled or removed. */
  | { readonly is: 'late' };

/** What others may have written while the step was at work. */
const kept = (present: Run): Partial<Run> => (present.cancelRequested ? { cancelRequested: true } : {});

/**
 * The compare-and-set before money: turns the run from `preparing` or `uploading` to `submitting` and takes the claim,
 * in one transaction that is on disk when it is done.
 */
export const takeClaim = async (of: {
  check: Check;
  run: Run;
  key: string;
  /** The run whose claim may be replaced: it ended without a job, or the person said yes to paying again. */
  replacing: string | undefined;
  intent: Intent;
  /** What the call will use of the account, where that is known. */
  credits: number | undefined;
  caps: Settings['caps'];
}): Promise<Taken> => {
  const tx = (await database()).transaction(['checks', 'claims', 'spending'], 'readwrite', { durability: 'strict' });
  const claims = tx.objectStore('claims');
  const checks = tx.objectStore('checks');
  const held = await claims.get(of.key);
  const holder: unknown = held === undefined ? undefined : await checks.get(held.checkId);
  const isKept = holder !== undefined && readable(holder).runs.some((r) => r.id === held?.runId);
  if (held && isKept && held.runId !== of.run.id && held.runId !== of.replacing) {
    await tx.done;
    return { is: 'held' };
  }
  const found: unknown = await checks.get(of.check.id);
  const check = found === undefined ? undefined : readable(found);
  const run = check?.runs.find((r) => r.id === of.run.id);
  if (!check || !run || (run.state !== 'preparing' && run.state !== 'uploading')) {
    await tx.done;
    return { is: 'late' };
  }
  const { detector } = run;
  const { at } = of.intent;
  const cap = await passedCap(tx, { caps: of.caps, detector, credits: of.credits, now: at });
  if (cap && !run.capAllowed) {
    await tx.done;
    return { is: 'capped', cap };
  }
  const credits = of.credits === undefined ? {} : { credits: of.credits };
  const after = withRun(check, moved({ ...of.run, ...kept(run) }, 'submitting', at, { intent: of.intent, ...credits }));
  await tx.objectStore('spending').put({ id: spentId(run.id, at), runId: run.id, detector, at, ...credits });
  await checks.put(storable(after));
  await claims.put({ key: of.key, checkId: check.id, runId: run.id, at: of.intent.at });
  await tx.done;
  announce({ of: 'check', id: check.id });
  return { is: 'taken', check: after };
};
