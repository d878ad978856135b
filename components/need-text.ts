import type { Check, Run } from '../lib/checks/check';
import type { Need } from '../lib/checks/need';
import { type MessageKey, type Sentence, say, sentence, type Translate } from '../lib/sentence';
import type { Consent } from '../lib/storage/consent';
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

export const hostsOf = (need: Need): readonly string[] => [
  ...new Set(need.origins.map((pattern) => hostOfPattern(pattern) ?? pattern)),
];

const consentPhrase = (consent: Consent, check: Check, run: Run): Sentence => {
  switch (consent.what) {
    case 'upload':
      return sentence('allowUpload', sentence(THIS_MEDIA[check.item.kind]), run.detectorName);
    case 'cookies':
      return sentence('allowCookies', consent.site);
    case 'page-made':
      return sentence('allowPageMade', consent.site);
    case 'private':
      return sentence('allowPrivate', consent.site);
  }
};

/** Everything that one press grants, named: hosts first, then each consent. */
const granted = (need: Need, check: Check, run: Run, t: Translate, locale: string): string => {
  const hosts = formatList(hostsOf(need), locale);
  const reach = need.why === 'detector-host' ? sentence('allowReach', hosts) : sentence('allowRead', hosts);
  const phrases = [
    ...(need.origins.length > 0 ? [reach] : []),
    ...need.consents.map((consent) => consentPhrase(consent, check, run)),
  ];
  return formatList(
    phrases.map((phrase) => say(phrase, t)),
    locale,
  );
};

/** Why it waits, and what one press would allow; or that the person did not allow it. */
export const needText = (check: Check, run: Run, need: Need, t: Translate, locale: string): readonly string[] => {
  const why = t(WHY[need.why], run.detectorName, t(THIS_MEDIA[check.item.kind]));
  if (need.origins.length + need.consents.length === 0) return [why];
  const what = granted(need, check, run, t, locale);
  return [why, need.refused ? t('needRefused', what) : t('needAllow', what)];
};

/** What the button says: the host where it is one host alone, and always that it uploads. */
export const allowLabel = (need: Need): Sentence => {
  if (need.why === 'maybe-paid-before') return sentence('actionAskAgainCost');
  if (need.why === 'over-cap') return sentence('actionCheckAnyway');
  if (need.why === 're-encode') return sentence('actionMakeCopy');
  if (need.consents.some(({ what }) => what === 'upload')) return sentence('actionAllowUpload');
  const [host, ...more] = hostsOf(need);
  return host !== undefined && more.length === 0 ? sentence('actionAllowHost', host) : sentence('actionAllow');
};
