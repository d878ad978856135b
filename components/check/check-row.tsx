import type { Check } from '../../lib/checks/check';
import type { Region } from '../../lib/detectors/detector';
import { say } from '../../lib/sentence';
import { IconButton } from '../button';
import { FileName } from '../file-name';
import { Icon } from '../icons';
import { hostOf } from '../site';
import { useText } from '../text';
import { Thumb } from '../thumb';
import { AgainPart } from './again-part';
import { Behind, hasBehind } from './behind';
import { isCaptured } from './captured';
import type { About, Press } from './choice';
import { ChoiceButtons, type OnChoice } from './choice-buttons';
import { choicesOf } from './choices';
import { reusedFacts } from './facts';
import { Headline } from './headline';
import { hasOpen, isMany } from './runs';
import { isEnded, markOf, standingOf } from './standing';
import { whyOfStanding } from './standing-text';
import { type Progress, Steps } from './steps';

export interface CheckRowProps {
  readonly check: Check;
  readonly unread: boolean;
  /** The newest that ended: its details are what comes next. */
  readonly newest: boolean;
  /** Its remedy is offered for several checks at once. */
  readonly together: boolean;
  readonly unfolded: boolean;
  /** Of uploads, by run. */
  readonly progress: ReadonlyMap<string, Progress>;
  readonly onFold: () => void;
  readonly onPress: (press: Press, check: Check, about?: About) => void;
  /** Checks only a part of it again. */
  readonly onPart: (check: Check, region: Region) => Promise<unknown>;
}

/** One check: what it is, how it stands, why, and what can be done. */
export const CheckRow = ({
  check,
  unread,
  newest,
  together,
  unfolded,
  progress,
  onFold,
  onPress,
  onPart,
}: CheckRowProps) => {
  const { t, locale } = useText();
  const standing = standingOf(check);
  const ended = isEnded(standing);
  // While several detectors are at work, or ended without a verdict, their lines are what there is to see.
  const isLive = isMany(check) && (hasOpen(check) || standing.is !== 'verdict');
  const foldable = ended && !isLive && hasBehind(check);
  const open = isLive || (foldable && unfolded);
  // A verdict alone asks for nothing: its buttons come with what lies behind it.
  const actsShown = open || standing.is !== 'verdict' || !foldable;
  const why = whyOfStanding(check, standing, t, locale).join(' ');
  const { choices, cost } = choicesOf(check, standing, { newest, together });
  const site = hostOf(check.item.pageAddress);
  const nameId = `name-${check.id}`;
  const offersAgain = actsShown && choices.some(({ press: what }) => what === 'check-again');
  const press: OnChoice = (what, about) => (about ? onPress(what, check, about) : onPress(what, check));
  const behindId = `behind-${check.id}`;
  return (
    <li class={`check v-${markOf(standing) ?? 'void'}${unread ? ' unread' : ''}`}>
      <article aria-labelledby={`head-${check.id}`} aria-describedby={nameId}>
        <div class="check-head">
          <Thumb kind={check.item.kind} picture={check.thumbnail} />
          <div class="body">
            <Headline
              check={check}
              standing={standing}
              unread={unread}
              fold={foldable ? { unfolded: open, controls: behindId, onFold } : undefined}
            />
            {standing.is === 'running' && standing.run.state !== 'waiting' && !isMany(check) ? (
              <Steps run={standing.run} progress={progress.get(standing.run.id)} />
            ) : (
              why !== '' && <p class={standing.is === 'verdict' && !open ? 'why clamp' : 'why'}>{why}</p>
            )}
            <p class="meta" id={nameId}>
              {check.item.name !== '' && <FileName name={check.item.name} />}
              {site !== '' && (
                <span class="site clip" title={site}>
                  <bdi>{site}</bdi>
                </span>
              )}
            </p>
            {isCaptured(check) && (
              <p class="tag">
                <Icon name="info" />
                <span>{t('captured')}</span>
              </p>
            )}
            {reusedFacts(check, locale)
              .map((fact) => say(fact, t))
              .map((text) => (
                <p class="tag" key={text}>
                  <Icon name="info" />
                  <span>{text}</span>
                </p>
              ))}
          </div>
        </div>
        {open && <Behind id={behindId} {...{ check, progress, together }} onChoice={press} />}
        {offersAgain && (
          <div class={open ? undefined : 'indent'}>
            <AgainPart check={check} onCheck={(region) => onPart(check, region)} />
          </div>
        )}
        {actsShown && (
          <div class={open ? 'acts' : 'acts indent'}>
            <ChoiceButtons {...{ choices, cost }} describedBy={nameId} onChoice={press} />
            {ended && (
              <IconButton
                icon="trash"
                name={t('actionRemove')}
                describedBy={nameId}
                onPress={() => onPress('remove', check)}
              />
            )}
          </div>
        )}
      </article>
    </li>
  );
};
