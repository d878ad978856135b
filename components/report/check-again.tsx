import { useState } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import type { Region } from '../../lib/detectors/detector';
import { say } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { againCost } from '../check/choices';
import { PartTimes, usePart } from '../check/part';
import { formatSeconds } from '../format';
import { useText } from '../text';
import { Section } from './section';

interface CheckAgainProps {
  readonly check: Check;
  readonly onCheck: (region: Region | undefined) => Promise<unknown>;
}

/** The same media once more: the whole, or of sound and video only a part. What it may cost stands on the button. */
export const CheckAgain = ({ check, onCheck }: CheckAgainProps) => {
  const { t, locale } = useText();
  const part = usePart(check);
  const [isPart, setIsPart] = useState(false);
  const [busy, setBusy] = useState(false);
  const region = isPart ? part?.region : undefined;
  const refused = isPart && region === undefined;
  const press = async () => {
    setBusy(true);
    await attempt(onCheck(region));
    setBusy(false);
  };
  return (
    <Section title={t('againTitle')}>
      {part && (
        <div class="part">
          <label>
            <input type="radio" name="part" checked={!isPart} onChange={() => setIsPart(false)} />
            {t('againWhole')}
          </label>
          <label>
            <input type="radio" name="part" checked={isPart} onChange={() => setIsPart(true)} />
            {t('againPart')}
          </label>
          {isPart && <PartTimes check={check} part={part} />}
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
