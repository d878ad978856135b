import { useState } from 'preact/hooks';
import { say } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { type Account, leftText, readingText } from '../credits';
import { useText } from '../text';

/** What is left on an account, as the vendor said last. */
export const Left = ({ account, onRead }: { account: Account; onRead: () => Promise<unknown> }) => {
  const { t, locale } = useText();
  const [busy, setBusy] = useState(false);
  const read = async () => {
    setBusy(true);
    await attempt(onRead());
    setBusy(false);
  };
  return (
    <div class="used">
      <span class="muted">{t('creditsTitle')}</span>
      <span class="grow" role="status">
        {busy ? (
          t('usageReading')
        ) : (
          <>
            <b>{say(leftText(account, locale), t)}</b>
            <span class="muted"> · {say(readingText(account, locale), t)}</span>
          </>
        )}
      </span>
      <Button look="quiet" onPress={read} disabled={busy}>
        {t(account.reading ? 'usageReadAgain' : 'usageRead')}
      </Button>
    </div>
  );
};
