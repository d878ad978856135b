import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import type { MessageKey } from '../../lib/sentence';
import type { ButtonSettings } from '../../lib/storage/button-settings';
import { Around, SLOT } from '../around';
import { AttemptFailed } from '../attempt-failed';
import { Button } from '../button';
import { Logo } from '../logo';
import type { PageButtonActions } from '../page-button/actions';
import { SiteField } from '../page-button/site-field';
import { Where } from '../page-button/where';
import { useText } from '../text';
import { Sample } from './sample';

export interface WelcomeData {
  readonly button: ButtonSettings;
  /** What the browser assigned; empty where it assigned nothing. */
  readonly shortcut: string;
  /** The check of the sample, once it was asked for. */
  readonly sample: Check | undefined;
  readonly detectors: readonly { readonly id: string; readonly name: string; readonly hasKey: boolean }[];
}

export interface WelcomeActions {
  readonly pageButton: PageButtonActions;
  /** Checks the packed picture: free, and nothing leaves this device. */
  trySample(): void;
  openDetails(checkId: string): void;
  openOptions(): void;
  openPrivacy(): void;
  done(): void;
}

const Step = ({ number, title, children }: { number: string; title: string; children: ComponentChildren }) => (
  <section class="step">
    <span class="n" aria-hidden="true">
      {number}
    </span>
    <div class="grow">
      <h2>{title}</h2>
      {children}
    </div>
  </section>
);

const GOES = [
  ['welcomeGoesNothing', 'welcomeGoesNothingText'],
  ['welcomeGoesMedia', 'welcomeGoesMediaText'],
  ['welcomeGoesKeys', 'welcomeGoesKeysText'],
  ['welcomeGoesUs', 'welcomeGoesUsText'],
] as const satisfies readonly (readonly [MessageKey, MessageKey])[];

const HowToAsk = ({ shortcut }: { shortcut: string }) => {
  const { t } = useText();
  if (shortcut === '')
    return (
      <p>
        <Around text={t('welcomeTryNoKeys', SLOT)}>
          <b>{t('menuCheck')}</b>
        </Around>
      </p>
    );
  return (
    <p>
      <Around text={t('welcomeTry', t('menuCheck'), SLOT)}>
        <kbd>{shortcut}</kbd>
      </Around>
    </p>
  );
};

/** Once, after installing: what Assay does, what goes where, where its button appears, and the first key. */
export const Welcome = ({ data, actions }: { data: WelcomeData; actions: WelcomeActions }) => {
  const { t } = useText();
  const sample = useRef<HTMLElement>(null);
  const tryAbove = () => {
    actions.trySample();
    sample.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <main class="wel">
      <header>
        <Logo />
        <h1>{t('welcomeTitle')}</h1>
        <p class="lede">{t('welcomeLede')}</p>
      </header>
      <AttemptFailed />
      <section class="try" ref={sample}>
        <figure aria-hidden="true">
          <img src="/sample.jpg" alt="" width={600} height={400} />
          <div class="plate">
            <Logo />
            {t('menuCheck')}
          </div>
        </figure>
        <div>
          <h2>{t('welcomeTryTitle')}</h2>
          <HowToAsk shortcut={data.shortcut} />
          <Sample check={data.sample} onTry={actions.trySample} onDetails={actions.openDetails} />
        </div>
      </section>
      <Step number="1" title={t('welcomeWhereTitle')}>
        <p>{t('welcomeWhereText')}</p>
        <Where button={data.button} actions={actions.pageButton} />
        <SiteField onSite={(pattern) => actions.pageButton.turn([pattern], true)} />
        <p class="muted">{t('welcomeNotNow')}</p>
      </Step>
      <Step number="2" title={t('welcomeKeyTitle')}>
        <p>{t('welcomeKeyText')}</p>
        <ul class="keys">
          {data.detectors.map(({ id, name, hasKey }) => (
            <li key={id}>
              <b class="grow" id={`detector-${id}`}>
                {name}
              </b>
              {hasKey ? (
                <span class="muted">{t('welcomeKeySaved')}</span>
              ) : (
                <Button describedBy={`detector-${id}`} onPress={actions.openOptions}>
                  {t('actionAddKey')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {!data.detectors.some(({ hasKey }) => hasKey) && (
          <div class="without">
            <p class="grow">{t('welcomeWithoutText')}</p>
            <Button onPress={tryAbove}>{t('welcomeWithout')}</Button>
          </div>
        )}
      </Step>
      <section class="goes">
        <h2>{t('welcomeGoesTitle')}</h2>
        <dl>
          {GOES.map(([who, what]) => (
            <div key={who}>
              <dt>{t(who)}</dt>
              <dd>{t(what)}</dd>
            </div>
          ))}
        </dl>
        <Button look="quiet" onPress={actions.openPrivacy}>
          {t('welcomePrivacy')}
        </Button>
      </section>
      <footer class="row wrap">
        <Button look="primary" onPress={actions.done}>
          {t('welcomeDone')}
        </Button>
        <Button look="quiet" onPress={actions.openOptions}>
          {t('welcomeAllOptions')}
        </Button>
        <span class="muted">{t('welcomeBack')}</span>
      </footer>
    </main>
  );
};
