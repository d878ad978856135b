import type { Detector } from '../../lib/detectors/detector';
import { valuesOf } from '../../lib/detectors/option-values';
import { Icon } from '../icons';
import { useText } from '../text';
import type { OptionEnd } from './actions';
import { AskedOption } from './asked-option';

interface AskedProps {
  readonly detector: Detector;
  /** What is stored of this detector's options. */
  readonly stored: Readonly<Record<string, unknown>>;
  readonly unfolded: boolean;
  readonly onOption: (option: string, value: boolean | number | string | null) => Promise<OptionEnd>;
}

/** Everything that can be asked of a detector beside its verdict, made from what the detector declares. */
export const Asked = ({ detector, stored, unfolded, onOption }: AskedProps) => {
  const { t } = useText();
  const values = valuesOf(detector.options, stored);
  const changed = detector.options.filter(({ id, standard }) => values[id] !== standard).length;
  return (
    <details class="asked" id={`asked-${detector.id}`} open={unfolded}>
      <summary>
        {t('askedTitle')}
        <Icon name="down" />
        {changed > 0 && <span class="muted">{t('askedCount', String(changed))}</span>}
      </summary>
      <p class="sd">{t('askedText', detector.name)}</p>
      <ul class="sets">
        {detector.options.map((option) => (
          <AskedOption
            key={option.id}
            detector={detector}
            option={option}
            value={values[option.id]}
            onValue={(value) => onOption(option.id, value)}
          />
        ))}
      </ul>
    </details>
  );
};
