import { useEffect, useRef, useState } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import { Button } from '../button';
import { CheckRow } from '../check/check-row';
import { isEnded, standingOf } from '../check/standing';
import type { Progress } from '../check/steps';
import { useText } from '../text';
import type { PopupActions } from './actions';

interface CheckListProps {
  readonly checks: readonly Check[];
  /** Ids of checks whose remedy stands above the list, once for all. */
  readonly together: ReadonlySet<string>;
  readonly progress: ReadonlyMap<string, Progress>;
  readonly hasOlder: boolean;
  readonly onPress: PopupActions['press'];
  readonly onPart: PopupActions['checkPart'];
  readonly onSeen: PopupActions['markSeen'];
  readonly onOlder: () => void;
}

/** Ended checks not seen before. Their dots stay while the popup is open; only the record learns that they were seen. */
const useUnread = (checks: readonly Check[], onSeen: PopupActions['markSeen']): ReadonlySet<string> => {
  const unread = useRef(new Set<string>()).current;
  const fresh = checks.filter((check) => {
    if (check.seen || unread.has(check.id)) return false;
    const standing = standingOf(check);
    // An unsettled check goes on asking for attention until the person decides.
    return isEnded(standing) && !check.runs.some(({ state }) => state === 'unsettled');
  });
  for (const { id } of fresh) unread.add(id);
  const ids = fresh.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (ids !== '') onSeen(ids.split(' '));
  }, [ids]);
  return unread;
};

/** Newest first; the newest that ended lies open. */
export const CheckList = ({
  checks,
  together,
  progress,
  hasOlder,
  onPress,
  onPart,
  onSeen,
  onOlder,
}: CheckListProps) => {
  const { t } = useText();
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const unread = useUnread(checks, onSeen);
  const newest = checks.find((check) => isEnded(standingOf(check)))?.id;
  const isUnfolded = (id: string) => folded.get(id) ?? id === newest;
  return (
    <>
      <ul class="checks">
        {checks.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            unread={unread.has(check.id)}
            newest={check.id === newest}
            together={together.has(check.id)}
            unfolded={isUnfolded(check.id)}
            progress={progress}
            onFold={() => setFolded(new Map(folded).set(check.id, !isUnfolded(check.id)))}
            onPress={onPress}
            onPart={onPart}
          />
        ))}
      </ul>
      {hasOlder && (
        <p class="older">
          <Button look="quiet" onPress={onOlder}>
            {t('actionOlder')}
          </Button>
        </p>
      )}
    </>
  );
};
