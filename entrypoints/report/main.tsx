import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/field.css';
import '../../components/fold.css';
import '../../components/check.css';
import '../../components/findings.css';
import '../../components/part.css';
import '../../components/provenance.css';
import '../../components/report.css';
import '../../components/specimen.css';
import '../../components/time-line.css';
import { render } from 'preact';
import { Report } from '../../components/report/report';
import { TextContext } from '../../components/text';
import { setDocumentLanguage, translate, uiLocale } from '../../lib/browser/page-text';
import { actions } from './commands';
import { data, readReport } from './live-report';

const text = { t: translate, locale: uiLocale() };

const App = () => (
  <TextContext.Provider value={text}>
    {data.value && <Report data={data.value} actions={actions} />}
  </TextContext.Provider>
);

setDocumentLanguage();
document.title = translate('reportTitle');
const root = document.getElementById('report');
if (root) render(<App />, root);
await readReport();
