import { useState } from 'preact/hooks';
import { basesFor } from '../../lib/checks/gateway';
import type { Detector } from '../../lib/detectors/detector';
import type { MediaKind } from '../../lib/media/media-item';
import type { BaseEnd } from '../../lib/messaging/pages';
import type { MessageKey } from '../../lib/sentence';
import type { SavedKey } from '../../lib/storage/keys';
import type { Settings } from '../../lib/storage/settings';
import { Icon } from '../icons';
import { useText } from '../text';
import type { OptionsActions } from './actions';
import { ASKED_KIND } from './asks-order';
import type { Undo } from './data';
import { GatewayField } from './gateway-field';

export const GATEWAY_FAULT = {
  'not-https': 'gatewayNotHttps',
  'not-an-address': 'gatewayNoAddress',
  'no-permission': 'gatewayNotAllowed',
} as const satisfies Record<Exclude<BaseEnd, 'saved'>, MessageKey>;

interface GatewayProps {
  readonly detector: Detector;
  readonly saved: SavedKey | undefined;
  readonly settings: Settings;
  readonly actions: OptionsActions;
  readonly onUndo: (undo: Undo) => void;
}

const KINDS = ['image', 'audio', 'video'] as const;

/** One address for all kinds, or one for each. */
const placesOf = ({ bases }: Detector): readonly (readonly MediaKind[])[] =>
  new Set(Object.values(bases)).size === 1 ? [KINDS] : KINDS.map((kind) => [kind]);

/** A company's own gateway in the place of the vendor's address. */
export const Gateway = ({ detector, saved, settings, actions, onUndo }: GatewayProps) => {
  const { t } = useText();
  const [fault, setFault] = useState<{ readonly of: string; readonly says: MessageKey } | undefined>();
  const own = basesFor(detector, settings);
  const changed = Object.keys(own).length;
  const set = async (kinds: readonly MediaKind[], address: string | null) => {
    const before = own[kinds[0] ?? 'image'] ?? null;
    const end = await actions.setBase(detector.id, kinds, address);
    setFault(end === 'saved' ? undefined : { of: kinds.join(), says: GATEWAY_FAULT[end] });
    if (end !== 'saved') return;
    onUndo({
      text: t('gatewayChanged', detector.name),
      undo: () => actions.restoreBase(detector.id, kinds, before, saved?.key),
    });
  };
  return (
    <details class="asked">
      <summary>
        {t('gatewayTitle')}
        <Icon name="down" />
        {changed > 0 && <span class="muted">{t('gatewayOwn')}</span>}
      </summary>
      <p class="sd" id={`gateway-${detector.id}-text`}>
        {t('gatewayText', detector.name)}
      </p>
      <div class="gateways">
        {placesOf(detector).map((kinds) => {
          const [kind = 'image'] = kinds;
          return (
            <GatewayField
              key={`${kinds.join()} ${own[kind] ?? ''}`}
              id={`gateway-${detector.id}-${kind}`}
              label={kinds.length > 1 ? t('gatewayAll') : t(ASKED_KIND[kind])}
              value={own[kind]}
              standard={detector.bases[kind]}
              fault={fault?.of === kinds.join() ? fault.says : undefined}
              onValue={(address) => set(kinds, address)}
            />
          );
        })}
      </div>
    </details>
  );
};
