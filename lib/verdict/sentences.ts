import type { MediaKind } from '../media/media-item';
import { type MessageKey, type Sentence, sentence } from '../sentence';
import type { Aspect, AspectFinding, NotKept, Stance } from './finding';
import { originSentences } from './origin-sentences';
import type { Statement, Verdict, Vote } from './verdict';

const TITLE = {
  declared: 'titleDeclared',
  strong: 'titleStrong',
  some: 'titleSome',
  disagree: 'titleDisagree',
  inconclusive: 'titleInconclusive',
  'nothing-found': 'titleNothingFound',
  signed: 'titleSigned',
  'nothing-known': 'titleNothingKnown',
  'could-not-check': 'titleCouldNotCheck',
} as const satisfies Record<Statement, MessageKey>;

const TITLE_OF_ASPECT = {
  strong: { picture: 'titleStrongPicture', voice: 'titleStrongVoice', both: 'titleStrongBoth' },
  some: { picture: 'titleSomePicture', voice: 'titleSomeVoice', both: 'titleSomeBoth' },
} as const satisfies Record<'strong' | 'some', Record<'picture' | 'voice' | 'both', MessageKey>>;

/** The headline: names the aspect that carries it, where the statement has one. */
export const titleOf = ({ statement, aspects }: Verdict): Sentence => {
  if (statement !== 'strong' && statement !== 'some') return sentence(TITLE[statement]);
  const picture = aspects.includes('picture');
  const voice = aspects.includes('voice');
  if (picture && voice) return sentence(TITLE_OF_ASPECT[statement].both);
  if (picture) return sentence(TITLE_OF_ASPECT[statement].picture);
  if (voice) return sentence(TITLE_OF_ASPECT[statement].voice);
  return sentence(aspects.includes('origin') ? 'titleSomeFile' : TITLE[statement]);
};

const WHAT = {
  image: { picture: 'whatImage', voice: 'whatImage', origin: 'whatImage' },
  video: { picture: 'whatVideoPicture', voice: 'whatVideoVoice', origin: 'whatVideo' },
  audio: { picture: 'whatAudio', voice: 'whatAudio', origin: 'whatAudio' },
} as const satisfies Record<MediaKind, Record<Aspect, MessageKey>>;

const REASON = {
  'no-speech': 'whyNoSpeech',
  'no-result': 'whyNoResult',
  'label-unknown': 'whyLabelUnknown',
} as const satisfies Record<NonNullable<AspectFinding['reason']>, MessageKey>;

/** How one detector's word is told: how sure it is by its own measure, and whether its number fits the word. */
const callOf = ({ high, score }: AspectFinding): MessageKey => {
  if (high) return 'whyCalls';
  return score && !score.comparable ? 'whyCallsMisfit' : 'whyCallsNotHigh';
};

interface Opinion extends AspectFinding {
  readonly by: string;
  readonly engine: string;
  /** Only so many seconds from the start were examined. */
  readonly examined: number | undefined;
}

const opinionsOf = (votes: readonly Vote[]): readonly Opinion[] =>
  votes.flatMap(
    ({ finding, detectorName }) =>
      finding?.aspects.map((aspect) => ({
        ...aspect,
        by: detectorName,
        engine: finding.engine,
        examined: finding.examined,
      })) ?? [],
  );

const inSeconds = (examined: number): string => String(Math.round(examined * 10) / 10);

/** Two that agree and stand for one engine: they are one opinion, whatever their number. */
const twins = (opinions: readonly Opinion[]): Sentence[] => {
  for (const [i, one] of opinions.entries()) {
    const other = opinions.slice(i + 1).find(({ engine, by }) => engine === one.engine && by !== one.by);
    if (other) return [sentence('whySameEngine', one.by, other.by)];
  }
  return [];
};

const limits = (opinions: readonly Opinion[]): Sentence[] => [
  ...new Map(
    opinions.flatMap(({ by, examined }) =>
      examined === undefined ? [] : [[by, sentence('whyExaminedFirst', by, inSeconds(examined))] as const],
    ),
  ).values(),
];

/** How many of those that examined it call it synthetic: at least two. */
const counted = (synthetic: number, examined: number, what: Sentence): Sentence => {
  if (synthetic < examined) return sentence('whySomeSynthetic', String(synthetic), String(examined), what);
  return synthetic === 2 ? sentence('whyBothSynthetic', what) : sentence('whyAllSynthetic', String(synthetic), what);
};

const NOT_KEPT = {
  answer: 'whyAnswerNotKept',
  'heat-map': 'whyHeatMapNotKept',
} as const satisfies Record<NotKept[number], MessageKey>;

/** What of the answers found no room on this device: the verdict stands without it. */
const notKeptSentences = (votes: readonly Vote[]): Sentence[] =>
  votes.flatMap(({ notKept = [], detectorName }) => notKept.map((what) => sentence(NOT_KEPT[what], detectorName)));

