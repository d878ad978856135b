import { useState } from 'preact/hooks';
import type { Detector, Usage as Used } from '../../lib/detectors/detector';
import type { Told } from '../../lib/detectors/told';
import { say } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { formatDayOfYear, formatReading, formatSeconds } from '../format';
import { useText } from '../text';
import type { OptionsActions } from './actions';
import { notToldText } from './told-text';

/** What the account used this month, by the vendor's own count. Read when asked for: nothing is sent by looking at a page. */
export const Usage = ({ detector, actions }: { detector: Detector; actions: OptionsActions }) => {
  const { t, locale } = useText();
  const [told, setTold] = useState<Told<Used> | undefined>();
  const [busy, setBusy] = useState(false);
  const read = async () => {
    setBusy(true);
    await attempt(actions.usage(detector.id).then(setTold));
    setBusy(false);
  };
  const words = () => {
    if (busy) return t('usageReading');
    if (!told) return t('usageUnread');
    if (told.is === 'not-told') return say(notToldText(told.why, detector.name), t);
    const { seconds, from } = told.value;
    return t(
      'usageTold',
      t('seconds', formatSeconds(seconds, locale)),
      formatDayOfYear(from, locale),
      detector.name,
      formatReading(told.at, Date.now(), locale),
    );
  };
  return (
    <div class="used">
      <span class="muted">{t('usageTitle')}</span>
      <span class="grow" role="status">
        {words()}
      </span>
      <Button look="quiet" onPress={read} disabled={busy}>
        {t(told ? 'usageReadAgain' : 'usageRead')}
      </Button>
    </div>
  );
};
