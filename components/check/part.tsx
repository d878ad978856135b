import { useState } from 'preact/hooks';
import type { Check, Run } from '../../lib/checks/check';
import { detectorOf } from '../../lib/detectors';
import type { Region } from '../../lib/detectors/detector';
import { formatList, formatPlace } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';
import { regionOf } from './region';
import { askedRuns } from './runs';
import { TimeField } from './time-field';

const takesPart = ({ detector }: Run): boolean => detectorOf(detector)?.takesPart === true;

/** Seconds of which a part can be asked about; undefined where there is no length, or nobody who takes a part. */
export const partLength = (check: Check): number | undefined => {
  const duration = check.runs.find(({ finding }) => finding?.duration)?.finding?.duration ?? check.item.duration;
  const isOffered = check.item.kind !== 'image' && askedRuns(check).some(takesPart);
  return isOffered && duration !== undefined && duration > 0 ? duration : undefined;
};

export interface Part {
  readonly length: number;
  readonly from: string;
  readonly to: string;
  readonly setFrom: (from: string) => void;
  readonly setTo: (to: string) => void;
  /** Undefined where the two times name none within the media. */
  readonly region: Region | undefined;
}

/** A part of sound or video as it is typed: at first what was asked about before. */
export const usePart = (check: Check): Part | undefined => {
  const length = partLength(check);
  const before = check.region ?? { start: 0, end: length ?? 0 };
  const [from, setFrom] = useState(formatPlace(before.start));
  const [to, setTo] = useState(formatPlace(before.end));
  return length === undefined ? undefined : { length, from, to, setFrom, setTo, region: regionOf(from, to, length) };
};

/** Its two times, what is wrong with them, and who would examine the whole all the same. */
export const PartTimes = ({ check, part }: { check: Check; part: Part }) => {
  const { t, locale } = useText();
  const refused = part.region === undefined;
  const faultId = `part-fault-${check.id}`;
  const whole = askedRuns(check).filter((run) => !takesPart(run));
  const names = whole.map(({ detectorName }) => detectorName);
  const fault = refused ? faultId : undefined;
  return (
    <>
      <div class="times">
        <TimeField name={t('againFrom')} value={part.from} fault={fault} onValue={part.setFrom} />
        <TimeField name={t('againTo')} value={part.to} fault={fault} onValue={part.setTo} />
      </div>
      {refused && (
        <p class="err" role="alert" id={faultId}>
          <Icon name="attn" />
          <span>{t('againRange', formatPlace(part.length))}</span>
        </p>
      )}
      {names.length > 0 && <p class="muted">{t('againWholeBy', formatList(names, locale))}</p>}
    </>
  );
};
