import type { MessageKey } from '../../lib/sentence';
import {
  type ButtonSettings,
  CORNERS,
  type Corner,
  DELAY,
  EVERYWHERE,
  LEAST_SIZE,
} from '../../lib/storage/button-settings';
import { Button } from '../button';
import { Setting } from '../setting';
import { hostOfPattern } from '../site';
import { useText } from '../text';
import type { PageButtonActions } from './actions';
import { SiteField } from './site-field';
import { Where } from './where';

const CORNER = {
  'top-end': 'cornerTopEnd',
  'top-start': 'cornerTopStart',
  'bottom-end': 'cornerBottomEnd',
  'bottom-start': 'cornerBottomStart',
} as const satisfies Record<Corner, MessageKey>;

const DELAYS = [DELAY.least, 150, DELAY.standard, 600, 1000, DELAY.most] as const;
const SIZES = [LEAST_SIZE.standard, 100, 160, 240, 400, LEAST_SIZE.most] as const;

interface PageButtonProps {
  readonly button: ButtonSettings;
  readonly actions: PageButtonActions;
}

interface PickProps<T extends string | number> {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly label: (value: T) => string;
  readonly onPick: (value: T) => void;
}

const Pick = <T extends string | number>({ id, title, about, values, value, label, onPick }: PickProps<T>) => (
  <Setting id={id} title={title} about={about}>
    <select
      class="pick"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      value={String(value)}
      onChange={(event) => {
        const picked = values.find((one) => String(one) === event.currentTarget.value);
        if (picked !== undefined) onPick(picked);
      }}
    >
      {[...new Set([...values, value])].map((one) => (
        <option key={one} value={String(one)} selected={one === value}>
          {label(one)}
        </option>
      ))}
    </select>
  </Setting>
);

const Sites = ({ button, actions }: PageButtonProps) => {
  const { t } = useText();
  const sites = button.on.flatMap((pattern) => {
    const host = hostOfPattern(pattern);
    return host === undefined ? [] : [{ pattern, host }];
  });
  if (sites.length + button.muted.length === 0) return null;
  return (
    <ul class="card sites">
      {sites.map(({ pattern, host }) => (
        <li key={pattern}>
          <span class="grow" id={`on-${pattern}`}>
            {t('whereOnSite', '')}
            <bdi>{host}</bdi>
          </span>
          <Button look="quiet" describedBy={`on-${pattern}`} onPress={() => actions.turn([pattern], false)}>
            {t('whereTurnOff')}
          </Button>
        </li>
      ))}
      {button.muted.map((host) => (
        <li key={host}>
          <span class="grow" id={`muted-${host}`}>
            {t('whereMuted', '')}
            <bdi>{host}</bdi>
          </span>
          <Button look="quiet" describedBy={`muted-${host}`} onPress={() => actions.mute(host, false)}>
            {t('whereUnmute')}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** The button in the page: where it is on, and how it is. */
export const PageButton = ({ button, actions }: PageButtonProps) => {
  const { t, locale } = useText();
  const seconds = (ms: number) =>
    ms === 0
      ? t('delayNone')
      : new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(ms / 1000);
  return (
    <>
      <div class="card">
        <Where button={button} actions={actions} />
        <SiteField onSite={(pattern) => actions.turn([pattern], true)} />
        <p class="sd">{t(button.on.includes(EVERYWHERE[0] ?? '') ? 'whereAllText' : 'whereSitesText')}</p>
      </div>
      <Sites button={button} actions={actions} />
      <div class="card picks">
        <Pick
          id="button-corner"
          title={t('cornerTitle')}
          about={t('cornerText')}
          values={CORNERS}
          value={button.corner}
          label={(corner) => t(CORNER[corner])}
          onPick={(corner) => actions.look({ corner })}
        />
        <Pick
          id="button-delay"
          title={t('delayTitle')}
          about={t('delayText')}
          values={DELAYS}
          value={button.delay}
          label={seconds}
          onPick={(delay) => actions.look({ delay })}
        />
        <Pick
          id="button-size"
          title={t('sizeTitle')}
          about={t('sizeText')}
          values={SIZES}
          value={button.leastSize}
          label={(size) => t('sizePixels', String(size))}
          onPick={(leastSize) => actions.look({ leastSize })}
        />
      </div>
    </>
  );
};
