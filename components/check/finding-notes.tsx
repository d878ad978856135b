import type { Finding } from '../../lib/verdict/finding';
import { cut } from '../cut';
import { formatPlace, formatSeconds } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';

const PENDING = { 'heat-map': 'pendingHeatMap', analysis: 'pendingAnalysis' } as const;

/** What stands beside a detector's word: how much it examined, what it noticed, what it still draws. */
export const FindingNotes = ({ finding }: { finding: Finding }) => {
  const { t, locale } = useText();
  const { detectorName, examined, part, notes = [], pending = [] } = finding;
  const only = part
    ? t('unexaminedRegion', formatPlace(part.start), formatPlace(part.end))
    : examined !== undefined && t('examinedFirst', formatSeconds(examined, locale));
  if (!only && notes.length + pending.length === 0) return null;
  return (
    <li class="finding notes">
      {only && (
        <p class="row">
          <Icon name="info" />
          <span>{only}</span>
        </p>
      )}
      {notes.map((note) => (
        <p class="row" key={note}>
          <Icon name="info" />
          <span>
            {t('saidBy', detectorName)} <q dir="auto">{cut(note)}</q>
          </span>
        </p>
      ))}
      {pending.map((one) => (
        <p class="row" key={one}>
          <Icon name="info" />
          <span>{t(PENDING[one], detectorName)}</span>
        </p>
      ))}
    </li>
  );
};
