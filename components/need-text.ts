import type { Check } from '../lib/checks/check';
import type { Need } from '../lib/checks/need';
import { type MessageKey, type Sentence, say, sentence, type Translate } from '../lib/sentence';
import { type Consent, consentId } from '../lib/storage/consent';
import { DEVICE } from '../lib/verdict/origin-finding';
import { isCaptured } from './check/captured';
import type { WaitingRun } from './check/runs';
import { cut } from './cut';
import { THIS_MEDIA } from './failure-text';
import { formatList } from './format';
import { hostOfPattern } from './site';

const WHY = {
  read: 'needRead',
  'read-signed-in': 'needSignedIn',
  'address-failed': 'needAddressFailed',
  'always-upload': 'needAlwaysUpload',
  'private-address': 'needPrivate',
  'page-made': 'needPageMade',
  'first-upload': 'needFirstUpload',
  'detector-host': 'needDetectorHost',
  'maybe-paid-before': 'needMaybePaid',
  're-encode': 'needReEncode',
  'over-cap': 'needOverCap',
} as const satisfies Record<Need['why'], MessageKey>;

const CAP = {
  day: { checks: 'needCapDay', credits: 'needCapDayCredits' },
  month: { checks: 'needCapMonth', credits: 'needCapMonthCredits' },
} as const satisfies Record<'day' | 'month', Record<'checks' | 'credits', MessageKey>>;

/** Whys whose sentence can name several detectors at once. */
const NAMES_ALL: ReadonlySet<Need['why']> = new Set<Need['why']>(['first-upload', 'detector-host']);

/** After these, the bytes of the media go to the detector. */
const SENDS_BYTES: ReadonlySet<Need['why']> = new Set<Need['why']>([
  'read',
  'read-signed-in',
  'address-failed',
  'always-upload',
  'private-address',
  'page-made',
  'first-upload',
]);

const hostsOf = (waiting: readonly WaitingRun[]): readonly string[] => [
  ...new Set(waiting.flatMap(({ need }) => need.origins.map((pattern) => hostOfPattern(pattern) ?? pattern))),
];

const isUpload = (consent: Consent): consent is Extract<Consent, { what: 'upload' }> => consent.what === 'upload';

/** The detectors that the bytes go to once this is allowed, in the check's order. */
const receivers = (waiting: readonly WaitingRun[]): readonly string[] =>
  waiting
    .filter(
      ({ need, detector }) =>
        detector !== DEVICE.id && (need.consents.some(isUpload) || (waiting.length > 1 && SENDS_BYTES.has(need.why))),
    )
    .map(({ detectorName }) => detectorName);

const sitePhrase = (consent: Exclude<Consent, { what: 'upload' }>): Sentence => {
  switch (consent.what) {
    case 'cookies':
      return sentence('allowCookies', consent.site);
    case 'page-made':
      return sentence('allowPageMade', consent.site);
    case 'private':
      return sentence('allowPrivate', consent.site);
  }
};

/** Everything that one press grants, named: hosts first, then each consent, then every detector that gets the bytes. */
const granted = (check: Check, waiting: readonly WaitingRun[], t: Translate, locale: string): readonly string[] => {
  const reach = hostsOf(waiting.filter(({ need }) => need.why === 'detector-host'));
  const read = hostsOf(waiting.filter(({ need }) => need.why !== 'detector-host'));
  const consents = new Map(
    waiting.flatMap(({ need }) =>
      need.consents.flatMap((consent) => (isUpload(consent) ? [] : [[consentId(consent), consent] as const])),
    ),
  );
  const to = receivers(waiting);
  return [
    ...(read.length > 0 ? [sentence('allowRead', formatList(read, locale))] : []),
    ...(reach.length > 0 ? [sentence('allowReach', formatList(reach, locale))] : []),
    ...[...consents.values()].map(sitePhrase),
    ...(to.length > 0 ? [sentence('allowUpload', sentence(THIS_MEDIA[check.item.kind]), formatList(to, locale))] : []),
  ].map((phrase) => say(phrase, t));
};

/** Why one run waits. */
export const needWhy = (check: Check, { need, detectorName }: WaitingRun): Sentence => {
  if (need.why === 'over-cap' && need.cap) {
    const { period, most, inCredits } = need.cap;
    return sentence(CAP[period][inCredits ? 'credits' : 'checks'], String(most), detectorName);
  }
  return sentence(WHY[need.why], detectorName, sentence(THIS_MEDIA[check.item.kind]));
};

/** A vendor's words within a sentence of ours: longer ones are in the raw answer. */
const MOST_SAID = 160;

/** What the vendor said to the address that it could not work from, isolated from the direction of what stands around it. */
const addressSaid = ({ need, addressSaid: said, detectorName }: WaitingRun, t: Translate): readonly string[] =>
  need.why === 'address-failed' && said !== undefined
    ? [t('needAddressSaid', detectorName, `\u2068${cut(said, MOST_SAID)}\u2069`)]
    : [];

/** Why they wait, each reason once. */
const whys = (check: Check, waiting: readonly WaitingRun[], t: Translate, locale: string): readonly string[] => [
  ...new Set(
    waiting.flatMap((run) => {
      if (!NAMES_ALL.has(run.need.why)) return [say(needWhy(check, run), t), ...addressSaid(run, t)];
      const names = waiting.filter(({ need }) => need.why === run.need.why).map(({ detectorName }) => detectorName);
      return [t(WHY[run.need.why], formatList(names, locale), t(THIS_MEDIA[check.item.kind]))];
    }),
  ),
];

const grantsNothing = (waiting: readonly WaitingRun[]): boolean =>
  waiting.every(({ need }) => need.origins.length + need.consents.length === 0);

/** Why runs wait, and what one press would allow them all; or that the person did not allow it. */
export const needText = (
  check: Check,
  waiting: readonly WaitingRun[],
  t: Translate,
  locale: string,
): readonly string[] => {
  const why = whys(check, waiting, t, locale);
  if (grantsNothing(waiting)) return why;
  const what = formatList(granted(check, waiting, t, locale), locale);
  const copy = isCaptured(check) && receivers(waiting).length > 0 ? [t('needCaptured')] : [];
  return [...why, ...copy, t(waiting.some(({ need }) => need.refused) ? 'needRefused' : 'needAllow', what)];
};

const ALONE = {
  'maybe-paid-before': 'actionAskAgainCost',
  'over-cap': 'actionCheckAnyway',
  're-encode': 'actionMakeCopy',
} as const satisfies Partial<Record<Need['why'], MessageKey>>;

/** What the button says: the host where it is one host alone, and always that it uploads. */
export const allowLabel = (waiting: readonly WaitingRun[]): Sentence => {
  const why = waiting[0]?.need.why;
  if (why !== undefined && grantsNothing(waiting) && why in ALONE) return sentence(ALONE[why as keyof typeof ALONE]);
  if (receivers(waiting).length > 0) return sentence('actionAllowUpload');
  const [host, ...more] = hostsOf(waiting);
  return host !== undefined && more.length === 0 ? sentence('actionAllowHost', host) : sentence('actionAllow');
};
