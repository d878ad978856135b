import { useEffect, useRef, useState } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import { say } from '../../lib/sentence';
import { isMany } from '../check/runs';
import { isEnded, standingOf } from '../check/standing';
import { titleOfStanding } from '../check/standing-text';
import { useText } from '../text';

/** Tells a screen reader, once, when a check ended or needs the person; what stood so on opening is not read out. */
export const Announcer = ({ checks }: { checks: readonly Check[] }) => {
  const { t } = useText();
  const told = useRef<Map<string, string> | undefined>(undefined);
  const [news, setNews] = useState('');
  const titles = new Map(checks.map((check) => [check.id, say(titleOfStanding(standingOf(check), isMany(check)), t)]));
  const before = told.current;
  const changed =
    before &&
    checks.find((check) => {
      const standing = standingOf(check);
      const matters = isEnded(standing) || standing.is === 'needs-you';
      return matters && titles.get(check.id) !== before.get(check.id);
    });
  useEffect(() => {
    if (checks.length > 0 || told.current) told.current = titles;
    if (changed) setNews(t('announced', titles.get(changed.id) ?? '', changed.item.name.slice(0, 80)));
  });
  return (
    <p class="unseen" role="status">
      {news}
    </p>
  );
};
