import type { OptionValues, Region } from '../detectors/detector';
import type { MediaItem } from '../media/media-item';
import { announce } from '../storage/changes';
import { changeSettings, withConsents } from '../storage/settings';
import { type Check, isMoving, isOpen, type Run } from './check';
import { type FailureCode, remedyOf } from './failure';
import { allowed, isMet, isPressed } from './grants';
import type { Need } from './need';
import { newRun } from './new-check';
import type { Candidate } from './panel';
import { changeCheck, changeRun, listChecks, openChecks, readCheck } from './records';
import { type Removed, removeCheck } from './removal';
import { isFreeAgain, mayAnswer, type RunOf } from './retrying';
import { moved } from './run-changes';
import type { Runner } from './runner';
import { Starter } from './starter';
import { sweep } from './sweep';
import type { Workshop } from './workshop';

/** A removed check can be brought back for so long: a little longer than the popup offers it. */
const RESTORE_MS = 20_000;
/** Older checks than these are not looked through for a key; each has buttons of its own. */
const LOOKED_THROUGH = 200;

/** Where the person's commands become changes of records. Every one is safe to repeat. */
export class Desk {
  readonly #workshop: Workshop;
  readonly #runner: Runner;
  readonly #starter: Starter;
  readonly #removed = new Map<string, Removed>();

  constructor(workshop: Workshop, runner: Runner) {
    this.#workshop = workshop;
    this.#runner = runner;
    this.#starter = new Starter(workshop, runner);
  }

  start(item: MediaItem, detectors: readonly Candidate[], more: Partial<Check> = {}): Promise<string> {
    return this.#starter.start(item, detectors, more);
  }

  startOnDevice(item: MediaItem): Promise<string> {
    return this.#starter.startOnDevice(item);
  }

  checkAgain(checkId: string, region?: Region): Promise<string> {
    return this.#starter.checkAgain(checkId, region);
  }

  /** Before money: ends at once. While the paid call is out: waits for its ticket. After: stops waiting, keeps the ticket. */
  async cancel(checkId: string): Promise<void> {
    const now = this.#workshop.now();
    const check = await changeCheck(checkId, (of) => ({
      ...of,
      runs: of.runs.map((run) => {
        if (!isOpen(run.state)) return run;
        return run.state === 'submitting'
          ? { ...run, cancelRequested: true }
          : moved(run, 'cancelled', now, { endedAt: now });
      }),
    }));
    for (const run of check?.runs ?? []) if (run.state === 'cancelled') this.#runner.stop(run.id);
    await this.#runner.goOn();
  }

