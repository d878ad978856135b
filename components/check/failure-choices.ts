import { judgedKind } from '../../lib/checks/asked';
import type { Check, Run } from '../../lib/checks/check';
import { remedyOf } from '../../lib/checks/failure';
import { detectorOf } from '../../lib/detectors';
import { type Sentence, sentence } from '../../lib/sentence';
import { costAgainText, costText, doubtText } from '../cost-text';
import { isTriable } from '../failure-text';
import { type Choice, type Choices, choice, type Press } from './choice';
import { isMany } from './runs';

/** Pieces that a voice can be cut to where the whole was too long or too dear. Seconds. */
const FEWER = [30, 15] as const;

const fewerSeconds = (check: Check, run: Run): readonly Choice[] => {
  const asked = run.chosen?.analyzeUpToSeconds ?? run.asked?.options.analyzeUpToSeconds;
  const before = Math.min(
    typeof asked === 'number' ? asked : Number.POSITIVE_INFINITY,
    check.item.duration ?? Number.POSITIVE_INFINITY,
  );
  return FEWER.filter((seconds) => seconds < before).map((seconds) =>
    choice('fewer-seconds', sentence('actionOnlySeconds', String(seconds)), 'plain', { run, seconds }),
  );
};

/** Sound of which a detector can be asked about the beginning alone: what takes too long or costs too much may do for less. */
const isCuttable = (check: Check, run: Run): boolean =>
  (run.failure?.code === 'took-too-long' || run.failure?.code === 'no-credits') &&
  detectorOf(run.detector)?.options.some(
    ({ id, kinds }) => id === 'analyzeUpToSeconds' && kinds.includes(judgedKind(check)),
  ) === true;

/** What mends a failed run: the one remedy first, and what it costs. */
export const afterFailure = (check: Check, run: Run): Choices => {
  const { failure, detectorName: detector } = run;
  if (!failure) return { choices: [] };
  const paidBefore = failure.spent !== 'no';
  const about = isMany(check) ? { run } : undefined;
  const named = (press: Press, label: Sentence, look?: Choice['look']) => choice(press, label, look, about);
  const retry = named('retry', sentence(paidBefore ? 'actionAskAgainCost' : 'actionRetry'));
  const quietRetry: Choice = { ...retry, look: 'quiet' };
  const getResult = named('get-result', sentence('actionGetResult'));
  const cost = paidBefore ? {} : { cost: [costText(check, run), ...doubtText(check, run)] };
  const fewer = isCuttable(check, run) ? fewerSeconds(check, run) : [];
  const page = /^https?:/.test(check.item.pageAddress);
  const openPage = named('open-page', sentence('actionOpenPage'));
  switch (remedyOf(failure.code, run.ticket !== undefined)) {
    case 'retry':
      return { choices: [retry], ...cost };
    case 'fewer-seconds':
      return {
        choices: fewer.length > 0 ? [...fewer, quietRetry] : [retry],
        cost: [paidBefore ? costAgainText(check, run) : costText(check, run)],
      };
    case 'free-room':
      return { choices: [named('free-room', sentence('actionFreeRoom'))], ...cost };
    case 'options':
      return { choices: [named('options', sentence('actionTurnOff'), 'primary'), quietRetry], ...cost };
    case 'get-result':
      return run.ticket ? { choices: [getResult] } : { choices: [retry], ...cost };
    case 'fix-key': {
      const label = sentence(failure.code === 'no-key' ? 'actionAddKey' : 'actionFixKey');
      const after: Choice = run.ticket ? { ...getResult, look: 'quiet' } : quietRetry;
      return { choices: [named('fix-key', label, 'primary'), after], ...(run.ticket ? {} : cost) };
    }
    case 'top-up':
      return {
        choices: [
          named('top-up', sentence('actionTopUp', detector)),
          ...fewer.map((one): Choice => ({ ...one, look: 'quiet' })),
          quietRetry,
        ],
        ...cost,
      };
    case 'open-page':
      if (failure.code === 'gone' && isTriable(check))
        return { choices: [retry, ...(page ? [{ ...openPage, look: 'quiet' as const }] : [])], ...cost };
      return page ? { choices: [openPage] } : { choices: [retry], ...cost };
  }
};
