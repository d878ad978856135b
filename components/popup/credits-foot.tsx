import { say } from '../../lib/sentence';
import { IconButton } from '../button';
import { type Account, leftText, readingText } from '../credits';
import { formatReading } from '../format';
import { useText } from '../text';

interface CreditsFootProps {
  readonly accounts: readonly Account[];
  readonly onRead: () => void;
}

/** What is left with each vendor, and when that was read. */
export const CreditsFoot = ({ accounts, onRead }: CreditsFootProps) => {
  const { t, locale } = useText();
  if (accounts.length === 0) return null;
  return (
    <footer class="foot">
      <ul aria-label={t('creditsTitle')}>
        {accounts.map((account) => {
          const told = say(readingText(account, locale), t);
          return (
            <li key={account.detector} title={told}>
              <span class="clip">{account.name}</span>
              <b>{say(leftText(account, locale), t)}</b>
              {account.reading && (
                <span class="muted" aria-hidden="true">
                  {formatReading(account.reading.at, Date.now(), locale)}
                </span>
              )}
              <span class="unseen">{told}</span>
            </li>
          );
        })}
      </ul>
      {accounts.some(({ tells }) => tells) && <IconButton icon="retry" name={t('creditsReadAgain')} onPress={onRead} />}
    </footer>
  );
};
