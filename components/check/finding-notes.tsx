import { say } from '../../lib/sentence';
import type { Finding } from '../../lib/verdict/finding';
import { cut } from '../cut';
import { Icon } from '../icons';
import { useText } from '../text';
import { limitText } from './limit-text';

const PENDING = { 'heat-map': 'pendingHeatMap', analysis: 'pendingAnalysis' } as const;

/** What stands beside a detector's word: how much it examined, what it noticed, what it still draws. */
export const FindingNotes = ({ finding }: { finding: Finding }) => {
  const { t, locale } = useText();
  const { detectorName, notes = [], pending = [] } = finding;
  const only = limitText(finding, locale);
  if (!only && notes.length + pending.length === 0) return null;
  return (
    <li class="finding notes">
      {only && (
        <p class="row">
          <Icon name="info" />
          <span>{say(only, t)}</span>
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
