import type { Check, Run } from '../../lib/checks/check';
import { remedyOf } from '../../lib/checks/failure';
import { type Sentence, sentence } from '../../lib/sentence';
import { DEVICE } from '../../lib/verdict/origin-finding';
import { allowLabel } from '../need-text';
import type { Standing } from './standing';

/** What a press of a row's button asks for; the popup turns it into a command. */
export type Press =
  | 'allow'
  | 'cancel'
  | 'retry'
  | 'check-again'
  | 'get-result'
  | 'leave'
  | 'fix-key'
  | 'top-up'
  | 'free-room'
  | 'options'
  | 'fewer-seconds'
  | 'open-page'
  | 'details'
  | 'ask-too'
  | 'remove';

export interface Choice {
  readonly press: Press;
  readonly label: Sentence;
  readonly look: 'primary' | 'plain' | 'quiet';
}

export interface Choices {
  readonly choices: readonly Choice[];
  /** What a press may cost, or has cost: stands beside the buttons. */
  readonly cost?: Sentence;
}

const choice = (press: Press, label: Sentence, look: Choice['look'] = 'plain'): Choice => ({ press, label, look });
const cancel = choice('cancel', sentence('actionCancel'));

interface Beside {
  /** The newest that ended: its details are what comes next. */
  readonly newest: boolean;
  /** Its remedy is offered for several checks at once. */
  readonly together: boolean;
}

/** What stands above the list, once, where several checks wait for it. */
const MENDS_ALL: ReadonlySet<Press> = new Set<Press>(['fix-key', 'top-up', 'options']);

/** Every button of a row, with what it costs. A check that is being asked this moment can still be cancelled. */
export const choicesOf = (check: Check, standing: Standing, { newest, together }: Beside): Choices => {
  const { choices, cost } = ownChoices(check, standing, newest);
  const hasDetails = standing.is === 'failed' && (standing.run.ticket || standing.failure.said !== undefined);
  const calm = together ? choices.filter(({ press }) => !MENDS_ALL.has(press)) : choices;
  return { choices: [...calm, ...(hasDetails ? [details('quiet')] : [])], ...(cost ? { cost } : {}) };
};

const ownChoices = (check: Check, standing: Standing, newest: boolean): Choices => {
  switch (standing.is) {
    case 'needs-you': {
      const { run, need } = standing;
      const again = run.paid + run.maybePaid > 0;
      return {
        choices: [choice('allow', allowLabel(need), 'primary'), choice('cancel', sentence('actionCancel'), 'quiet')],
        ...(need.why === 'maybe-paid-before'
          ? {}
          : isFree(run)
            ? { cost: sentence('costFree') }
            : { cost: sentence(again ? 'costOnceMore' : 'costNotTold', run.detectorName) }),
      };
    }
    case 'held':
    case 'running': {
      const { run } = standing;
      if (run.cancelRequested) return { choices: [], cost: sentence('cancelling') };
      if (isFree(run)) return { choices: [cancel], cost: sentence('runningFree') };
      if (run.paid > 0) return { choices: [cancel], cost: sentence('runningPaid') };
      if (run.state === 'submitting' && standing.is === 'running')
        return { choices: [cancel], cost: sentence('runningAsking') };
      return { choices: [cancel], cost: sentence('runningNotPaid', run.detectorName) };
    }
    case 'unsettled':
      return {
        choices: [
          choice('retry', sentence('actionAskAgainCost')),
          ...(check.seen ? [] : [choice('leave', sentence('actionLeave'), 'quiet')]),
        ],
      };
    case 'failed':
      return afterFailure(check, standing);
    case 'cancelled':
      return standing.run.ticket
        ? { choices: [choice('get-result', sentence('actionGetResult')), again('quiet')] }
        : { choices: [again()], ...costOf(standing.run, 'costNotTold') };
    case 'damaged':
      return { choices: [] };
    case 'verdict': {
      const [run] = check.runs;
      const spared = sparedRun(check);
      const choices = [details(newest ? 'primary' : 'plain'), again(newest ? 'plain' : 'quiet')];
      if (spared?.notAsked === 'no-key')
        return {
          choices: [
            ...choices,
            choice('fix-key', sentence('actionAddKey'), 'quiet'),
            choice('ask-too', sentence('actionAskToo', spared.detectorName), 'quiet'),
          ],
        };
      if (spared)
        return {
          choices: [...choices, choice('ask-too', sentence('actionAskToo', spared.detectorName), 'quiet')],
          cost: sentence('costAskToo', spared.detectorName),
        };
      return run ? { choices, ...costOf(run, 'costAgain') } : { choices };
    }
  }
};

/** Our own reading costs nothing. */
const isFree = ({ detector }: Run): boolean => detector === DEVICE.id;

const costOf = (run: Run, key: 'costNotTold' | 'costAgain'): Pick<Choices, 'cost'> => ({
  cost: isFree(run) ? sentence('costFree') : sentence(key, run.detectorName),
});

/** A detector that was not asked because the answer was clear without it, or for want of a key. */
export const sparedRun = ({ runs }: Check): Run | undefined =>
  runs.find(({ notAsked }) => notAsked === 'clear-answer' || notAsked === 'no-key');

const details = (look: Choice['look']) => choice('details', sentence('actionDetails'), look);
const again = (look: Choice['look'] = 'plain') => choice('check-again', sentence('actionCheckAgain'), look);

const afterFailure = (check: Check, { run, failure }: Extract<Standing, { is: 'failed' }>): Choices => {
  const detector = run.detectorName;
  const paidBefore = failure.spent !== 'no';
  const retry = choice('retry', sentence(paidBefore ? 'actionAskAgainCost' : 'actionRetry'));
  const quietRetry = choice('retry', retry.label, 'quiet');
  const cost = paidBefore ? {} : costOf(run, 'costNotTold');
  const page = /^https?:/.test(check.item.pageAddress);
  const remedy = remedyOf(failure.code, run.ticket !== undefined);
  switch (remedy) {
    case 'retry':
      return { choices: [retry], ...cost };
    case 'fewer-seconds':
      return { choices: [choice('fewer-seconds', sentence('actionFewerSeconds')), quietRetry], ...cost };
    case 'free-room':
      return { choices: [choice('free-room', sentence('actionFreeRoom'))], ...cost };
    case 'options':
      return { choices: [choice('options', sentence('actionTurnOff'), 'primary'), quietRetry], ...cost };
    case 'get-result':
      return run.ticket
        ? { choices: [choice('get-result', sentence('actionGetResult'))] }
        : { choices: [retry], ...cost };
    case 'fix-key': {
      const label = sentence(failure.code === 'no-key' ? 'actionAddKey' : 'actionFixKey');
      const after = run.ticket ? choice('get-result', sentence('actionGetResult'), 'quiet') : quietRetry;
      return { choices: [choice('fix-key', label, 'primary'), after], ...(run.ticket ? {} : cost) };
    }
    case 'top-up':
      return { choices: [choice('top-up', sentence('actionTopUp', detector)), quietRetry], ...cost };
    case 'open-page':
      return page ? { choices: [choice('open-page', sentence('actionOpenPage'))] } : { choices: [retry], ...cost };
  }
};
