import { useState } from 'preact/hooks';
import type { Detector, Tracing } from '../../lib/detectors/detector';
import type { Told } from '../../lib/detectors/told';
import { say } from '../../lib/sentence';
import { Around, SLOT } from '../around';
import { attempt } from '../attempts';
import { Button } from '../button';
import { cut } from '../cut';
import { formatDateTime } from '../format';
import { Icon } from '../icons';
import { detailsAddress } from '../site';
import { useText } from '../text';
import { notToldText } from './told-text';
import { TracingFacts } from './tracing-facts';

interface TracingRowProps {
  readonly detector: Detector;
  readonly tracing: Tracing;
  /** The check kept here that the tracing belongs to. */
  readonly checkId: string | undefined;
  readonly onOpen: () => Promise<Told<Tracing>>;
}

const Outcome = ({ tracing }: { tracing: Tracing }) => {
  const { t } = useText();
  if (tracing.failed !== undefined)
    return (
      <Around text={t('tracingFailedWith', SLOT)}>
        <q dir="auto">{cut(tracing.failed)}</q>
      </Around>
    );
  if (tracing.label === '') return <>{t('tracingUnsaid')}</>;
  if (tracing.label.toLowerCase() === 'real') return <>{t('tracingReal')}</>;
  return (
    <b>
      <bdi>{cut(tracing.name)}</bdi>
    </b>
  );
};

/** One tracing; opened, it is asked for by its id and shown as the vendor tells it now. */
export const TracingRow = ({ detector, tracing, checkId, onOpen }: TracingRowProps) => {
  const { t, locale } = useText();
  const [told, setTold] = useState<Told<Tracing> | undefined>();
  const [busy, setBusy] = useState(false);
  const id = `tracing-${tracing.id}`;
  const open = async () => {
    setBusy(true);
    await attempt(onOpen().then(setTold));
    setBusy(false);
  };
  return (
    <li>
      <div class="row">
        <Icon name="trace" flip />
        <div class="grow">
          <p class="st" id={id}>
            <Outcome tracing={tracing} />
          </p>
          <p class="sd row wrap">
            {tracing.createdAt !== undefined && <span>{formatDateTime(tracing.createdAt, locale)}</span>}
            {checkId !== undefined ? (
              <a href={detailsAddress(checkId)} target="_blank" rel="noreferrer">
                {t('tracingCheck')}
              </a>
            ) : (
              tracing.job !== undefined && (
                <span class="clip">
                  <Around text={t('tracingJob', SLOT)}>
                    <bdi class="mono">{cut(tracing.job, 80)}</bdi>
                  </Around>
                </span>
              )
            )}
          </p>
        </div>
        <Button look="quiet" describedBy={id} onPress={open} disabled={busy}>
          {t('tracingOpen')}
        </Button>
      </div>
      {told?.is === 'told' && <TracingFacts tracing={told.value} />}
      {told?.is === 'not-told' && <p class="sd">{say(notToldText(told.why, detector.name), t)}</p>}
    </li>
  );
};
