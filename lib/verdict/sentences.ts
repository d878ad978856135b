import type { MediaKind } from '../media/media-item';
import { formatPlace } from '../place-in-media';
import { type MessageKey, type Sentence, sentence } from '../sentence';
import type { Aspect, AspectFinding, NotKept, Stance } from './finding';
import { counting, type Limit, type Opinion, opinionsOf, splitsOf } from './opinions';
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

/** The headline: names the aspect that carries it, where the statement has one, and says where nobody examined it all. */
export const titleOf = ({ statement, aspects }: Verdict, votes: readonly Vote[] = []): Sentence => {
  if (statement === 'nothing-found' && isOfPart(votes)) return sentence('titleNothingFoundPart');
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

/** Whether nobody who found no sign of AI looked at all of it. */
const isOfPart = (votes: readonly Vote[]): boolean => {
  const clear = opinionsOf(votes).filter(({ stance }) => stance === 'authentic');
  return clear.length > 0 && clear.every(({ limit }) => limit !== undefined);
};

const inSeconds = (examined: number): string => String(Math.round(examined * 10) / 10);

const within = (by: string, { examined = 0, part }: Limit, keys: { part: MessageKey; first: MessageKey }): Sentence =>
  part
    ? sentence(keys.part, by, formatPlace(part.start), formatPlace(part.end))
    : sentence(keys.first, by, inSeconds(examined));

const NO_SIGN = { part: 'whyNoSignPart', first: 'whyNoSignFirst' } as const;
const EXAMINED = { part: 'whyExaminedPart', first: 'whyExaminedFirst' } as const;

/** Two that agree and stand for one engine: they are one opinion, whatever their number. */
const twins = (opinions: readonly Opinion[]): Sentence[] => {
  for (const [i, one] of opinions.entries()) {
    const other = opinions.slice(i + 1).find(({ engine, by }) => engine === one.engine && by !== one.by);
    if (other) return [sentence('whySameEngine', one.by, other.by)];
  }
  return [];
};

const limits = (opinions: readonly Opinion[]): Sentence[] => [
  ...new Map(opinions.flatMap(({ by, limit }) => (limit ? [[by, within(by, limit, EXAMINED)] as const] : []))).values(),
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
  const all = opinionsOf(votes);
  const splits = splitsOf(all);
  const opinions = counting(all, splits);
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
      const examined = all.filter((o) => o.aspect === aspect && o.stance !== 'not-applicable').length;
      return [counted(synthetic.length, examined, what(aspect)), ...twins(synthetic)];
    }
    if (first.label === '') return [sentence('whyFindsSigns', first.by, what(aspect))];
    if (undecided) return [sentence('whyCallsUndecided', first.by, what(aspect), first.label, undecided.by)];
    return [sentence(callOf(first), first.by, what(aspect), first.label)];
  };

  const disagreement = (aspect: Aspect): Sentence[] => {
    const [one] = of('synthetic', aspect);
    const [against] = of('authentic', aspect);
    if (one === undefined || against === undefined) return [];
    return [
      one.label === '' || against.label === ''
        ? sentence('whyDisagreeNumbers', one.by, what(aspect), against.by)
        : sentence('whyDisagree', one.by, what(aspect), one.label, against.by, against.label),
      ...limits([against]),
    ];
  };

  /** Aspects that do not carry the headline: a finding about one says nothing about another. */
  const others = (): Sentence[] => {
    const clear = of('authentic').filter((o) => !verdict.aspects.includes(o.aspect));
    return [...clear.map((o) => sentence('whyNoSignIn', o.by, what(o.aspect))), ...limits(clear)];
  };

  const withoutVote = (): Sentence[] =>
    of('not-applicable').map((o) => {
      const reason = o.reason ?? 'no-result';
      return sentence(REASON[reason], o.by, reason === 'label-unknown' ? o.label : what(o.aspect));
    });

  /** Some judge by a number alone, and call it nothing. */
  const split = (): Sentence[] =>
    splits.map(({ synthetic: one, authentic: other }) =>
      one.label === '' || other.label === ''
        ? sentence('whyEngineSplitNumbers', one.by, what(one.aspect), other.by)
        : sentence('whyEngineSplit', one.by, one.label, other.by, other.label),
    );

  /** What is left to say where nobody who counts finds signs of AI, and not everybody finds none. */
  const undecided = (): Sentence[] => {
    const ofHeadline = (stance: Stance) => verdict.aspects.flatMap((aspect) => of(stance, aspect));
    const [first] = ofHeadline('inconclusive');
    const [clear] = ofHeadline('authentic');
    const named = [...ofHeadline('inconclusive'), ...ofHeadline('authentic')];
    if (first && clear) return [sentence('whyUndecidedOther', first.by, clear.by), ...limits(named)];
    if (first) return [sentence('whyUndecided', first.by), ...limits(named)];
    return clear ? [sentence('whyNoSign', clear.by), ...limits(named)] : [];
  };

  switch (verdict.statement) {
    case 'declared':
    case 'signed':
      return origin;
    case 'strong':
    case 'some':
      return [...verdict.aspects.flatMap(calls), ...split(), ...others()];
    case 'disagree':
      return [...verdict.aspects.flatMap(disagreement), ...split()];
    case 'inconclusive':
      return [...split(), ...undecided(), ...others()];
    case 'nothing-found': {
      const found = of('authentic');
      const by = [...new Set(found.map((o) => o.by))];
      const [only] = found;
      if (by.length === 1 && only?.limit)
        return [within(only.by, only.limit, NO_SIGN), sentence('whyNotGenuine'), ...withoutVote()];
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
