import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { formatDate } from '../format';
import { useText } from '../text';
import type { DeviceActions, FetchOutcome, TrustShown } from './device-actions';
import { SwitchSetting } from './switch-setting';

const TOLD = {
  fetched: 'trustFetched',
  'not-reached': 'trustNotReached',
  'too-long': 'trustRefused',
  'no-certificate': 'trustNoList',
  'not-well-formed': 'trustDamaged',
  'too-few-kept': 'trustTooFew',
  'not-allowed': 'trustNotAllowed',
} as const satisfies Record<FetchOutcome, MessageKey>;

interface TrustFactsProps {
  readonly trust: TrustShown;
  readonly actions: Pick<DeviceActions, 'fetchTrust' | 'setRenewing'>;
}

/** Which lists are here, of when, and the one press that renews the official one. */
export const TrustFacts = ({ trust, actions }: TrustFactsProps) => {
  const { t, locale } = useText();
  const [told, setTold] = useState<FetchOutcome | undefined>();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await attempt(actions.fetchTrust().then(setTold));
    setBusy(false);
  };
  const has = trust.official + trust.interim > 0;
  return (
    <>
      <div class="set wrap">
        <div class="grow">
          <p class="st">{t('trustTitle')}</p>
          <p class="sd">
            {has && trust.date !== ''
              ? t(
                  'trustPacked',
                  formatDate(Date.parse(trust.date), locale),
                  String(trust.official),
                  String(trust.interim),
                )
              : t('trustNone')}{' '}
            {t('trustFetchText', trust.host)}
          </p>
          <p class="sd" role="status">
            {told && t(TOLD[told])}
          </p>
        </div>
        <Button onPress={press} disabled={busy}>
          {t('trustFetch')}
        </Button>
      </div>
      <SwitchSetting
        id="renews"
        title={t('trustRenews')}
        about={t('trustRenewsText', trust.host)}
        on={trust.renews}
        onChange={actions.setRenewing}
      />
    </>
  );
};
