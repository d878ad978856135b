import { DEVICE } from '../verdict/origin-finding';
import { judgedKind } from './asked';
import { type Check, isMoving, isOpen, type Run, type RunState } from './check';
import { KeyGone } from './gateway';
import { oneAtATime } from './one-at-a-time';
import { changeCheck, openChecks, readCheck, withRun } from './records';
import { failed, moved } from './run-changes';
import { analysing } from './steps/analysing';
import { examining, readingForDevice } from './steps/examining';
import { preparing } from './steps/preparing';
import { reading } from './steps/reading';
import type { Next, Outcome, Step } from './steps/step';
import { submitting } from './steps/submitting';
import { uploading } from './steps/uploading';
import { turnOf } from './turn';
import type { Workshop } from './workshop';

/** Runs at work at one time; the rest wait in order. */
const AT_ONCE = 6;
const AT_ONCE_PER_DETECTOR = 4;
/** Longer waits are left to the alarm: a sleeping worker costs nothing. */
const LONGEST_SLEEP_MS = 25_000;

const STEPS: Partial<Record<RunState, Step>> = { reading, preparing, uploading, submitting, analysing };

/** Our own reading of the file: nothing is uploaded or asked. */
const DEVICE_STEPS: Partial<Record<RunState, Step>> = { reading: readingForDevice, preparing: examining };

const stepOf = ({ detector, state }: Run): Step | undefined =>
  detector === DEVICE.id ? DEVICE_STEPS[state] : STEPS[state];

/** What the surroundings do about it: keep the worker awake while runs are at work, set the alarm behind them. */
export interface Surroundings {
  readonly onWork: (atWork: number) => void;
  /** A paid call was made for this detector, or may have been: what is left on its account changed. */
  readonly onPaid: (detector: string) => void;
  /** Something still comes after a verdict. */
  readonly onPending: () => void;
  /** How many checks the machine itself has something to do for. */
  readonly onMoving: (moving: number) => void;
  /** Something of ours broke: shown in the extension's own error list. */
  readonly onFault: (error: unknown) => void;
}

interface AtWork {
  readonly detector: string;
  readonly abort: AbortController;
  /** Asked to look again after it rests: what it saw may have changed meanwhile. */
  again: boolean;
}

interface Looked {
  readonly outcome: Outcome;
  /** The check as it was written; undefined where it has to be read. */
  readonly after?: Check | undefined;
}

/** The one runner: it alone advances runs, each inside a lock of its own. Safe to call from anywhere, at any time. */
export class Runner {
  readonly #workshop: Workshop;
  readonly #surroundings: Surroundings;
  readonly #atWork = new Map<string, AtWork>();
  readonly #pumpOnce = oneAtATime(() => this.#pump());

  constructor(workshop: Workshop, surroundings: Surroundings) {
    this.#workshop = workshop;
    this.#surroundings = surroundings;
  }

  /** Brings on every open run that can go on: after a start, an alarm, a grant, a new check, an end. */
  goOn(): Promise<void> {
    return this.#pumpOnce();
  }

  /** Stops what a run is doing here, e.g. because it was cancelled. The record says what it is. */
  stop(runId: string): void {
    this.#atWork.get(runId)?.abort.abort(new DOMException('stopped', 'AbortError'));
  }

  async #pump(): Promise<void> {
    const checks = await openChecks();
    this.#surroundings.onMoving(checks.filter((check) => check.runs.some((run) => isMoving(run.state))).length);
    const runs = checks.flatMap((check) => check.runs.map((run) => ({ check, run })));
    // What has begun comes before what waits.
    for (const { check, run } of runs)
      if (isMoving(run.state) && run.state !== 'waiting' && !this.#isFarOff(run)) this.#resume(check, run);
    for (const { check, run } of runs) if (run.state === 'waiting') await this.#admit(check, run, runs);
  }

