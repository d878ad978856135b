import type { Check, Run } from '../../lib/checks/check';
import { type Sentence, sentence } from '../../lib/sentence';
import { amountOf, costAgainText, costOf, costPart, costText, doubtText, isFree } from '../cost-text';
import { allowLabel } from '../need-text';
import { type Choice, type Choices, choice, type Press } from './choice';
import { afterFailure } from './failure-choices';
import { answeredTogether, hasOpen, isMany, vendorRuns, type WaitingRun } from './runs';
import type { Standing } from './standing';

const cancel = choice('cancel', sentence('actionCancel'));

interface Beside {
  /** The newest that ended: its details are what comes next. */
  readonly newest: boolean;
  /** Its remedy is offered for several checks at once. */
  readonly together: boolean;
}

/** What stands above the list, once, where several checks wait for it. */
export const MENDS_ALL: ReadonlySet<Press> = new Set<Press>(['fix-key', 'top-up', 'options']);

/** Every button of a row, with what it costs. A check that is being asked this moment can still be cancelled. */
export const choicesOf = (check: Check, standing: Standing, { newest, together }: Beside): Choices => {
  const { choices, cost } = isMany(check) ? manyChoices(check, standing, newest) : ownChoices(check, standing, newest);
  const hasDetails =
    !isMany(check) && standing.is === 'failed' && (standing.run.ticket || standing.failure.said !== undefined);
  const calm = together ? choices.filter(({ press }) => !MENDS_ALL.has(press)) : choices;
  return { choices: [...calm, ...(hasDetails ? [details('quiet')] : [])], ...(cost ? { cost } : {}) };
};

/** Where several detectors look at it, what mends one of them stands in its own line. */
const manyChoices = (check: Check, standing: Standing, newest: boolean): Choices => {
  const waiting = answeredTogether(check);
  const leave = check.runs.some(({ state }) => state === 'unsettled') && !check.seen;
  if (waiting.length > 0)
    return {
      choices: [choice('allow', allowLabel(waiting), 'primary'), choice('cancel', sentence('actionCancel'), 'quiet')],
      cost: waiting.flatMap((run) => [costPart(check, run), ...doubtText(check, run)]),
    };
  if (hasOpen(check)) return { choices: [cancel] };
  switch (standing.is) {
    case 'damaged':
      return { choices: [] };
    default:
      return {
        choices: [
          details(newest ? 'primary' : 'plain'),
          again(newest ? 'plain' : 'quiet'),
          ...(leave ? [choice('leave', sentence('actionLeave'), 'quiet')] : []),
        ],
        cost: againCost(check),
      };
  }
};

const ownChoices = (check: Check, standing: Standing, newest: boolean): Choices => {
  switch (standing.is) {
    case 'needs-you': {
      const { run, waiting } = standing;
      const isOverCap = run.need.why === 'over-cap';
      return {
        choices: [
          choice('allow', allowLabel(waiting), 'primary'),
          isOverCap
            ? choice('leave-out', sentence('actionLeave'), 'quiet', { run })
            : choice('cancel', sentence('actionCancel'), 'quiet'),
        ],
        cost: [...waitingCost(check, run), ...doubtText(check, run)],
      };
    }
    case 'held':
    case 'running': {
      const { run } = standing;
      if (run.cancelRequested) return { choices: [], cost: [sentence('cancelling')] };
      return { choices: [cancel], cost: [runningCost(check, run), ...doubtText(check, run)] };
    }
    case 'unsettled':
      return {
        choices: [
          choice('retry', sentence('actionAskAgainCost')),
          ...(check.seen ? [] : [choice('leave', sentence('actionLeave'), 'quiet')]),
        ],
      };
    case 'failed':
      return afterFailure(check, standing.run);
    case 'cancelled':
      return standing.run.ticket
        ? { choices: [choice('get-result', sentence('actionGetResult')), again('quiet')] }
        : { choices: [again()], cost: [costText(check, standing.run), ...doubtText(check, standing.run)] };
    case 'damaged':
      return { choices: [] };
    case 'verdict': {
      const [run] = check.runs;
      const spared = sparedRun(check);
      const choices = [details(newest ? 'primary' : 'plain'), again(newest ? 'plain' : 'quiet')];
      if (spared) {
        const about = { run: spared };
        const askToo = choice('ask-too', sentence('actionAskToo', spared.detectorName), 'quiet', about);
        return spared.notAsked === 'no-key'
          ? {
              choices: [...choices, choice('fix-key', sentence('actionAddKey'), 'quiet', about), askToo],
              cost: againCost(check),
            }
          : { choices: [...choices, askToo], cost: [costText(check, spared), ...doubtText(check, spared)] };
      }
      return run ? { choices, cost: [costAgainText(check, run)] } : { choices };
    }
  }
};

/** A detector that was not asked because the answer was clear without it, or for want of a key. */
export const sparedRun = ({ runs }: Check): Run | undefined =>
  runs.find(({ notAsked }) => notAsked === 'clear-answer' || notAsked === 'no-key');

const details = (look: Choice['look']) => choice('details', sentence('actionDetails'), look);
const again = (look: Choice['look'] = 'plain') => choice('check-again', sentence('actionCheckAgain'), look);

export const onceMore = (check: Check, run: Run): Sentence => {
  if (isFree(run)) return sentence('costFree');
  const cost = costOf(check, run);
  return cost
    ? sentence('costMoreKnown', amountOf(cost), run.detectorName)
    : sentence('costOnceMore', run.detectorName);
};

/** What a yes may cost; where the question itself is about that, it says it. */
export const waitingCost = (check: Check, run: WaitingRun): readonly Sentence[] => {
  if (run.need.why === 'maybe-paid-before') return [];
  return [run.paid + run.maybePaid > 0 ? onceMore(check, run) : costText(check, run)];
};

const lacksKey = ({ runs }: Check): boolean => runs.some(({ notAsked }) => notAsked === 'no-key');

/** Who was not asked for what came out then may be asked this time. */
const MAY_BE_ASKED: ReadonlySet<Run['notAsked']> = new Set([
  'clear-answer',
  'format',
  'too-small',
  'too-large',
] as const);

/** What asking everybody again may cost. */
export const againCost = (check: Check): readonly Sentence[] => {
  if (lacksKey(check)) return [sentence('costFreeNoKey')];
  const asked = vendorRuns(check).filter(({ state, notAsked }) => state !== 'not-asked' || MAY_BE_ASKED.has(notAsked));
  return asked.length === 0
    ? [sentence('costFree')]
    : [sentence('costAgainMany'), ...asked.map((run) => costPart(check, run))];
};

/** What a run under way has cost, or will. */
export const runningCost = (check: Check, run: Run): Sentence => {
  if (isFree(run)) return sentence('runningFree');
  if (run.paid > 0) return sentence('runningPaid');
  if (run.state === 'submitting' && run.held === undefined) return sentence('runningAsking');
  const cost = costOf(check, run);
  return cost
    ? sentence('runningNotPaidKnown', amountOf(cost), run.detectorName)
    : sentence('runningNotPaid', run.detectorName);
};
