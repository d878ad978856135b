import { useState } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import type { Region } from '../../lib/detectors/detector';
import { say } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { againCost } from '../check/choices';
import { formatPlace, formatSeconds } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';
import { regionOf } from './region';
import { Section } from './section';
import { TimeField } from './time-field';

interface CheckAgainProps {
  readonly check: Check;
  readonly onCheck: (region: Region | undefined) => Promise<unknown>;
}

/** The same media once more: the whole, or of sound and video only a part. What it may cost stands on the button. */
export const CheckAgain = ({ check, onCheck }: CheckAgainProps) => {
  const { t, locale } = useText();
  const duration = check.runs.find(({ finding }) => finding?.duration)?.finding?.duration ?? check.item.duration;
  const length = check.item.kind !== 'image' && duration !== undefined && duration > 0 ? duration : undefined;
  const before = check.region ?? { start: 0, end: length ?? 0 };
  const [part, setPart] = useState(false);
  const [from, setFrom] = useState(formatPlace(before.start));
  const [to, setTo] = useState(formatPlace(before.end));
  const [busy, setBusy] = useState(false);
  const region = part && length !== undefined ? regionOf(from, to, length) : undefined;
  const refused = part && region === undefined;
  const press = async () => {
    setBusy(true);
    await attempt(onCheck(region));
    setBusy(false);
  };
  return (
    <Section title={t('againTitle')}>
      {length !== undefined && (
        <div class="part">
          <label>
            <input type="radio" name="part" checked={!part} onChange={() => setPart(false)} />
            {t('againWhole')}
          </label>
          <label>
            <input type="radio" name="part" checked={part} onChange={() => setPart(true)} />
            {t('againPart')}
          </label>
          {part && (
            <div class="times">
              <TimeField name={t('againFrom')} value={from} bad={refused} onValue={setFrom} />
              <TimeField name={t('againTo')} value={to} bad={refused} onValue={setTo} />
            </div>
          )}
          {refused && (
            <p class="err" role="alert" id="part-fault">
              <Icon name="attn" />
              <span>{t('againRange', formatPlace(length))}</span>
            </p>
          )}
        </div>
      )}
      <Button onPress={press} disabled={busy || refused} describedBy="again-cost">
        {region
          ? t('againPartButton', formatSeconds(region.start, locale), formatSeconds(region.end, locale))
          : t('actionCheckAgain')}
      </Button>
      <p class="cost" id="again-cost">
        {againCost(check)
          .map((one) => say(one, t))
          .join(' ')}
      </p>
    </Section>
  );
};
