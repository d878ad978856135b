import type { Check, Run } from '../../lib/checks/check';
import { asksAnew } from '../../lib/checks/grants';
import { type Sentence, sentence } from '../../lib/sentence';
import { costAgainText, costText, doubtText } from '../cost-text';
import { allowLabel } from '../need-text';
import { type Choices, choice } from './choice';
import { runningCost, waitingCost } from './choices';
import { afterFailure } from './failure-choices';
import { askTooText, canAskToo } from './run-text';
import { isWaiting } from './runs';

/** What may cost once more, or changes the bytes, is pressed in its own line. */
const ofWaiting = (check: Check, run: Run, rest: Choices['choices']): Choices => {
  if (!isWaiting(run) || !asksAnew(run.need)) return { choices: rest };
  const allow = choice('allow', allowLabel([run]), 'plain', { run });
  return { choices: [allow, ...rest], cost: [...waitingCost(check, run), ...doubtText(check, run)] };
};

/** The buttons of one run's line, with what they cost, where several detectors look at a check. */
export const runChoices = (check: Check, run: Run): Choices => {
  const about = { run };
  const running = [runningCost(check, run), ...doubtText(check, run)];
  const leaveOut = choice('leave-out', sentence('actionLeaveOut'), 'quiet', about);
  switch (run.state) {
    case 'not-asked': {
      if (run.notAsked === 'no-key') return { choices: [choice('fix-key', sentence('actionAddKey'), 'plain', about)] };
      if (!canAskToo(run)) return { choices: [] };
      const more: Sentence | undefined = askTooText(check, run);
      return {
        choices: [choice('ask-too', sentence('actionAskToo', run.detectorName), 'plain', about)],
        cost: [costText(check, run), ...doubtText(check, run), ...(more ? [more] : [])],
      };
    }
    case 'needs-you':
      return ofWaiting(check, run, run.ticket ? [] : [leaveOut]);
    case 'waiting':
      return run.held === 'turn' && !run.ticket
        ? { choices: [leaveOut], cost: running }
        : { choices: [], cost: running };
    case 'failed':
      return afterFailure(check, run);
    case 'unsettled':
      return {
        choices: [choice('retry', sentence('actionAskAgainCost'), 'plain', about)],
        cost: [costAgainText(check, run)],
      };
    case 'cancelled':
      return run.ticket
        ? { choices: [choice('get-result', sentence('actionGetResult'), 'plain', about)] }
        : {
            choices: [choice('retry', sentence('actionAskToo', run.detectorName), 'plain', about)],
            cost: [costText(check, run), ...doubtText(check, run)],
          };
    case 'done':
      return { choices: [] };
    default:
      return run.cancelRequested ? { choices: [], cost: [sentence('cancelling')] } : { choices: [], cost: running };
  }
};
