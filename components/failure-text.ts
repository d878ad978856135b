import { bytesFor, type Check, type Run } from '../lib/checks/check';
import type { Failure, FailureCode } from '../lib/checks/failure';
import { detectorOf } from '../lib/detectors';
import type { MediaKind } from '../lib/media/media-item';
import { type MessageKey, type Sentence, sentence } from '../lib/sentence';
import { formatBytes, formatReading, formatScore } from './format';
import { hostOf } from './site';

export const THIS_MEDIA = {
  image: 'thisImage',
  video: 'thisVideo',
  audio: 'thisAudio',
} as const satisfies Record<MediaKind, MessageKey>;

const SPENT = {
  no: 'spentNo',
  yes: 'spentYes',
  maybe: 'spentMaybe',
} as const satisfies Record<Failure['spent'], MessageKey>;

/** What a vendor says of its own service after it could not answer. */
export const SERVICE = {
  up: 'failedServiceUp',
  down: 'failedServiceDown',
} as const satisfies Record<NonNullable<Failure['service']>, MessageKey>;

/** What to do; the button beside it does it. */
const ADVICE = {
  gone: 'adviceOpenPage',
  'not-media': 'adviceOwnTab',
  streamed: 'adviceStreamed',
  empty: 'adviceOpenPage',
  unreadable: 'adviceUnreadable',
  'sign-in-elsewhere': 'adviceOwnTab',
  'too-large': 'adviceTooLarge',
  unsupported: 'adviceUnsupported',
  'too-small': 'adviceTooSmall',
  'media-refused': 'adviceMediaRefused',
  'no-key': 'adviceNoKey',
  'wrong-key': 'adviceWrongKey',
  'other-key': 'adviceOtherKey',
  'no-credits': 'adviceNoCredits',
  'key-or-credits': 'adviceKeyOrCredits',
  'wants-email': 'adviceWantsEmail',
  'plan-refused': 'advicePlan',
  'retention-refused': 'adviceRetention',
  'foreign-storage': 'adviceForeignStorage',
  'storage-refused': 'adviceStorage',
  'took-too-long': 'adviceFewerSeconds',
  rejected: 'adviceRejected',
  'vendor-down': 'adviceLater',
  'rate-limited': 'adviceLater',
  slow: 'adviceGetResult',
  'job-failed': 'adviceCheckAgain',
  'job-gone': 'adviceCheckAgain',
  'not-understood': 'adviceGetResult',
  'no-room': 'adviceNoRoom',
  'assay-fault': 'adviceAssayFault',
} as const satisfies Record<FailureCode, MessageKey>;

const happened = (check: Check, run: Run, failure: Failure, locale: string): Sentence => {
  const { item } = check;
  const detector = run.detectorName;
  const media = sentence(THIS_MEDIA[item.kind]);
  const bytes = bytesFor(check, run);
  const accepts = detectorOf(run.detector)?.accepts[item.kind];
  switch (failure.code) {
    case 'gone':
      return sentence('failedGone', media);
    case 'streamed':
      return sentence('failedStreamed', media);
    case 'not-media':
      return sentence('failedNotMedia', media);
    case 'empty':
      return sentence('failedEmpty');
    case 'unreadable':
      return failure.status === undefined
        ? sentence('failedUnreadable', media)
        : sentence('failedUnreadableStatus', media, String(failure.status));
    case 'sign-in-elsewhere':
      return sentence('failedSignIn', hostOf(item.address) || hostOf(item.pageAddress));
    case 'too-large':
      return bytes && accepts
        ? sentence('failedTooLarge', formatBytes(bytes.length, locale), detector, formatBytes(accepts.atMost, locale))
        : sentence('failedTooLargeUnknown', detector);
    case 'unsupported':
      return accepts
        ? sentence('failedUnsupported', detector, accepts.formats)
        : sentence('failedUnsupportedUnknown', detector);
    case 'too-small':
      return bytes && accepts
        ? sentence('failedTooSmall', formatBytes(bytes.length, locale), detector, formatBytes(accepts.atLeast, locale))
        : sentence('failedTooSmallUnknown', detector);
    case 'media-refused':
      return sentence('failedMediaRefused', detector);
    case 'no-key':
      return sentence('failedNoKey', detector);
    case 'wrong-key':
      return sentence('failedWrongKey', detector);
    case 'other-key':
      return sentence('failedOtherKey', detector);
    case 'no-credits':
      return sentence('failedNoCredits', detector);
    case 'key-or-credits':
      return sentence('failedKeyOrCredits', detector);
    case 'wants-email':
      return sentence('failedWantsEmail', detector);
    case 'foreign-storage':
      return sentence('failedForeignStorage', detector);
    case 'storage-refused':
      return sentence('failedStorage', detector);
    case 'took-too-long':
      return sentence('failedTookTooLong', detector);
    case 'plan-refused':
      return sentence('failedPlan', detector);
    case 'retention-refused':
      return sentence('failedRetention', detector);
    case 'rejected':
      return sentence('failedRejected', detector);
    case 'vendor-down':
      return sentence(failure.service ? SERVICE[failure.service] : 'failedVendorDown', detector);
    case 'rate-limited':
      return sentence('failedRateLimited', detector);
    case 'slow':
      return sentence(
        'failedSlow',
        detector,
        String(Math.round((failure.at - (run.ticket?.submittedAt ?? run.since)) / 60_000)),
      );
    case 'job-failed':
      return sentence('failedJob', detector);
    case 'job-gone':
      return sentence('failedJobGone', detector);
    case 'not-understood':
      return sentence('failedNotUnderstood', detector);
    case 'no-room':
      return sentence('failedNoRoom', media);
    case 'assay-fault':
      return sentence('failedAssay');
  }
};

/** A file that a page made can be asked for again, as long as the page is there; what stood in its own address was read once. */
export const isTriable = ({ item }: Check): boolean => item.address.startsWith('blob:');

/** What happened, whether money was spent, what to do: always these three. */
export const failureText = (
  check: Check,
  run: Run,
  failure: Failure,
  locale: string,
): readonly [Sentence, Sentence, Sentence] => [
  happened(check, run, failure, locale),
  sentence(SPENT[failure.spent]),
  sentence(failure.code === 'gone' && isTriable(check) ? 'adviceStillShown' : ADVICE[failure.code]),
];

const amountOf = (value: number, unit: string, locale: string): Sentence => {
  const number = formatScore(value, locale);
  return unit === 'cents' ? sentence('moneyCents', number) : sentence('moneyOther', number, unit);
};

/** What a refusal for lack of credits told of cost and balance: a reading of its time, not a balance of now. */
export const moneyText = ({ money, at }: Failure, detector: string, locale: string): Sentence | undefined => {
  if (!money) return undefined;
  const { cost, balance, unit } = money;
  const time = formatReading(at, Date.now(), locale);
  if (cost !== undefined && balance !== undefined)
    return sentence('moneyBoth', amountOf(cost, unit, locale), formatScore(balance, locale), detector, time);
  if (cost !== undefined) return sentence('moneyCost', amountOf(cost, unit, locale), detector, time);
  return balance === undefined ? undefined : sentence('moneyLeft', amountOf(balance, unit, locale), detector, time);
};
