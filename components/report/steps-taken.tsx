import type { Check, Run } from '../../lib/checks/check';
import { type Sentence, say, sentence } from '../../lib/sentence';
import { paidFact } from '../check/facts';
import { runsShown } from '../check/runs';
import { formatDate, formatDuration, formatSecond } from '../format';
import { useText } from '../text';
import { Fact } from './fact';
import { Section } from './section';

interface Taken {
  readonly at: number;
  readonly words: Sentence;
}

/** What is known of a run's times, in order. A reused answer has none of its own. */
const stepsOf = (check: Check, run: Run): readonly Taken[] => {
  const own = run.reused === undefined;
  const times: readonly (readonly [number | undefined, Sentence])[] = [
    [check.createdAt, sentence('tookAsked')],
    [own ? run.intent?.at : undefined, sentence('tookSent', run.detectorName)],
    [own ? run.ticket?.submittedAt : undefined, sentence('tookTaken')],
    [run.endedAt, sentence(run.finding ? 'tookEnded' : 'tookStopped')],
    [own ? run.finding?.retention?.deletedAt : undefined, sentence('tookDeleted')],
  ];
  return times.flatMap(([at, words]) => (at === undefined ? [] : [{ at, words }])).sort((a, b) => a.at - b.at);
};

/** When what happened, and what was paid. */
export const StepsTaken = ({ check }: { check: Check }) => {
  const { t, locale } = useText();
  const taken = runsShown(check).filter(({ state }) => state !== 'not-asked');
  return (
    <Section title={t('stepsTitle')} beside={<span class="muted">{formatDate(check.createdAt, locale)}</span>}>
      {taken.map((run) => (
        <div key={run.id} class="taken">
          {taken.length > 1 && <h3>{run.detectorName}</h3>}
          <dl class="facts-list">
            {stepsOf(check, run).map(({ at, words }, index, all) => {
              const before = all[index - 1]?.at;
              return (
                <Fact key={words.key} name={<bdi>{formatSecond(at, locale)}</bdi>}>
                  {say(words, t)}
                  {before !== undefined && (
                    <span class="muted"> · {t('tookAfter', formatDuration(at - before, locale))}</span>
                  )}
                </Fact>
              );
            })}
          </dl>
          <p class="paid">{say(paidFact(run), t)}</p>
        </div>
      ))}
    </Section>
  );
};
