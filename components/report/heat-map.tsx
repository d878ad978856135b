import { useState } from 'preact/hooks';
import type { Run } from '../../lib/checks/check';
import type { HeatMap as Drawing } from '../../lib/verdict/finding';
import { attempt } from '../attempts';
import { Button } from '../button';
import { hostOf } from '../site';
import { useText } from '../text';
import type { ReportActions } from './actions';

interface HeatMapProps {
  readonly run: Run;
  readonly heatMap: Drawing;
  /** The kept drawing, as an address of this page. */
  readonly drawing: string | undefined;
  readonly onLoad: () => ReturnType<ReportActions['loadDrawing']>;
}

type End = 'loading' | Awaited<ReturnType<ReportActions['loadDrawing']>>;

const END = { 'no-permission': 'heatMapNotAllowed', unreadable: 'heatMapUnreadable' } as const;

/** The vendor's drawing: shown where its bytes are here, else loaded only by a press that asks for the host. */
export const HeatMap = ({ run, heatMap, drawing, onLoad }: HeatMapProps) => {
  const { t } = useText();
  const [end, setEnd] = useState<End | undefined>();
  const caption = t('heatMap', run.detectorName);
  if (drawing !== undefined)
    return (
      <figure class="pic">
        <img src={drawing} alt={caption} />
        <figcaption>{caption}</figcaption>
      </figure>
    );
  if (heatMap.is === 'kept') return <p class="muted">{t('heatMapLost')}</p>;
  const host = hostOf(heatMap.address);
  const load = async () => {
    const loading = onLoad();
    setEnd('loading');
    if (!(await attempt(loading.then(setEnd)))) setEnd(undefined);
  };
  return (
    <div class="drawn">
      <p>{t('heatMapAsk', run.detectorName, host)}</p>
      <Button onPress={load} disabled={end === 'loading'}>
        {t('heatMapLoad', host)}
      </Button>
      <p role="status">
        {end === 'loading' && t('heatMapLoading')}
        {(end === 'no-permission' || end === 'unreadable') && t(END[end], host)}
      </p>
    </div>
  );
};
