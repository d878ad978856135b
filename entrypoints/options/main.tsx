import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/field.css';
import '../../components/fold.css';
import '../../components/options.css';
import '../../components/detector-card.css';
import '../../components/asked.css';
import '../../components/spending.css';
import '../../components/page-button.css';
import { render } from 'preact';
import { Options } from '../../components/options/options';
import { TextContext } from '../../components/text';
import { setDocumentLanguage, translate, uiLocale } from '../../lib/browser/page-text';
import { pages } from '../../lib/messaging/pages';
import { actions } from './commands';
import { data, readData } from './live-data';

const text = { t: translate, locale: uiLocale() };

const App = () => (
  <TextContext.Provider value={text}>
    {data.value && <Options data={data.value} actions={actions} />}
  </TextContext.Provider>
);

setDocumentLanguage();
document.title = translate('optionsTitle');
const root = document.getElementById('options');
if (root) render(<App />, root);
await readData();
// Nothing that the person asked for: the last reading stays where this one fails.
void pages.sendMessage('readBalances', undefined).catch(() => undefined);
// The section that the address names exists only now.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
