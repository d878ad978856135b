import type { Check } from '../../lib/checks/check';
import { say } from '../../lib/sentence';
import { Button } from '../button';
import { isEnded, markOf, standingOf } from '../check/standing';
import { titleOfStanding, whyOfStanding } from '../check/standing-text';
import { Mark } from '../marks';
import { useText } from '../text';

interface SampleProps {
  /** The check of the sample, once it was asked for. */
  readonly check: Check | undefined;
  readonly onTry: () => void;
  readonly onDetails: (checkId: string) => void;
}

/** The packed picture: one press checks it, and what is known of it stands here. */
export const Sample = ({ check, onTry, onDetails }: SampleProps) => {
  const { t, locale } = useText();
  const standing = check && standingOf(check);
  const ended = standing !== undefined && isEnded(standing);
  const mark = standing && markOf(standing);
  return (
    <div class="sample">
      <p class="muted">{t('sampleText')}</p>
      <div role="status">
        {check && standing && (
          <div class={`told v-${mark ?? 'void'}`}>
            <p class="statement">
              {mark && <Mark name={mark} />} {say(titleOfStanding(standing), t)}
            </p>
            {ended && <p class="sd">{whyOfStanding(check, standing, t, locale).join(' ')}</p>}
          </div>
        )}
      </div>
      <div class="row wrap">
        {check && ended && (
          <Button look="primary" onPress={() => onDetails(check.id)}>
            {t('actionDetails')}
          </Button>
        )}
        <Button look={ended ? 'quiet' : 'primary'} onPress={onTry} disabled={check !== undefined && !ended}>
          {t(ended ? 'sampleAgain' : 'sampleTry')}
        </Button>
      </div>
    </div>
  );
};
