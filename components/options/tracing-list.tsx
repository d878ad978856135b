import type { Detector, Tracing, TracingPage } from '../../lib/detectors/detector';
import type { Told } from '../../lib/detectors/told';
import { Button } from '../button';
import { useText } from '../text';
import { TracingRow } from './tracing-row';

interface TracingListProps {
  readonly detector: Detector;
  readonly page: TracingPage;
  readonly checks: ReadonlyMap<string, string>;
  readonly onPage: (page: number) => void;
  readonly onOpen: (id: string) => Promise<Told<Tracing>>;
}

/** One page of tracings, newest first, and the way to the next. */
export const TracingList = ({ detector, page: shown, checks, onPage, onOpen }: TracingListProps) => {
  const { t } = useText();
  const { page, pages, total } = shown;
  return (
    <>
      <ul class="tracings">
        {shown.tracings.map((tracing) => (
          <TracingRow
            key={tracing.id}
            detector={detector}
            tracing={tracing}
            checkId={tracing.job === undefined ? undefined : checks.get(tracing.job)}
            onOpen={() => onOpen(tracing.id)}
          />
        ))}
      </ul>
      <p class="pager">
        <span class="muted grow">
          {t('tracingsPage', String(page), String(Math.max(pages, page)))}
          {total !== undefined && ` · ${t('tracingsTotal', String(total))}`}
        </span>
        <Button onPress={() => onPage(page - 1)} disabled={page <= 1}>
          {t('tracingsNewer')}
        </Button>
        <Button onPress={() => onPage(page + 1)} disabled={page >= pages}>
          {t('tracingsOlder')}
        </Button>
      </p>
    </>
  );
};
