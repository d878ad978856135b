import type { Detector, DetectorOption } from '../../lib/detectors/detector';
import type { MediaKind } from '../../lib/media/media-item';
import type { MessageKey } from '../../lib/sentence';
import { attempt } from '../attempts';
import { formatList } from '../format';
import { useText } from '../text';
import type { OptionEnd } from './actions';
import { ChoiceField } from './choice-field';
import { EmailField } from './email-field';
import { SecondsField } from './seconds-field';
import { Switch } from './switch';

const KINDS = {
  image: 'kindsImage',
  audio: 'kindsAudio',
  video: 'kindsVideo',
} as const satisfies Record<MediaKind, MessageKey>;

type Value = boolean | number | string;

interface AskedOptionProps {
  readonly detector: Detector;
  readonly option: DetectorOption;
  readonly value: Value | undefined;
  /** Null puts it back to its standard. */
  readonly onValue: (value: Value | null) => Promise<OptionEnd>;
}

/** One thing that can be asked: what it does, for which media, where its result is seen, and its field. */
export const AskedOption = ({ detector, option, value, onValue }: AskedOptionProps) => {
  const { t, locale } = useText();
  const id = `option-${detector.id}-${option.id}`;
  const kinds = formatList(
    option.kinds.map((kind) => t(KINDS[kind])),
    locale,
  );
  const labels = { labelledBy: id, describedBy: `${id}-text` };
  // Only what this switch brings about: of some detectors no lost answer can be looked for, whatever is set.
  const hidesJobs = option.form === 'switch' && detector.hidesJobs({ [option.id]: true }) && !detector.hidesJobs({});
  const set = (next: Value | null) => void attempt(onValue(next));
  const field = () => {
    switch (option.form) {
      case 'switch':
        return <Switch on={value === true} {...labels} onChange={set} />;
      case 'seconds':
        return (
          <SecondsField
            key={String(value)}
            option={option}
            value={typeof value === 'number' ? value : undefined}
            {...labels}
            onValue={set}
          />
        );
      case 'choice':
        return <ChoiceField option={option} value={String(value)} {...labels} onValue={set} />;
      case 'email':
        return (
          <EmailField
            key={String(value)}
            option={option}
            value={typeof value === 'string' ? value : undefined}
            {...labels}
            onValue={onValue}
          />
        );
    }
  };
  return (
    <li class="set">
      <div class="grow">
        <p class="st" id={id}>
          {t(option.label)}
        </p>
        <div id={`${id}-text`}>
          <p class="sd">
            {t(option.what)}
            {hidesJobs && ` ${t('askedHidesJobs')}`}
          </p>
          <p class="sd t12">{[t('askedFor', kinds), t(option.seen), t('askedCost')].join(' · ')}</p>
        </div>
      </div>
      {field()}
    </li>
  );
};
