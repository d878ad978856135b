import type { Failure } from '../../lib/provenance/failures';
import { say } from '../../lib/sentence';
import { failureSentence } from '../../lib/verdict/origin-sentences';
import { useText } from '../text';

/** What of a credential did not hold: in words, and by the specification's code. */
export const FailureList = ({ failures }: { failures: readonly Failure[] }) => {
  const { t } = useText();
  return (
    <ul class="failures">
      {failures.map(({ kind, code }) => (
        <li key={code}>
          {say(failureSentence(kind), t)} <code dir="ltr">{code}</code>
        </li>
      ))}
    </ul>
  );
};
