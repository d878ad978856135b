import type { Run } from '../../lib/checks/check';
import type { ManifestEnd } from '../../lib/messaging/pages';
import { ProvenanceView } from '../provenance/provenance-view';
import { useText } from '../text';
import { Section } from './section';

interface OriginProps {
  readonly run: Run;
  /** What the run's answer holds: of our own reading it is the manifest. */
  readonly manifest: string | undefined;
  readonly onFetch: () => Promise<ManifestEnd>;
  readonly onCopy: (text: string) => Promise<void>;
}

/** The provenance view as a section of a check's page; nothing where the run read none. */
export const Origin = ({ run, manifest, onFetch, onCopy }: OriginProps) => {
  const { t } = useText();
  const provenance = run.finding?.provenance;
  if (!provenance) return null;
  return (
    <Section title={t('originTitle')}>
      {provenance.credential.unreadable !== 'captured' && <p class="sd">{t('originLead')}</p>}
      <ProvenanceView provenance={provenance} manifest={manifest} onFetch={onFetch} onCopy={onCopy} />
    </Section>
  );
};
