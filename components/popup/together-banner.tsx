import { say, sentence } from '../../lib/sentence';
import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import type { PopupActions } from './actions';
import type { FailedTogether } from './failed-together';
import { costTogether } from './together-cost';

interface TogetherBannerProps {
  readonly group: FailedTogether;
  /** The cause was dealt with since the last of them failed. */
  readonly mended: boolean;
  readonly actions: PopupActions;
}

const MEND = {
  'fix-key': (group: FailedTogether) => sentence(group.code === 'no-key' ? 'actionAddKey' : 'actionFixKey'),
  'top-up': (group: FailedTogether) => sentence('actionTopUp', group.detectorName),
  options: () => sentence('actionTurnOff'),
} as const;

const mendOf = ({ remedy }: FailedTogether): keyof typeof MEND | undefined =>
  remedy === 'fix-key' || remedy === 'top-up' || remedy === 'options' ? remedy : undefined;

/** One sentence for checks that failed for one reason, the button that mends it, and one to try them all again. */
export const TogetherBanner = ({ group, mended, actions }: TogetherBannerProps) => {
  const { t } = useText();
  const [first] = group.checks;
  const count = String(group.checks.length);
  const mend = mended ? undefined : mendOf(group);
  return (
    <div class="banner v-split">
      <Icon name="attn" />
      <div class="grow">
        <p>{t(group.words, count, group.detectorName)}</p>
        <p class="choices">
          {mend && first && (
            <Button look="primary" onPress={() => actions.press(mend, first)}>
              {say(MEND[mend](group), t)}
            </Button>
          )}
          <Button look={mend ? 'plain' : 'primary'} onPress={() => actions.retryAll(group)}>
            {t('togetherAgain', count)}
          </Button>
        </p>
        <p class="cost">{say(costTogether(group), t)}</p>
      </div>
    </div>
  );
};