  /**
   * Once more from the start, for what failed, was cancelled or is unsettled; a job that may still answer is asked for
   * instead, free. `runId`: for this run alone, as trying one again for free must not send another again that may be paid.
   */
  async retry(checkId: string, runId?: string): Promise<void> {
    const now = this.#workshop.now();
    await this.#changeRuns(checkId, (run) => {
      if (isOpen(run.state) || run.state === 'done' || run.state === 'not-asked' || !isMeant(run, runId)) return run;
      return mayAnswer(run) ? resumed(run, now) : again(run, now);
    });
  }

  /** The same remedy for all that the press named, as far as they still stand failed for this reason and spent nothing. */
  async retryAll(code: FailureCode, named: readonly RunOf[]): Promise<void> {
    const now = this.#workshop.now();
    if (remedyOf(code) === 'free-room') await sweep(now, 0, new Set(named.map(({ checkId }) => checkId)));
    for (const { checkId, runId } of named)
      await this.#changeRuns(checkId, (run) => (run.id === runId && isFreeAgain(run, code) ? again(run, now) : run));
  }

  /** Drops what is only kept for a retry of other checks, then tries what failed for want of room. */
  async freeRoom(checkId: string, runId?: string): Promise<void> {
    const now = this.#workshop.now();
    await sweep(now, 0, new Set([checkId]));
    await this.#changeRuns(checkId, (run) =>
      isMeant(run, runId) && run.failure?.code === 'no-room' && run.state === 'failed' && !mayAnswer(run)
        ? again(run, now)
        : run,
    );
  }

  /** Asks for a job that was submitted already: free. */
  async getResult(checkId: string, runId?: string): Promise<void> {
    const now = this.#workshop.now();
    await this.#changeRuns(checkId, (run) =>
      run.ticket && isMeant(run, runId) && (run.state === 'failed' || run.state === 'cancelled')
        ? resumed(run, now)
        : run,
    );
  }

  /** Asks a detector that was left out, because the person wants it all the same. */
  async askToo(checkId: string, runId: string): Promise<void> {
    const now = this.#workshop.now();
    await this.#changeRuns(checkId, (run) =>
      run.id === runId && run.state === 'not-asked' ? { ...again(run, now), wanted: true } : run,
    );
  }

  /** Leaves out one detector that waits for its turn or for the person: nothing was asked of it, and nothing will be. */
  async leaveOut(checkId: string, runId: string): Promise<void> {
    const now = this.#workshop.now();
    await this.#changeRuns(checkId, (run) =>
      run.id === runId && (run.state === 'waiting' || run.state === 'needs-you') && !run.ticket
        ? moved(run, 'not-asked', now, { notAsked: 'left-out', endedAt: now })
        : run,
    );
  }

  /** One run once more with other options, for this time only: may cost again. */
  async retryWith(checkId: string, runId: string, chosen: OptionValues): Promise<void> {
    const now = this.#workshop.now();
    await this.#changeRuns(checkId, (run) =>
      run.id === runId && !isOpen(run.state) ? { ...again(run, now), ownJob: true, chosen } : run,
    );
  }

  /**
   * The person pressed *Allow*. Without a question of the browser's it counts at once; with one, what they agreed to
   * counts when the browser's answer is yes. `runIds`: only the runs that the button named; one press about hosts must not
   * agree to money. `whys`: what the button asked; the second of two quick presses may find another question there.
   */
  async allow(checkId: string, runIds?: readonly string[], whys?: readonly Need['why'][]): Promise<void> {
    const now = this.#workshop.now();
    await this.#changeRuns(checkId, (run) =>
      run.need && (runIds?.includes(run.id) ?? true) && (whys?.includes(run.need.why) ?? true)
        ? { ...run, need: { ...run.need, pressedAt: now, refused: false } }
        : run,
    );
    await this.onGrant();
  }

  /** Brings on every run whose need is met by now: one press or one grant may meet the needs of many. */
  async onGrant(): Promise<void> {
    const now = this.#workshop.now();
    const open = await openChecks();
    for (const run of open.flatMap((check) => check.runs)) {
      if (run.state !== 'needs-you' || !run.need || !isPressed(run.need, now)) continue;
      if (!(await this.#workshop.mayReach(run.need.origins))) continue;
      const { consents } = run.need;
      await changeSettings((settings) => withConsents(settings, consents, now));
      announce({ of: 'settings' });
    }
    const settings = await this.#workshop.settings();
    for (const check of open)
      for (const { id, state, need } of check.runs) {
        if (state !== 'needs-you' || !need || !isMet(need, settings, now)) continue;
        if (await this.#workshop.mayReach(need.origins))
          await changeRun(check.id, id, ['needs-you'], (run) => allowed(run, now));
      }
    await this.#runner.goOn();
  }

  /** The browser's question was answered with no: the check stays, and says so. */
  async refused(checkId: string): Promise<void> {
    await this.#changeRuns(checkId, (run) => {
      if (!run.need) return run;
      const { pressedAt: _pressedAt, ...need } = run.need;
      return { ...run, need: { ...need, refused: true } };
    });
  }

  /** A key was saved: what failed for want of it, with a job that this key paid, goes on by itself. */
  async onKey(detector: string, fingerprint: string): Promise<void> {
    const now = this.#workshop.now();
    const isItsOwn = (run: Run) =>
      run.detector === detector && run.state === 'failed' && run.ticket?.keyFingerprint === fingerprint;
    for (const { id } of await listChecks({ limit: LOOKED_THROUGH }))
      await this.#changeRuns(id, (run) =>
        isItsOwn(run) && KEY_FAILURES.has(run.failure?.code ?? '') ? resumed(run, now) : run,
      );
  }

  async leave(checkId: string): Promise<void> {
    await changeCheck(checkId, (of) => ({ ...of, seen: true }));
  }

  async remove(checkId: string): Promise<void> {
    await this.cancel(checkId);
    const check = await readCheck(checkId);
    // The paid call is out: its answer must find its record.
    if (check?.runs.some((run) => run.state === 'submitting')) return;
    const removed = await removeCheck(checkId);
    if (!removed) return;
    this.#removed.set(checkId, removed);
    setTimeout(() => this.#removed.delete(checkId), RESTORE_MS);
  }

  async restore(checkId: string): Promise<void> {
    await this.#removed.get(checkId)?.put();
    this.#removed.delete(checkId);
  }

  async markSeen(checkIds: readonly string[]): Promise<void> {
    for (const id of checkIds)
      await changeCheck(id, (of) =>
        of.seen || of.runs.some((run) => isMoving(run.state)) ? undefined : { ...of, seen: true },
      );
  }

  async #changeRuns(checkId: string, change: (run: Run) => Run): Promise<void> {
    const changed = await changeCheck(checkId, (of) => {
      const runs = of.runs.map(change);
      return runs.every((run, i) => run === of.runs[i]) ? undefined : { ...of, runs };
    });
    if (changed) await this.#runner.goOn();
  }
}

const isMeant = (run: Run, runId: string | undefined): boolean => runId === undefined || run.id === runId;

const KEY_FAILURES: ReadonlySet<string> = new Set(['no-key', 'wrong-key', 'other-key']);

/** From the start; what was paid, or may have been, is not forgotten. */
const again = (run: Run, now: number): Run => ({
  ...newRun({ id: run.detector, name: run.detectorName }, now),
  id: run.id,
  paid: run.paid,
  maybePaid: run.maybePaid,
  ...(run.addressFailed ? { addressFailed: true } : {}),
  ...(run.addressSaid ? { addressSaid: run.addressSaid } : {}),
  ...(run.copyAllowed ? { copyAllowed: true } : {}),
  ...(run.chosen ? { chosen: run.chosen } : {}),
  ...(run.reused && run.state === 'failed' ? { ownJob: true } : {}),
  ...(run.state === 'unsettled' ? { paidTwiceAllowed: true } : {}),
});

const resumed = (run: Run, now: number): Run => {
  const { failure: _failure, endedAt: _endedAt, cancelRequested: _cancel, ...rest } = run;
  return moved(rest, 'analysing', now);
};
