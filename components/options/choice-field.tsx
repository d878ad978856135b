import type { DetectorOption } from '../../lib/detectors/detector';
import { useText } from '../text';

interface ChoiceFieldProps {
  readonly option: Extract<DetectorOption, { form: 'choice' }>;
  readonly value: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onValue: (value: string) => void;
}

/** One of a few. */
export const ChoiceField = ({ option, value, labelledBy, describedBy, onValue }: ChoiceFieldProps) => {
  const { t } = useText();
  return (
    <select
      class="pick"
      value={value}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onChange={(event) => onValue(event.currentTarget.value)}
    >
      {option.choices.map(({ id, label }) => (
        <option key={id} value={id} selected={id === value}>
          {t(label)}
        </option>
      ))}
    </select>
  );
};
