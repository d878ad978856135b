import { type Check, isMoving } from '../../lib/checks/check';
import { Icon } from '../icons';
import { useText } from '../text';
import type { PopupActions } from './actions';
import type { FailedTogether } from './failed-together';
import { TogetherBanner } from './together-banner';

interface BannersProps {
  readonly checks: readonly Check[];
  readonly together: readonly FailedTogether[];
  /** When the key of each detector was saved, ms since 1970. */
  readonly keysSaved: ReadonlyMap<string, number>;
  readonly actions: PopupActions;
}

/** One sentence for all checks that wait for the same thing (the network, a vendor), or failed for one reason. */
export const Banners = ({ checks, together, keysSaved, actions }: BannersProps) => {
  const { t } = useText();
  const runs = checks.flatMap((check) => check.runs.filter((run) => isMoving(run.state)));
  const offline = runs.filter((run) => run.held === 'offline').length;
  const down = new Map<string, number>();
  for (const run of runs)
    if (run.held === 'vendor-down') down.set(run.detectorName, (down.get(run.detectorName) ?? 0) + 1);
  const wait = (count: number) => (count === 1 ? t('oneWaits') : t('manyWait', String(count)));
  const banner = (title: string, count: number) => (
    <p class="banner" key={title}>
      <Icon name="info" />
      <span>
        <b>{title}</b> {wait(count)}
      </span>
    </p>
  );
  return (
    <div role="status">
      {offline > 0 && banner(t('offlineTitle'), offline)}
      {[...down].map(([detector, count]) => banner(t('vendorDownTitle', detector), count))}
      {together.map((group) => (
        <TogetherBanner
          key={`${group.code} ${group.detector}`}
          group={group}
          mended={group.remedy === 'fix-key' && (keysSaved.get(group.detector) ?? 0) > group.at}
          actions={actions}
        />
      ))}
    </div>
  );
};
