import type { Check } from '../../lib/checks/check';
import { AttemptFailed } from '../attempt-failed';
import { formatDateTime } from '../format';
import { Logo } from '../logo';
import { useText } from '../text';
import type { ReportActions } from './actions';
import { CheckReport } from './check-report';
import type { ReportData } from './data';

const Body = ({ data, check, actions }: { data: ReportData; check: ReportData['check']; actions: ReportActions }) => {
  const { t } = useText();
  if (check === 'missing') return <p class="alone">{t('reportMissing')}</p>;
  if (check === 'refused') return <p class="alone">{t('storageRefused')}</p>;
  return <CheckReport key={check.id} check={check} data={data} actions={actions} />;
};

const isKept = (check: ReportData['check']): check is Check => typeof check !== 'string';

/** One check on a page of its own: everything that is known about it. */
export const Report = ({ data, actions }: { data: ReportData; actions: ReportActions }) => {
  const { t, locale } = useText();
  return (
    <div class="report">
      <header class="top">
        <Logo />
        <b>{t('reportTitle')}</b>
        {isKept(data.check) && <bdi class="muted">{formatDateTime(data.check.createdAt, locale)}</bdi>}
      </header>
      <main>
        <AttemptFailed />
        <Body data={data} check={data.check} actions={actions} />
      </main>
    </div>
  );
};
