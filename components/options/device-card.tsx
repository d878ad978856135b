import type { Settings } from '../../lib/storage/settings';
import { DEVICE } from '../../lib/verdict/origin-finding';
import { useText } from '../text';
import { Anchors } from './anchors';
import type { Undo } from './data';
import type { DeviceActions, TrustShown } from './device-actions';
import { SwitchSetting } from './switch-setting';
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
      <SwitchSetting
        id="reads-files"
        title={t('deviceReads')}
        about={t('deviceReadsText')}
        on={settings.readsFiles}
        onChange={(readsFiles) => actions.setReading({ readsFiles })}
      />
      {settings.readsFiles && (
        <SwitchSetting
          id="stops-declared"
          title={t('deviceStops')}
          about={t('deviceStopsText')}
          on={settings.stopsAtDeclared}
          onChange={(stopsAtDeclared) => actions.setReading({ stopsAtDeclared })}
        />
      )}
      {trust && <TrustFacts trust={trust} actions={actions} />}
      {trust && <Anchors own={trust.own} actions={actions} onUndo={onUndo} />}
    </section>
  );
};
