import type { MediaKind } from '../../lib/media/media-item';
import type { AspectFinding, Finding, Score } from '../../lib/verdict/finding';
import { Around, SLOT } from '../around';
import { formatScore } from '../format';
import { Mark } from '../marks';
import { useText } from '../text';
import { FindingNotes } from './finding-notes';
import { Scale } from './scale';
import { ASPECT, givenOf, STANCE_MARK, STANCE_WORD, scoreKey } from './stance-text';
import { TracingLine } from './tracing-line';

interface ScoreLineProps {
  readonly score: Score;
  readonly finding: Finding;
  readonly kind: MediaKind;
}

const ScoreLine = ({ score, finding, kind }: ScoreLineProps) => {
  const { t, locale } = useText();
  const given = givenOf(score, locale);
  const graded = formatScore(score.value, locale);
  const text = t(scoreKey(kind, finding), SLOT, formatScore(score.from, locale), formatScore(score.to, locale));
  return (
    <span class="num">
      <Scale {...{ score, kind }} detector={finding.detector} />
      <span class="number">
        <Around text={text}>
          <b>{given}</b>
        </Around>
      </span>
      {given !== graded && <span class="aside">{t('scoreGraded', graded)}</span>}
      {!score.comparable && <span class="aside">{t('scoreNotComparable')}</span>}
    </span>
  );
};

interface AspectLineProps {
  readonly finding: Finding;
  readonly said: AspectFinding;
  readonly kind: MediaKind;
}

const AspectLine = ({ finding, said, kind }: AspectLineProps) => {
  const { t } = useText();
  return (
    <li class="finding">
      <span class="det clip">
        {finding.detectorName}
        {finding.aspects.length > 1 && <span class="aspect"> · {t(ASPECT[said.aspect])}</span>}
      </span>
      <span class={`says v-${STANCE_MARK[said.stance]}`}>
        <Mark name={STANCE_MARK[said.stance]} />
        {said.label === '' ? t(STANCE_WORD[said.stance]) : <q dir="auto">{said.label}</q>}
      </span>
      {said.score && <ScoreLine score={said.score} finding={finding} kind={kind} />}
    </li>
  );
};

/** What one detector said, in its own word and number. */
export const FindingLines = ({ finding, kind }: { finding: Finding; kind: MediaKind }) => (
  <>
    {finding.aspects.map((said) => (
      <AspectLine key={said.aspect} finding={finding} said={said} kind={kind} />
    ))}
    {finding.sourceTracing && (
      <li class="finding trace">
        <TracingLine finding={finding} tracing={finding.sourceTracing} />
      </li>
    )}
    <FindingNotes finding={finding} />
  </>
);