/** Why the statement stands: who says what, in one to three sentences, and what of it could not be kept. */
export const whyOf = (verdict: Verdict, votes: readonly Vote[], kind: MediaKind): readonly Sentence[] => [
  ...reasonsOf(verdict, votes, kind),
  ...notKeptSentences(votes),
];

/** Never more certain than the votes. */
const reasonsOf = (verdict: Verdict, votes: readonly Vote[], kind: MediaKind): readonly Sentence[] => {
  const opinions = opinionsOf(votes);
  const what = (aspect: Aspect): Sentence => sentence(WHAT[kind][aspect]);
  const of = (stance: Stance, aspect?: Aspect) =>
    opinions.filter((o) => o.stance === stance && (aspect === undefined || o.aspect === aspect));

  const origin = votes.flatMap(({ finding }) => (finding?.provenance ? originSentences(finding.provenance) : []));

  const calls = (aspect: Aspect): Sentence[] => {
    if (aspect === 'origin' && origin.length > 0) return origin;
    const synthetic = of('synthetic', aspect);
    const [first] = synthetic;
    const [undecided] = of('inconclusive', aspect);
    if (first === undefined) return [];
    if (synthetic.length > 1) {
      const examined = opinions.filter((o) => o.aspect === aspect && o.stance !== 'not-applicable').length;
      return [counted(synthetic.length, examined, what(aspect)), ...twins(synthetic)];
    }
    if (first.label === '') return [sentence('whyFindsSigns', first.by, what(aspect))];
    if (undecided) return [sentence('whyCallsUndecided', first.by, what(aspect), first.label, undecided.by)];
    return [sentence(callOf(first), first.by, what(aspect), first.label)];
  };

  /** Aspects that do not carry the headline: a finding about one says nothing about another. */
  const others = (): Sentence[] =>
    of('authentic')
      .filter((o) => !verdict.aspects.includes(o.aspect))
      .map((o) => sentence('whyNoSignIn', o.by, what(o.aspect)));

  const withoutVote = (): Sentence[] =>
    of('not-applicable').map((o) => {
      const reason = o.reason ?? 'no-result';
      return sentence(REASON[reason], o.by, reason === 'label-unknown' ? o.label : what(o.aspect));
    });

  /** One engine said two things by way of two detectors: that is no answer. */
  const split = (): Sentence[] =>
    of('synthetic').flatMap((o) => {
      const twin = of('authentic', o.aspect).find(({ engine }) => engine === o.engine);
      return twin ? [sentence('whyEngineSplit', o.by, o.label, twin.by, twin.label)] : [];
    });

  switch (verdict.statement) {
    case 'declared':
    case 'signed':
      return origin;
    case 'strong':
    case 'some':
      return [...verdict.aspects.flatMap(calls), ...others()];
    case 'disagree':
      return (['picture', 'voice', 'origin'] as const).flatMap((aspect) => {
        const authentic = of('authentic', aspect);
        for (const o of of('synthetic', aspect)) {
          const against = authentic.find(({ engine }) => engine !== o.engine);
          // Some judge by a number alone, and call it nothing.
          if (against)
            return [
              o.label === '' || against.label === ''
                ? sentence('whyDisagreeNumbers', o.by, what(aspect), against.by)
                : sentence('whyDisagree', o.by, what(aspect), o.label, against.by, against.label),
            ];
        }
        return [];
      });
    case 'inconclusive': {
      const [undecided] = of('inconclusive');
      const [authentic] = of('authentic');
      if (undecided === undefined) return split();
      return [
        authentic ? sentence('whyUndecidedOther', undecided.by, authentic.by) : sentence('whyUndecided', undecided.by),
        ...limits([...of('inconclusive'), ...of('authentic')]),
      ];
    }
    case 'nothing-found': {
      const found = of('authentic');
      const by = [...new Set(found.map((o) => o.by))];
      const [only] = found;
      if (by.length === 1 && only?.examined !== undefined)
        return [
          sentence('whyNoSignFirst', only.by, inSeconds(only.examined)),
          sentence('whyNotGenuine'),
          ...withoutVote(),
        ];
      const sure = by.length === 1 ? sentence('whyNoSign', by[0] ?? '') : sentence('whyNoSignCount', String(by.length));
      return [sure, sentence('whyNotGenuine'), ...limits(found), ...twins(found), ...withoutVote()];
    }
    case 'nothing-known': {
      const reasons = withoutVote();
      return [...origin, ...(reasons.length > 0 ? reasons : [sentence('whyNobodyAsked')])];
    }
    case 'could-not-check':
      return [
        ...votes.flatMap(({ outcome, detectorName }) => {
          if (outcome === 'unsettled') return [sentence('whyUnsettled', detectorName)];
          return outcome === 'failed' ? [sentence('whyFailed', detectorName)] : [];
        }),
        ...withoutVote(),
      ];
  }
};
