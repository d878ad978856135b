import { useState } from 'preact/hooks';
import { baseFor } from '../../lib/checks/gateway';
import type { Detector } from '../../lib/detectors/detector';
import { say } from '../../lib/sentence';
import type { SavedKey } from '../../lib/storage/keys';
import { attempt } from '../attempts';
import { formatList } from '../format';
import { Icon } from '../icons';
import { hostOf } from '../site';
import { useText } from '../text';
import type { OptionsActions } from './actions';
import { Asked } from './asked';
import { accountOf, type OptionsData, type Undo } from './data';
import { Gateway } from './gateway';
import { KeyField } from './key-field';
import { Kinds } from './kinds';
import { Left } from './left';
import { outcomeOf, outcomeText } from './outcome';
import { Price } from './price';
import { Usage } from './usage';

interface DetectorCardProps {
  readonly detector: Detector;
  readonly saved: SavedKey | undefined;
  readonly data: OptionsData;
  /** Its options lie open. */
  readonly unfolded: boolean;
  readonly actions: OptionsActions;
  readonly onUndo: (undo: Undo) => void;
}

const State = ({ saved }: { saved: SavedKey | undefined }) => {
  const { t } = useText();
  if (!saved)
    return (
      <span class="state">
        <span>{t('stateNoKey')}</span>
      </span>
    );
  const { state, icon, yours } = outcomeOf(saved);
  return (
    <span class={yours ? 'state v-split' : 'state v-void'}>
      <Icon name={icon} />
      <span>{t(state)}</span>
    </span>
  );
};

/** One detector: its key and what the last test said of it, what it takes, and what it costs. */
export const DetectorCard = ({ detector, saved, data, unfolded, actions, onUndo }: DetectorCardProps) => {
  const { t, locale } = useText();
  const [busy, setBusy] = useState(false);
  const during = (work: Promise<unknown>) => {
    setBusy(true);
    attempt(work).then(() => setBusy(false));
  };
  const remove = ({ key }: SavedKey) => {
    actions.removeKey(detector.id);
    onUndo({ text: t('keyRemoved', detector.name), undo: () => during(actions.saveKey(detector.id, key)) });
  };
  const outcome = saved && outcomeOf(saved);
  // Its storage gets media, and never the key.
  const hosts = [
    ...new Set((['image', 'audio', 'video'] as const).map((kind) => hostOf(baseFor(detector, kind, data.settings)))),
  ];
  const kin = data.detectors.find(({ id, engine }) => id !== detector.id && engine === detector.engine);
  return (
    <section class="card det" aria-labelledby={`det-${detector.id}`}>
      <header class="dh">
        <div class="grow">
          <h2 id={`det-${detector.id}`}>{detector.name}</h2>
          <p class="muted">
            {[detector.vendor, hostOf(detector.homepage), ...(kin ? [t('cardKin', kin.name)] : [])].join(' · ')}
          </p>
        </div>
        <State saved={saved} />
      </header>
      <KeyField
        key={saved?.key}
        detector={detector}
        saved={saved}
        busy={busy}
        onSave={(key) => during(actions.saveKey(detector.id, key))}
        onTest={() => during(actions.testKey(detector.id))}
        onRemove={remove}
      />
      <div role="status">
        {busy ? (
          <p class="note v-void">
            <Icon name="info" />
            <span>{t('keyTesting')}</span>
          </p>
        ) : (
          saved &&
          outcome && (
            <p class={outcome.yours ? 'note v-split' : 'note'}>
              <Icon name={outcome.icon} />
              <span>{say(outcomeText(saved, detector.name, locale), t)}</span>
              {saved.tested?.outcome === 'wrong-key' && (
                <a class="end" href={detector.accountPage} target="_blank" rel="noreferrer">
                  {t('keyAccount')}
                </a>
              )}
            </p>
          )
        )}
      </div>
      {!saved && (
        <p class="muted t12">
          {t('keyStays', formatList(hosts, locale))}{' '}
          <a href={detector.accountPage} target="_blank" rel="noreferrer">
            {t('keyAccount')}
          </a>
        </p>
      )}
      <Kinds detector={detector} />
      <Price detector={detector} />
      {saved && detector.balance && <Left account={accountOf(data, detector)} onRead={actions.readCredits} />}
      {saved && detector.usage && <Usage detector={detector} actions={actions} />}
      {detector.options.length > 0 && (
        <Asked
          detector={detector}
          stored={data.settings.options[detector.id] ?? {}}
          unfolded={unfolded}
          onOption={(option, value) => actions.setOption(detector.id, option, value)}
        />
      )}
      <Gateway {...{ detector, saved, actions, onUndo }} settings={data.settings} />
    </section>
  );
};
