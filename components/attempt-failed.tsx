import { failedAttempt } from './attempts';
import { Icon } from './icons';
import { useText } from './text';

/** One sentence where a press came to nothing; gone with the next that works. */
export const AttemptFailed = () => {
  const { t } = useText();
  return (
    <div aria-live="assertive">
      {failedAttempt.value && (
        <p class="banner v-split">
          <Icon name="attn" />
          <span>{t('attemptFailed')}</span>
        </p>
      )}
    </div>
  );
};
