import type { Check, Run } from '../../lib/checks/check';
import type { CardLine } from '../../lib/messaging/inpage';
import { type Sentence, say, sentence, type Translate } from '../../lib/sentence';
import type { Finding, SourceTracing } from '../../lib/verdict/finding';
import { cut } from '../cut';
import { failureText } from '../failure-text';
import { formatScore } from '../format';
import { limitText } from './limit-text';
import { markOfRun } from './run-mark';
import { runText, runWord } from './run-text';
import { hasLine, isMany, runsShown } from './runs';
import { ASPECT, givenOf, STANCE_MARK, STANCE_WORD, scoreKey } from './stance-text';
import { STEP_COUNT, stepOf } from './step';

const tracingText = ({ detectorName, aspects }: Finding, tracing: SourceTracing, t: Translate): string => {
  switch (tracing.is) {
    case 'source':
      return t('tracedTo', cut(tracing.name), detectorName);
    case 'failed':
      return t('tracingFailed', detectorName, `“${cut(tracing.said)}”`);
    case 'says-real':
      return t('tracingSaysReal', detectorName, aspects.find(({ aspect }) => aspect === 'voice')?.label ?? '');
    case 'absent':
      return t(tracing.because === 'not-synthetic' ? 'tracingNotSynthetic' : 'tracingNotTold', detectorName);
  }
};

/** What a detector said, aspect by aspect. */
const linesOfFinding = (check: Check, finding: Finding, t: Translate, locale: string): CardLine[] => {
  const words = finding.aspects.map((said): CardLine => {
    const { score } = said;
    const number = (value: number) => formatScore(value, locale);
    return {
      by: finding.aspects.length > 1 ? `${finding.detectorName} · ${t(ASPECT[said.aspect])}` : finding.detectorName,
      mark: STANCE_MARK[said.stance],
      said: said.label === '' ? t(STANCE_WORD[said.stance]) : cut(said.label),
      quoted: said.label !== '',
      more: score
        ? [t(scoreKey(check.item.kind, finding), givenOf(score, locale), number(score.from), number(score.to))]
        : [],
    };
  });
  const [first, ...rest] = words;
  const tracing = finding.sourceTracing ? [tracingText(finding, finding.sourceTracing, t)] : [];
  const limit = limitText(finding, locale);
  const beside = [...(limit ? [say(limit, t)] : []), ...tracing];
  return first ? [{ ...first, more: [...first.more, ...beside] }, ...rest] : [];
};

/** Why there is no answer, in few words; the popup has what to do about it. */
const shortText = (check: Check, run: Run, locale: string): readonly Sentence[] => {
  if (run.state === 'failed' && run.failure) {
    const [happened, spent] = failureText(check, run, run.failure, locale);
    return [happened, spent];
  }
  const step = stepOf(run);
  const said = runText(check, run, locale);
  return said.length === 0 && step > 0 ? [sentence('stepOfAlone', String(step), String(STEP_COUNT))] : said;
};

/** How a detector stands that has said nothing. */
const lineOfRun = (check: Check, run: Run, t: Translate, locale: string): CardLine => ({
  by: run.detectorName,
  // What moves is drawn at the head alone.
  mark: run.state === 'needs-you' ? 'attn' : (markOfRun(run)?.replace('run', '') ?? ''),
  said: say(runWord(run), t),
  quoted: false,
  more: shortText(check, run, locale).map((one) => say(one, t)),
});

/**
 * Each detector in a line of the card, as in the popup: with its word, or with how it stands. What a single run without an
 * answer has to say stands at the head.
 */
export const cardLines = (check: Check, t: Translate, locale: string): CardLine[] =>
  runsShown(check)
    .filter(hasLine)
    .flatMap((run) => {
      if (run.finding) return linesOfFinding(check, run.finding, t, locale);
      return isMany(check) ? [lineOfRun(check, run, t, locale)] : [];
    });
