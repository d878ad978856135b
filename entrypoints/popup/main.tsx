import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/popup.css';
import '../../components/field.css';
import '../../components/fold.css';
import '../../components/check.css';
import '../../components/findings.css';
import '../../components/part.css';
import '../../components/this-page.css';
import { render } from 'preact';
import { attempt } from '../../components/attempts';
import type { About, Press } from '../../components/check/choice';
import type { FailedTogether } from '../../components/popup/failed-together';
import { Popup } from '../../components/popup/popup';
import { TextContext } from '../../components/text';
import { setDocumentLanguage, translate, uiLocale } from '../../lib/browser/page-text';
import type { Check } from '../../lib/checks/check';
import { detectors } from '../../lib/detectors';
import type { Region } from '../../lib/detectors/detector';
import { pages } from '../../lib/messaging/pages';
import { onChange } from '../../lib/storage/changes';
import type { Shortage } from '../../lib/storage/dismissed';
import { checks, hasOlder, keysSaved, progress, readChecks, showOlder, together } from './live-checks';
import { accounts, dismissed, putAway, readCredits } from './live-credits';
import { openAccount, openOptions, press, retryAll } from './presses';
import { pageActions, readButton, readThisPage, thisPage } from './this-page';

const names = detectors.map(({ name }) => name);
const text = { t: translate, locale: uiLocale() };
const actions = {
  press: (what: Press, check: Check, about?: About) => void attempt(press(what, check, about)),
  checkPart: (check: Check, region: Region) => pages.sendMessage('checkAgain', { checkId: check.id, region }),
  showOlder: () => void attempt(showOlder()),
  restore: (checkId: string) => void attempt(pages.sendMessage('restore', { checkId })),
  // Nothing that the person asked for: tried again with the next opening.
  markSeen: (checkIds: string[]) => void pages.sendMessage('markSeen', { checkIds }).catch(() => undefined),
  retryAll: (group: FailedTogether) => void attempt(retryAll(group)),
  trySample: () => void attempt(pages.sendMessage('trySample', undefined)),
  openOptions: () => void attempt(openOptions()),
  openAccount: (detector: string) => void attempt(openAccount(detector)),
  readCredits: () => void attempt(pages.sendMessage('readBalances', undefined)),
  dismiss: (detector: string, what: Shortage) => void attempt(putAway(detector, what)),
};

const App = () => (
  <TextContext.Provider value={text}>
    <Popup
      data={{
        checks: checks.value,
        hasOlder: hasOlder.value,
        hasKey: keysSaved.value.size > 0,
        detectors: names,
        progress: progress.value,
        together: together.value,
        keysSaved: keysSaved.value,
        accounts: accounts.value,
        dismissed: dismissed.value,
      }}
      actions={actions}
      page={{ data: thisPage.value, actions: pageActions, read: () => void attempt(readThisPage()) }}
    />
  </TextContext.Provider>
);

onChange((change) => {
  if (change.of === 'settings') void readButton();
});
setDocumentLanguage();
const root = document.getElementById('popup');
if (root) render(<App />, root);
await readChecks();
if (checks.value !== 'refused') await readCredits();
await pages.sendMessage('wake', undefined);
// Nothing that the person asked for: the last reading stays where this one fails.
await pages.sendMessage('readBalances', undefined).catch(() => undefined);
