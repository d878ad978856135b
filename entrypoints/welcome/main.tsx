import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/field.css';
import '../../components/page-button.css';
import '../../components/welcome.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { attempt } from '../../components/attempts';
import { detailsAddress } from '../../components/site';
import { TextContext } from '../../components/text';
import { Welcome, type WelcomeActions, type WelcomeData } from '../../components/welcome/welcome';
import { setDocumentLanguage, translate, uiLocale } from '../../lib/browser/page-text';
import { onPermissions } from '../../lib/browser/permissions';
import { readCheck } from '../../lib/checks/records';
import { detectors } from '../../lib/detectors';
import { pages } from '../../lib/messaging/pages';
import { turnButton } from '../../lib/messaging/turn-button';
import { onChange } from '../../lib/storage/changes';
import { readKey } from '../../lib/storage/keys';
import { readSettings } from '../../lib/storage/settings';

const data = signal<WelcomeData | undefined>(undefined);

/** The check of the sample that was asked for here. */
let sampleId: string | undefined;

const read = async (): Promise<void> => {
  const [settings, commands, keys, sample] = await Promise.all([
    readSettings(),
    browser.commands.getAll(),
    Promise.all(detectors.map(async ({ id, name }) => ({ id, name, hasKey: (await readKey(id)) !== undefined }))),
    sampleId === undefined ? undefined : readCheck(sampleId),
  ]);
  const shortcut = commands.find(({ name }) => name === 'check')?.shortcut ?? '';
  data.value = { button: settings.button, shortcut, sample, detectors: keys };
};

const trySample = async (): Promise<void> => {
  sampleId = await pages.sendMessage('trySample', undefined);
  await read();
};

const actions: WelcomeActions = {
  pageButton: {
    turn: (patterns, on) => void attempt(turnButton(patterns, on)),
    mute: (host, on) => void attempt(pages.sendMessage('muteSite', { host, on })),
    look: (change) => void attempt(pages.sendMessage('setButtonLook', change)),
  },
  trySample: () => void attempt(trySample()),
  openDetails: (checkId) =>
    void attempt(browser.tabs.create({ url: browser.runtime.getURL(`/${detailsAddress(checkId)}`) })),
  openOptions: () => void attempt(browser.runtime.openOptionsPage()),
  openPrivacy: () => void attempt(browser.tabs.create({ url: browser.runtime.getURL('/options.html#privacy') })),
  done: () => window.close(),
};

const text = { t: translate, locale: uiLocale() };

const App = () => (
  <TextContext.Provider value={text}>
    {data.value && <Welcome data={data.value} actions={actions} />}
  </TextContext.Provider>
);

setDocumentLanguage();
const root = document.getElementById('welcome');
if (root) render(<App />, root);
onChange((change) => {
  const isOfSample = change.of === 'check' && change.id === sampleId;
  if (change.of === 'settings' || change.of === 'keys' || change.of === 'checks' || isOfSample) void read();
});
onPermissions(() => void read());
await read();
