import type { Shortage } from '../../lib/storage/dismissed';
import { Button, IconButton } from '../button';
import { type Account, shortageOf } from '../credits';
import { formatScore } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';
import type { PopupActions } from './actions';

interface ShortagesProps {
  readonly accounts: readonly Account[];
  readonly dismissed: ReadonlyMap<string, Shortage>;
  readonly actions: Pick<PopupActions, 'openAccount' | 'dismiss'>;
}

/** Accounts that run out: said before a check fails of it, until it is put away. */
export const Shortages = ({ accounts, dismissed, actions }: ShortagesProps) => {
  const { t, locale } = useText();
  return (
    <>
      {accounts.map(({ detector, name, reading }) => {
        const short = reading && shortageOf(reading);
        // Who was told that nothing is left need not hear that little is left.
        if (!short || dismissed.get(detector) === short || dismissed.get(detector) === 'empty') return null;
        const left = formatScore(reading.credits, locale);
        return (
          <div class="banner v-split" key={detector}>
            <Icon name="attn" />
            <div class="grow">
              <p>{short === 'empty' ? t('shortEmpty', name) : t('shortLow', name, left)}</p>
              <p class="choices">
                <Button onPress={() => actions.openAccount(detector)}>{t('actionTopUp', name)}</Button>
              </p>
            </div>
            <IconButton icon="close" name={t('shortDismiss', name)} onPress={() => actions.dismiss(detector, short)} />
          </div>
        );
      })}
    </>
  );
};
