import type { Check } from '../../lib/checks/check';
import { say } from '../../lib/sentence';
import { useNow } from '../clock';
import { formatElapsed, formatWhen } from '../format';
import { Icon } from '../icons';
import { Mark } from '../marks';
import { useText } from '../text';
import { hasMoving, isMany } from './runs';
import { isEnded, markBesideOf, markOf, type Standing } from './standing';
import { titleOfStanding } from './standing-text';

interface Fold {
  readonly unfolded: boolean;
  readonly controls: string;
  readonly onFold: () => void;
}

interface HeadlineProps {
  readonly check: Check;
  readonly standing: Standing;
  readonly unread: boolean;
  readonly fold: Fold | undefined;
}

const Sign = ({ standing }: { standing: Standing }) => {
  const mark = markOf(standing);
  if (mark) return <Mark name={mark} />;
  if (standing.is === 'needs-you')
    return (
      <span class="sign v-split">
        <Icon name="attn" />
      </span>
    );
  return (
    <span class="sign">
      <span class="dot" />
    </span>
  );
};

const Elapsed = ({ since }: { since: number }) => <bdi class="when">{formatElapsed(useNow() - since)}</bdi>;

/** Mark and statement, always together, with the time at their end. Pressing it folds what lies behind. */
export const Headline = ({ check, standing, unread, fold }: HeadlineProps) => {
  const { t, locale } = useText();
  const ended = isEnded(standing);
  const beside = markBesideOf(standing);
  const when = <bdi class="when">{formatWhen(check.createdAt, Date.now(), locale)}</bdi>;
  const words = (
    <>
      <Sign standing={standing} />
      {beside && <Mark name={beside} />}
      <span class="statement" id={`head-${check.id}`}>
        {unread && <span class="unseen">{t('unread')} </span>}
        {say(titleOfStanding(standing, isMany(check)), t)}
      </span>
    </>
  );
  return (
    <h2 class="verdict">
      {fold ? (
        <button
          type="button"
          class="fold"
          aria-expanded={fold.unfolded}
          aria-controls={fold.unfolded ? fold.controls : undefined}
          onClick={fold.onFold}
        >
          {words}
          {when}
          <Icon name="down" />
        </button>
      ) : (
        <>
          {words}
          {ended || standing.is === 'needs-you' || !hasMoving(check) ? when : <Elapsed since={check.createdAt} />}
        </>
      )}
    </h2>
  );
};
