import { judgedKind } from '../../lib/checks/asked';
import { bytesFor, type Check, type NotAsked, type Run } from '../../lib/checks/check';
import { detectorOf } from '../../lib/detectors';
import type { MediaKind } from '../../lib/media/media-item';
import { type MessageKey, type Sentence, sentence } from '../../lib/sentence';
import { failureText, moneyText, SERVICE, THIS_MEDIA } from '../failure-text';
import { formatBytes, formatClock } from '../format';
import { needWhy } from '../need-text';
import { twinOf, type WaitingRun } from './runs';
import { stepTitle } from './step';

const HELD = {
  offline: 'heldOffline',
  'vendor-down': 'heldVendorDown',
  'rate-limited': 'heldRateLimited',
  'same-media': 'heldSameMedia',
  queue: 'heldQueue',
  turn: 'heldTurn',
} as const satisfies Record<NonNullable<Run['held']>, MessageKey>;

const HELD_SERVICE = {
  up: 'heldServiceUp',
  down: 'heldServiceDown',
} as const satisfies Record<NonNullable<Run['service']>, MessageKey>;

export const heldText = (check: Check, run: Run, held: NonNullable<Run['held']>, locale: string): Sentence => {
  if (held === 'same-media') return sentence(HELD[held], sentence(THIS_MEDIA[check.item.kind]));
  if (held === 'rate-limited' && run.notBefore !== undefined)
    return sentence('heldRateLimitedUntil', run.detectorName, formatClock(run.notBefore, locale));
  if (held === 'vendor-down' && run.service) return sentence(HELD_SERVICE[run.service], run.detectorName);
  return sentence(HELD[held], run.detectorName);
};

const NOT_THIS_KIND = {
  image: 'notAskedImages',
  video: 'notAskedVideos',
  audio: 'notAskedVoices',
} as const satisfies Record<MediaKind, MessageKey>;

/** Reasons that lie with the media: asking all the same would bring nothing. */
const NOT_TAKEN: ReadonlySet<NotAsked> = new Set<NotAsked>(['kind', 'format', 'too-small', 'too-large']);

export const canAskToo = (run: Run): boolean =>
  run.state === 'not-asked' && run.notAsked !== undefined && !NOT_TAKEN.has(run.notAsked);

/** Why a detector was not asked. */
export const notAskedText = (check: Check, run: Run, locale: string): Sentence => {
  const detector = run.detectorName;
  const kind = judgedKind(check);
  const accepts = detectorOf(run.detector)?.accepts[kind];
  const size = formatBytes(bytesFor(check, run)?.length ?? 0, locale);
  switch (run.notAsked) {
    case 'kind':
      return sentence(NOT_THIS_KIND[kind], detector);
    case 'format':
      return accepts
        ? sentence('failedUnsupported', detector, accepts.formats)
        : sentence('failedUnsupportedUnknown', detector);
    case 'too-small':
      return accepts
        ? sentence('failedTooSmall', size, detector, formatBytes(accepts.atLeast, locale))
        : sentence('failedTooSmallUnknown', detector);
    case 'too-large':
      return accepts
        ? sentence('failedTooLarge', size, detector, formatBytes(accepts.atMost, locale))
        : sentence('failedTooLargeUnknown', detector);
    case 'same-engine': {
      const twin = twinOf(check, run);
      return twin ? sentence('notAskedTwin', twin.detectorName) : sentence('notAskedEngine');
    }
    case 'left-out':
      return sentence('notAskedLeftOut');
    case 'no-key':
      return sentence('failedNoKey', detector);
    default:
      return sentence('notAskedClear');
  }
};

/** What pressing *Ask too* means beside its cost: a second time of the same engine is no second opinion. */
export const askTooText = (check: Check, run: Run): Sentence | undefined => {
  const twin = run.notAsked === 'same-engine' ? undefined : twinOf(check, run);
  return twin && sentence('sameEngine', twin.detectorName);
};

export const cancelledText = (run: Run): Sentence => {
  if (run.paid > 0) return sentence('whyStoppedPaid', run.detectorName);
  return run.maybePaid > 0 ? sentence('whyStoppedMaybe') : sentence('spentNo');
};

/** What one run does, in a few words at the end of its line. */
export const runWord = (run: Run): Sentence => {
  switch (run.state) {
    case 'not-asked':
      return sentence('runNotAsked');
    case 'needs-you':
      return sentence('runNeedsYou');
    case 'failed':
      return sentence('runFailed');
    case 'unsettled':
      return sentence('runUnsettled');
    case 'cancelled':
      return sentence(run.paid + run.maybePaid > 0 ? 'titleStopped' : 'titleCancelled');
    case 'done':
      return sentence('stanceNone');
    default:
      return run.held ? sentence('titleWaiting') : stepTitle(run);
  }
};

/** The sentences of a run that has no answer; empty where its step says it, or one that waits has a text of its own. */
export const runText = (check: Check, run: Run, locale: string): readonly Sentence[] => {
  switch (run.state) {
    case 'not-asked':
      return [notAskedText(check, run, locale)];
    case 'needs-you':
      return run.need ? [needWhy(check, run as WaitingRun)] : [];
    case 'failed': {
      if (!run.failure) return [];
      const [happened, ...rest] = failureText(check, run, run.failure, locale);
      const money = moneyText(run.failure, run.detectorName, locale);
      return [happened, ...(money ? [money] : []), ...rest];
    }
    case 'unsettled':
      return [
        sentence('whyUnsettledLong', run.detectorName),
        ...(run.service ? [sentence(SERVICE[run.service], run.detectorName)] : []),
      ];
    case 'cancelled':
      return [cancelledText(run)];
    default:
      return run.held ? [heldText(check, run, run.held, locale)] : [];
  }
};
