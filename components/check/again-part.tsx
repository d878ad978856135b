import { useRef, useState } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import type { Region } from '../../lib/detectors/detector';
import { say } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { formatSeconds } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';
import { againCost } from './choices';
import { PartTimes, usePart } from './part';

interface AgainPartProps {
  readonly check: Check;
  readonly onCheck: (region: Region) => Promise<unknown>;
}

/** Beside *check again*: only a part of sound or video, folded until it is wanted. What it may cost stands with its button. */
export const AgainPart = ({ check, onCheck }: AgainPartProps) => {
  const { t, locale } = useText();
  const part = usePart(check);
  const fold = useRef<HTMLDetailsElement>(null);
  const [busy, setBusy] = useState(false);
  if (!part) return null;
  const { region } = part;
  const costId = `part-cost-${check.id}`;
  const press = async () => {
    if (!region) return;
    setBusy(true);
    if ((await attempt(onCheck(region))) && fold.current) fold.current.open = false;
    setBusy(false);
  };
  return (
    <details class="only-part" ref={fold}>
      <summary>
        {t('againOnlyPart')}
        <Icon name="down" />
      </summary>
      <div class="part">
        <PartTimes check={check} part={part} />
        <div class="choices">
          <Button onPress={press} disabled={busy || !region} describedBy={costId}>
            {region
              ? t('againPartButton', formatSeconds(region.start, locale), formatSeconds(region.end, locale))
              : t('actionCheckAgain')}
          </Button>
        </div>
        <p class="cost" id={costId}>
          {againCost(check)
            .map((one) => say(one, t))
            .join(' ')}
        </p>
      </div>
    </details>
  );
};
