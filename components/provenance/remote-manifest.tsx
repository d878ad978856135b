import { useState } from 'preact/hooks';
import { isFetchable } from '../../lib/media/fetchable';
import type { ManifestEnd } from '../../lib/messaging/pages';
import type { Credential } from '../../lib/provenance/credential';
import type { MessageKey } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { formatDate } from '../format';
import { useText } from '../text';

interface RemoteManifestProps {
  readonly remote: NonNullable<Credential['remote']>;
  readonly onFetch: () => Promise<ManifestEnd>;
}

const END = {
  'no-permission': 'remoteNotAllowed',
  'not-reached': 'remoteNotReached',
  'no-manifest': 'remoteNoManifest',
  'bytes-gone': 'remoteBytesGone',
} as const satisfies Partial<Record<ManifestEnd, MessageKey>>;

/** Where the manifest is, in full before anything is asked of it, and the one press that fetches it. */
export const RemoteManifest = ({ remote, onFetch }: RemoteManifestProps) => {
  const { t, locale } = useText();
  const [end, setEnd] = useState<ManifestEnd | 'busy' | undefined>();
  const { host, address, fetchedAt } = remote;
  const press = async () => {
    const fetching = onFetch();
    setEnd('busy');
    if (!(await attempt(fetching.then(setEnd)))) setEnd(undefined);
  };
  return (
    <div class="remote">
      <p class="address" dir="ltr">
        {address}
      </p>
      {fetchedAt !== undefined && <p class="muted">{t('remoteFetched', host, formatDate(fetchedAt, locale))}</p>}
      {fetchedAt === undefined && !isFetchable(address) && <p class="muted">{t('remoteNever')}</p>}
      {fetchedAt === undefined && isFetchable(address) && (
        <>
          <p class="muted">{t('remoteAsk', host)}</p>
          <Button onPress={press} disabled={end === 'busy'}>
            {t('remoteFetch', host)}
          </Button>
        </>
      )}
      <p role="status">
        {end === 'busy' && t('remoteFetching')}
        {end !== undefined && end !== 'busy' && end !== 'read' && t(END[end], host)}
      </p>
    </div>
  );
};
