import { useState } from 'preact/hooks';
import { type Check, isMoving } from '../../lib/checks/check';
import type { Shortage } from '../../lib/storage/dismissed';
import { AttemptFailed } from '../attempt-failed';
import { IconButton } from '../button';
import type { About, Press } from '../check/choice';
import type { Progress } from '../check/steps';
import type { Account } from '../credits';
import { Icon } from '../icons';
import { Logo } from '../logo';
import { useText } from '../text';
import { UndoBar } from '../undo-bar';
import type { PopupActions } from './actions';
import { Announcer } from './announcer';
import { Banners } from './banners';
import { CheckList } from './check-list';
import { CreditsFoot } from './credits-foot';
import type { FailedTogether } from './failed-together';
import { FirstRun } from './first-run';
import { Shortages } from './shortages';
import { type PopupTab, Tabs } from './tabs';
import { ThisPage, type ThisPageActions, type ThisPageData } from './this-page';

export interface PopupData {
  /** Newest first; undefined until read, `refused` where the browser keeps nothing for us. */
  readonly checks: readonly Check[] | undefined | 'refused';
  readonly hasOlder: boolean;
  readonly hasKey: boolean;
  /** Names of the detectors that a key can be added for. */
  readonly detectors: readonly string[];
  readonly progress: ReadonlyMap<string, Progress>;
  /** Checks that failed for one reason, among the older ones too. */
  readonly together: readonly FailedTogether[];
  /** When the key of each detector was saved, ms since 1970. */
  readonly keysSaved: ReadonlyMap<string, number>;
  /** What is left with each vendor that has a key here. */
  readonly accounts: readonly Account[];
  readonly dismissed: ReadonlyMap<string, Shortage>;
}

const isRunning = (check: Check) => check.runs.some((run) => isMoving(run.state));

const Body = ({
  data,
  actions,
  onPress,
}: {
  data: PopupData;
  actions: PopupActions;
  onPress: PopupActions['press'];
}) => {
  const { t } = useText();
  const { checks } = data;
  if (checks === undefined) return <div class="loading" aria-busy="true" />;
  if (checks === 'refused')
    return (
      <p class="banner v-split" role="alert">
        <Icon name="attn" />
        <span>{t('storageRefused')}</span>
      </p>
    );
  if (checks.length === 0)
    return (
      <FirstRun
        hasKey={data.hasKey}
        detectors={data.detectors}
        onAddKey={actions.openOptions}
        onSample={actions.trySample}
      />
    );
  return (
    <>
      <Banners checks={checks} together={data.together} keysSaved={data.keysSaved} actions={actions} />
      <CheckList
        checks={checks}
        together={new Set(data.together.flatMap((group) => group.checks.map(({ id }) => id)))}
        progress={data.progress}
        hasOlder={data.hasOlder}
        onPress={onPress}
        onPart={actions.checkPart}
        onSeen={actions.markSeen}
        onOlder={actions.showOlder}
      />
      {checks.some(isRunning) && (
        <p class="safe">
          <Icon name="info" />
          <span>{t('popupSafe')}</span>
        </p>
      )}
    </>
  );
};

interface PopupProps {
  readonly data: PopupData;
  readonly actions: PopupActions;
  readonly page: { readonly data: ThisPageData; readonly actions: ThisPageActions; readonly read: () => void };
}

/** The popup: everything that it shows is stored, so closing it loses nothing. */
export const Popup = ({ data, actions, page }: PopupProps) => {
  const { t } = useText();
  const [tab, setTab] = useState<PopupTab>('checks');
  const [removed, setRemoved] = useState<string | undefined>();
  const list = Array.isArray(data.checks) ? data.checks : [];
  const running = list.filter(isRunning).length;
  const press = (what: Press, check: Check, about?: About) => {
    if (about) actions.press(what, check, about);
    else actions.press(what, check);
    if (what === 'remove') setRemoved(check.id);
  };
  return (
    <>
      <header class="bar">
        <Logo />
        <h1 class="unseen">{t('popupTitle')}</h1>
        <Tabs
          tab={tab}
          onTab={(next) => {
            setTab(next);
            if (next === 'page') page.read();
          }}
        />
        {running > 0 && <span class="count">{t('popupRunning', String(running))}</span>}
        <span class="grow" />
        <IconButton icon="settings" name={t('actionOptions')} onPress={actions.openOptions} />
      </header>
      <main>
        <div role="tabpanel" aria-labelledby={`tab-${tab}`}>
          <AttemptFailed />
          <div aria-live="polite">
            <Shortages accounts={data.accounts} dismissed={data.dismissed} actions={actions} />
          </div>
          {tab === 'checks' ? (
            <Body data={data} actions={actions} onPress={press} />
          ) : (
            <ThisPage data={page.data} actions={page.actions} />
          )}
        </div>
      </main>
      {data.checks !== 'refused' && <CreditsFoot accounts={data.accounts} onRead={actions.readCredits} />}
      <Announcer checks={list} />
      {removed !== undefined && (
        <UndoBar
          key={removed}
          text={t('popupRemoved')}
          onUndo={() => {
            actions.restore(removed);
            setRemoved(undefined);
          }}
          onEnd={() => setRemoved(undefined)}
        />
      )}
    </>
  );
};
