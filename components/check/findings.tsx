import type { MediaKind } from '../../lib/media/media-item';
import type { MessageKey } from '../../lib/sentence';
import type { Aspect, AspectFinding, Finding, Score, Stance } from '../../lib/verdict/finding';
import { Around, SLOT } from '../around';
import { formatScore } from '../format';
import { Mark, type MarkName } from '../marks';
import { useText } from '../text';
import { FindingNotes } from './finding-notes';
import { Scale } from './scale';
import { TracingLine } from './tracing-line';

export const STANCE_MARK = {
  synthetic: 'ai',
  authentic: 'none',
  inconclusive: 'weak',
  'not-applicable': 'unknown',
} as const satisfies Record<Stance, MarkName>;

export const STANCE_WORD = {
  synthetic: 'stanceSynthetic',
  authentic: 'stanceAuthentic',
  inconclusive: 'stanceInconclusive',
  'not-applicable': 'stanceNone',
} as const satisfies Record<Stance, MessageKey>;

export const SCORE = {
  image: 'scoreImage',
  video: 'scoreVideo',
  audio: 'scoreAudio',
} as const satisfies Record<MediaKind, MessageKey>;

export const ASPECT = {
  picture: 'aspectPicture',
  voice: 'aspectVoice',
  origin: 'aspectOrigin',
} as const satisfies Record<Aspect, MessageKey>;

/** The vendor's number as the vendor gave it, even where it was graded as another. */
export const givenOf = (score: Score, locale: string): string => {
  const given = Number(score.given ?? Number.NaN);
  return formatScore(Number.isFinite(given) ? given : score.value, locale);
};

const ScoreLine = ({ score, detector, kind }: { score: Score; detector: string; kind: MediaKind }) => {
  const { t, locale } = useText();
  const given = givenOf(score, locale);
  const graded = formatScore(score.value, locale);
  const text = t(SCORE[kind], SLOT, formatScore(score.from, locale), formatScore(score.to, locale));
  return (
    <span class="num">
      <Scale {...{ score, detector, kind }} />
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
      {said.score && <ScoreLine score={said.score} detector={finding.detector} kind={kind} />}
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
