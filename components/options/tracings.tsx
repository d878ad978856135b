import { useState } from 'preact/hooks';
import type { Detector, TracingPage } from '../../lib/detectors/detector';
import type { Told } from '../../lib/detectors/told';
import { say } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import type { OptionsActions } from './actions';
import { notToldText } from './told-text';
import { TracingList } from './tracing-list';

interface Read {
  readonly told: Told<TracingPage>;
  /** Ids of the checks kept here, by job. */
  readonly checks: ReadonlyMap<string, string>;
}

const jobsOf = (told: Told<TracingPage>): string[] =>
  told.is === 'told' ? told.value.tracings.flatMap(({ job }) => job ?? []) : [];

/** The account's list of tracings. It is asked for when it is opened, not before. */
export const Tracings = ({ detector, actions }: { detector: Detector; actions: OptionsActions }) => {
  const { t } = useText();
  const [read, setRead] = useState<Read | 'failed' | undefined>();
  const [busy, setBusy] = useState(false);
  const load = async (page: number) => {
    setBusy(true);
    const loading = async () => {
      const told = await actions.tracings(detector.id, page);
      setRead({ told, checks: await actions.checksOf(jobsOf(told)) });
    };
    if (!(await attempt(loading()))) setRead('failed');
    setBusy(false);
  };
  const body = () => {
    if (busy) return <p class="muted">{t('tracingsReading')}</p>;
    if (read === undefined) return null;
    const words =
      read === 'failed'
        ? t('tracingsFailed')
        : read.told.is === 'not-told' && say(notToldText(read.told.why, detector.name), t);
    if (read === 'failed' || read.told.is === 'not-told')
      return (
        <p class="row wrap">
          <span class="grow">{words}</span>
          <Button onPress={() => load(1)}>{t('actionRetry')}</Button>
        </p>
      );
    if (read.told.value.tracings.length === 0) return <p class="muted">{t('tracingsEmpty', detector.name)}</p>;
    return (
      <TracingList
        detector={detector}
        page={read.told.value}
        checks={read.checks}
        onPage={load}
        onOpen={(id) => actions.tracing(detector.id, id)}
      />
    );
  };
  return (
    <details
      class="card traced"
      onToggle={(event) => {
        if (event.currentTarget.open && read === undefined && !busy) void load(1);
      }}
    >
      <summary>
        {t('tracingsOf', detector.name)}
        <Icon name="down" />
      </summary>
      <div aria-live="polite" aria-busy={busy}>
        {body()}
      </div>
    </details>
  );
};