  /** What waits longer than a worker should is the alarm's to bring on. */
  #isFarOff(run: Run): boolean {
    return (run.notBefore ?? 0) - this.#workshop.now() > LONGEST_SLEEP_MS;
  }

  #hasRoom(detector: string): boolean {
    const ofDetector = [...this.#atWork.values()].filter((one) => one.detector === detector);
    return this.#atWork.size < AT_ONCE && ofDetector.length < AT_ONCE_PER_DETECTOR;
  }

  #resume(check: Check, run: Run): void {
    const present = this.#atWork.get(run.id);
    if (present) present.again = true;
    else if (this.#hasRoom(run.detector)) this.#advance(check, run);
  }

  /** A waiting run starts when there is room, and the run that it waits behind has ended. */
  async #admit(check: Check, run: Run, runs: readonly { run: Run }[]): Promise<void> {
    // A run that ended is still listed here while another of its check is open.
    const isBehind = runs.some((other) => other.run.id === run.behind && isMoving(other.run.state));
    const judges = this.#workshop.detectorOf(run.detector)?.judges[judgedKind(check)] ?? [];
    const turn = turnOf(check, run, judges);
    if (turn === 'no-need') {
      const now = this.#workshop.now();
      const next = moved(run, 'not-asked', now, { notAsked: 'clear-answer', endedAt: now });
      await this.#write(check, run, { is: 'go', run: next });
      // Whoever waits for this round to end hears of a failure.
      void this.goOn();
      return;
    }
    const held = isBehind
      ? 'same-media'
      : turn === 'later'
        ? 'turn'
        : this.#hasRoom(run.detector)
          ? undefined
          : 'queue';
    if (held === undefined) {
      const next = moved(run, 'reading', this.#workshop.now());
      if (await this.#write(check, run, { is: 'go', run: next })) this.#resume(check, next);
    } else if (run.held !== held) {
      await this.#write(check, run, { is: 'rest', run: { ...run, held } });
    }
  }

  #advance(check: Check, run: Run): void {
    const atWork: AtWork = { detector: run.detector, abort: new AbortController(), again: false };
    this.#atWork.set(run.id, atWork);
    this.#surroundings.onWork(this.#atWork.size);
    void this.#workshop
      .alone(`assay-run-${run.id}`, () => this.#work(check.id, run.id, atWork))
      .then(
        () => true,
        (error: unknown) => this.#broke(check.id, run.id, atWork, error),
      )
      .then((isSettled) => {
        this.#atWork.delete(run.id);
        this.#surroundings.onWork(this.#atWork.size);
        // What could not even be written would break again at once: the alarm brings it on.
        if (isSettled) void this.goOn().catch(this.#surroundings.onFault);
      });
  }

  async #work(checkId: string, runId: string, atWork: AtWork): Promise<void> {
    // What a step wrote is what the next one starts from: to read it again would only take time.
    let known: Check | undefined;
    for (;;) {
      const check = known ?? (await readCheck(checkId));
      const run = check?.runs.find((r) => r.id === runId);
      if (!check || !run || !stepOf(run)) return;
      atWork.again = false;
      const { outcome, after } = await this.#inTurn(check, run, atWork.abort.signal);
      if (outcome.is === 'rest' && !atWork.again) return;
      known = outcome.is === 'go' && !atWork.abort.signal.aborted ? after : undefined;
      if (outcome.is === 'pause') {
        if (outcome.ms > LONGEST_SLEEP_MS) return;
        await this.#workshop.sleep(outcome.ms, atWork.abort.signal);
      }
    }
  }

  /** The bytes of a check are read once for all its runs: one reads, the others find them there. */
  async #inTurn(check: Check, run: Run, signal: AbortSignal): Promise<Looked> {
    if (run.state !== 'reading' || check.runs.length === 1) return this.#look(check, run, signal);
    let looked: Looked = { outcome: { is: 'rest' } };
    await this.#workshop.alone(`assay-media-${check.id}`, async () => {
      // Another run may have read meanwhile.
      const now = await readCheck(check.id);
      const present = now?.runs.find((r) => r.id === run.id);
      if (now && present && stepOf(present)) looked = await this.#look(now, present, signal);
    });
    return looked;
  }

  /** One step of a run, on its record as it is now, and what came of it written down. */
  async #look(check: Check, run: Run, signal: AbortSignal): Promise<Looked> {
    const step = stepOf(run);
    if (!step) return { outcome: { is: 'rest' } };
    const early = (run.notBefore ?? 0) - this.#workshop.now();
    const outcome: Outcome =
      early > 0 ? { is: 'pause', ms: early } : await step({ check, run, workshop: this.#workshop, signal });
    const after = await this.#write(check, run, this.#timed(outcome));
    await this.#tell(check.id, run, after);
    return { outcome, after };
  }

  /** What the surroundings want to know of a run that has just ended. */
  async #tell(checkId: string, before: Run, written: Check | undefined): Promise<void> {
    const run = (written ?? (await readCheck(checkId)))?.runs.find((r) => r.id === before.id);
    if (!run) return;
    // A lost answer may have been paid too.
    const grew = run.paid + run.maybePaid > before.paid + before.maybePaid;
    if (grew || (run.paid > 0 && before.state === 'analysing' && run.state !== 'analysing'))
      this.#surroundings.onPaid(run.detector);
    if (run.state === 'done' && run.finding?.pending?.length) this.#surroundings.onPending();
  }

  /** A wait that is left to the alarm stands in the record: who goes on before it is over waits too. */
  #timed(outcome: Outcome): Outcome {
    if (outcome.is !== 'pause' || outcome.ms <= LONGEST_SLEEP_MS) return outcome;
    const { run: next } = outcome;
    const notBefore = this.#workshop.now() + outcome.ms;
    return { ...outcome, run: (present) => ({ ...resolved(next ?? present, present), notBefore }) };
  }

  /**
   * Writes a step's outcome if the run still is where the step saw it. What others wrote meanwhile is kept. Answers the record as
   * it is then; undefined where nothing was written: the step wrote it itself, or the run went elsewhere.
   */
  async #write(check: Check, run: Run, outcome: Outcome): Promise<Check | undefined> {
    const { run: next } = outcome;
    const patch = outcome.is === 'go' ? outcome.check : undefined;
    if (next === undefined) return undefined;
    return changeCheck(check.id, (now) => {
      const present = now.runs.find((r) => r.id === run.id);
      if (present?.state !== run.state) return undefined;
      const after = resolved(next, present);
      return { ...withRun(now, after), ...patch, ...(isOpen(after.state) ? {} : { seen: false }) };
    });
  }

  /** Whether the run's record says what happened. */
  async #broke(checkId: string, runId: string, atWork: AtWork, error: unknown): Promise<boolean> {
    if (atWork.abort.signal.aborted || error instanceof KeyGone) return true;
    this.#surroundings.onFault(error);
    try {
      const check = await readCheck(checkId);
      const run = check?.runs.find((r) => r.id === runId);
      if (!check || !run || !isMoving(run.state)) return true;
      // A paid call may be under way: only looking for it can tell, so the state stays for the next alarm.
      if (run.state === 'submitting') return false;
      const said = error instanceof Error ? error.message : String(error);
      const written = await this.#write(check, run, {
        is: 'go',
        run: (present) => failed(present, 'assay-fault', this.#workshop.now(), { said }),
      });
      return written !== undefined;
    } catch (again) {
      this.#surroundings.onFault(again);
      return false;
    }
  }
}

/** What others may have written since the step saw the run is kept. */
const resolved = (next: Next, present: Run): Run => {
  if (typeof next === 'function') return next(present);
  return present.cancelRequested ? { ...next, cancelRequested: true } : next;
};
