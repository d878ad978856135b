import type { ManifestEnd } from '../../lib/messaging/pages';
import type { Provenance } from '../../lib/provenance/provenance';
import { say } from '../../lib/sentence';
import { aloneSentence, answerSentence, declarationSentence } from '../../lib/verdict/origin-sentences';
import { formatDate } from '../format';
import { Mark } from '../marks';
import { CopyButton } from '../report/copy-button';
import { useText } from '../text';
import { answerMark } from './credential-mark';
import { FailureList } from './failure-list';
import { HistoryTree } from './history-tree';
import { RemoteManifest } from './remote-manifest';
import { TraceList } from './trace-list';

interface ProvenanceViewProps {
  readonly provenance: Provenance;
  /** The manifest store as JSON, if there is one to copy. */
  readonly manifest: string | undefined;
  /** Called first thing in the click: the browser grants access only then. */
  readonly onFetch: () => Promise<ManifestEnd>;
  readonly onCopy: (text: string) => Promise<void>;
}

/** All that the file itself says of its origin. Every word of it is text, whoever wrote it. */
export const ProvenanceView = ({ provenance, manifest, onFetch, onCopy }: ProvenanceViewProps) => {
  const { t, locale } = useText();
  const { credential, traces, listDate } = provenance;
  const { declaration, failures, remote, nodes } = credential;
  const alone = aloneSentence(credential);
  const isAi = declaration?.making === 'ai-made' || declaration?.making === 'ai-edited';
  return (
    <div class="origin">
      <p class="answer">
        <Mark name={answerMark(credential.answer)} />
        <bdi>{say(answerSentence(credential), t)}</bdi>
      </p>
      {declaration && (
        <p class="answer says">
          {isAi && <Mark name="ai" />}
          <bdi>
            {say(declarationSentence(declaration), t)}
            {alone && ` ${say(alone, t)}`}
          </bdi>
        </p>
      )}
      {failures.length > 0 && <FailureList failures={failures} />}
      {remote && <RemoteManifest remote={remote} onFetch={onFetch} />}
      {nodes.length > 0 && (
        <HistoryTree nodes={nodes} more={credential.moreNodes} isJudged={credential.answer !== 'trust-not-judged'} />
      )}
      {traces.length > 0 && <TraceList traces={traces} />}
      <p class="origin-foot">
        {credential.signer !== '' && (
          <span class="muted">
            {listDate === '' ? t('originNoList') : t('originListDate', formatDate(Date.parse(listDate), locale))}
          </span>
        )}
        {manifest && <CopyButton label={t('manifestCopy')} onCopy={() => onCopy(manifest)} />}
      </p>
    </div>
  );
};
