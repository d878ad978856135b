import { useEffect, useRef, useState } from 'preact/hooks';
import { inOrder, panelFor } from '../../lib/checks/panel';
import type { Detector } from '../../lib/detectors/detector';
import type { MediaKind } from '../../lib/media/media-item';
import { IconButton } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import { KIND_ICON } from '../thumb';
import { ASKED_KIND, type Asks, afterMove, afterSwitch, seatText, standOf } from './asks-order';
import type { OptionsData } from './data';
import { Switch } from './switch';

interface AsksProps {
  readonly kind: MediaKind;
  readonly data: OptionsData;
  readonly onAsks: (asks: Asks) => void;
}

interface RowProps {
  readonly kind: MediaKind;
  readonly detector: Detector;
  readonly place: number;
  readonly last: number;
  readonly words: string;
  /** Undefined where there is nothing to switch: no key, or it does not take this kind. */
  readonly on: boolean | undefined;
  readonly onMove: (by: -1 | 1) => void;
  readonly onSwitch: (on: boolean) => void;
}

const Row = ({ kind, detector, place, last, words, on, onMove, onSwitch }: RowProps) => {
  const { t } = useText();
  const id = `asks-${kind}-${detector.id}`;
  return (
    <li class="set" data-detector={detector.id}>
      <span class="place">{place + 1}</span>
      <div class="grow">
        <p class="st" id={id}>
          {detector.name}
        </p>
        <p class="sd" id={`${id}-text`}>
          {words}
        </p>
      </div>
      <span class="moves">
        <IconButton
          icon="up"
          name={t('asksUp', detector.name)}
          disabled={place === 0}
          describedBy={`${id}-text`}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon="down"
          name={t('asksDown', detector.name)}
          disabled={place === last}
          describedBy={`${id}-text`}
          onPress={() => onMove(1)}
        />
      </span>
      {on === undefined ? (
        <span class="no-switch" />
      ) : (
        <Switch on={on} labelledBy={id} describedBy={`${id}-text`} onChange={onSwitch} />
      )}
    </li>
  );
};

/** Who looks at one kind of media, in which order, and whether at once. */
export const AsksOf = ({ kind, data, onAsks }: AsksProps) => {
  const { t } = useText();
  const asks = data.settings.asks[kind];
  const detectors = inOrder(data.detectors, asks.order);
  const hasKey = (id: string) => data.keys.has(id);
  const seats = panelFor(kind, data.detectors, data.settings, hasKey);
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<{ id: string; by: -1 | 1 } | undefined>(undefined);
  const [news, setNews] = useState('');
  // A row that changed its place would lose the focus.
  useEffect(() => {
    if (!moved.current) return;
    const { id, by } = moved.current;
    moved.current = undefined;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-detector="${id}"] .moves button`);
    const [up, down] = buttons ?? [];
    const wanted = by < 0 ? [up, down] : [down, up];
    wanted.find((button) => button && !button.disabled)?.focus();
  }, [asks.order.join(' ')]);
  const move = (id: string, by: -1 | 1) => {
    const after = afterMove(asks, detectors, id, by);
    moved.current = { id, by };
    const name = detectors.find((one) => one.id === id)?.name ?? '';
    setNews(t('asksMoved', name, String(after.order.indexOf(id) + 1), String(detectors.length)));
    onAsks(after);
  };
  const asked = seats.filter((seat) => seat.notAsked === undefined && hasKey(seat.detector.id)).length;
  return (
    <section class="card" aria-labelledby={`asks-${kind}`}>
      <header class="dh">
        <h2 class="row grow" id={`asks-${kind}`}>
          <Icon name={KIND_ICON[kind]} /> {t(ASKED_KIND[kind])}
        </h2>
        <select
          class="pick wide"
          aria-label={t('asksHow', t(ASKED_KIND[kind]))}
          value={asks.oneByOne ? 'one' : 'all'}
          onChange={(event) => onAsks({ ...asks, oneByOne: event.currentTarget.value === 'one' })}
        >
          <option value="all" selected={!asks.oneByOne}>
            {t('asksAtOnce')}
          </option>
          <option value="one" selected={asks.oneByOne}>
            {t('asksOneByOne')}
          </option>
        </select>
      </header>
      <ul class="sets" ref={list}>
        {detectors.map((detector, place) => {
          const stand = standOf(kind, detector, data, seats);
          return (
            <Row
              key={detector.id}
              {...{ kind, detector, place }}
              last={detectors.length - 1}
              words={seatText(stand, kind, detector, data.detectors, seats, t)}
              on={stand === 'no-key' || stand === 'kind' ? undefined : stand === 'asked'}
              onMove={(by) => move(detector.id, by)}
              onSwitch={(on) => onAsks(afterSwitch(kind, asks, detector, data, on))}
            />
          );
        })}
      </ul>
      {asked === 0 && <p class="sd">{t('asksNobody')}</p>}
      <p class="unseen" role="status">
        {news}
      </p>
    </section>
  );
};
