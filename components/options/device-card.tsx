import type { Settings } from '../../lib/storage/settings';
import { DEVICE } from '../../lib/verdict/origin-finding';
import { useText } from '../text';
import { Anchors } from './anchors';
import type { Undo } from './data';
import type { DeviceActions, TrustShown } from './device-actions';
import { Switch } from './switch';
import { TrustFacts } from './trust-facts';

interface DeviceCardProps {
  readonly settings: Settings;
  readonly trust: TrustShown | undefined;
  readonly actions: DeviceActions;
  readonly onUndo: (undo: Undo) => void;
}

/** Our own reading of the file, among the detectors: no key, no cost, and whom it trusts. */
export const DeviceCard = ({ settings, trust, actions, onUndo }: DeviceCardProps) => {
  const { t } = useText();
  return (
    <section class="card det" aria-labelledby={`det-${DEVICE.id}`}>
      <header class="dh">
        <div class="grow">
          <h2 id={`det-${DEVICE.id}`}>{DEVICE.name}</h2>
          <p class="muted">{t('deviceText')}</p>
        </div>
        <span class="muted">{t('deviceAlways')}</span>
      </header>
      <div class="set">
        <div class="grow">
          <p class="st" id="reads-files">
            {t('deviceReads')}
          </p>
          <p class="sd" id="reads-files-text">
            {t('deviceReadsText')}
          </p>
        </div>
        <Switch
          on={settings.readsFiles}
          labelledBy="reads-files"
          describedBy="reads-files-text"
          onChange={(readsFiles) => actions.setReading({ readsFiles })}
        />
      </div>
      {settings.readsFiles && (
        <div class="set">
          <div class="grow">
            <p class="st" id="stops-declared">
              {t('deviceStops')}
            </p>
            <p class="sd" id="stops-declared-text">
              {t('deviceStopsText')}
            </p>
          </div>
          <Switch
            on={settings.stopsAtDeclared}
            labelledBy="stops-declared"
            describedBy="stops-declared-text"
            onChange={(stopsAtDeclared) => actions.setReading({ stopsAtDeclared })}
          />
        </div>
      )}
      {trust && <TrustFacts trust={trust} actions={actions} />}
      {trust && <Anchors own={trust.own} actions={actions} onUndo={onUndo} />}
    </section>
  );
};
