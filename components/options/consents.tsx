import type { Detector } from '../../lib/detectors/detector';
import { type Sentence, say, sentence } from '../../lib/sentence';
import { type Consent, consentId } from '../../lib/storage/consent';
import { Button } from '../button';
import { formatDate } from '../format';
import { hostOfPattern } from '../site';
import { useText } from '../text';
import type { Granted, OptionsActions } from './actions';
import type { OptionsData, Undo } from './data';

const consentText = (consent: Consent, detectors: readonly Detector[]): Sentence => {
  switch (consent.what) {
    case 'upload':
      return sentence('consentUpload', detectors.find(({ id }) => id === consent.detector)?.name ?? consent.detector);
    case 'cookies':
      return sentence('consentCookies', consent.site);
    case 'page-made':
      return sentence('consentPageMade', consent.site);
    case 'private':
      return sentence('consentPrivate', consent.site);
  }
};

const hostText = (pattern: string, detectors: readonly Detector[]): Sentence => {
  const host = hostOfPattern(pattern);
  if (host === undefined) return sentence('grantedAll');
  const detector = detectors.find(({ hosts }) => hosts.includes(pattern));
  return detector ? sentence('grantedDetector', host, detector.name) : sentence('grantedHost', host);
};

interface ConsentsProps {
  readonly data: OptionsData;
  readonly actions: OptionsActions;
  readonly onUndo: (undo: Undo) => void;
}

/** Everything that the person allowed, each with one press back. */
export const Consents = ({ data, actions, onUndo }: ConsentsProps) => {
  const { t, locale } = useText();
  const granted: readonly Granted[] = [
    ...data.settings.consents.map(({ consent, at }) => ({ is: 'consent' as const, consent, at })),
    ...data.hosts.map((pattern) => ({ is: 'host' as const, pattern })),
  ];
  if (granted.length === 0) return <p class="card plain">{t('consentNone')}</p>;
  return (
    <ul class="card sites">
      {granted.map((one) => {
        const id = `granted-${one.is === 'consent' ? consentId(one.consent) : one.pattern}`;
        const text =
          one.is === 'consent' ? consentText(one.consent, data.detectors) : hostText(one.pattern, data.detectors);
        return (
          <li key={id}>
            <span class="grow" id={id}>
              <bdi>{say(text, t)}</bdi>
              {one.is === 'consent' && <span class="muted"> · {t('consentSince', formatDate(one.at, locale))}</span>}
            </span>
            <Button
              look="quiet"
              describedBy={id}
              onPress={() => {
                actions.takeBack(one);
                onUndo({ text: t('takenBack'), undo: () => actions.giveAgain(one) });
              }}
            >
              {t('takeBack')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
