import { useText } from '../text';

export type PopupTab = 'checks' | 'page';

const TABS = [
  ['checks', 'tabChecks'],
  ['page', 'tabPage'],
] as const;

/** Two lists: what was checked, and what there is to check. Arrow keys go from one to the other. */
export const Tabs = ({ tab, onTab }: { tab: PopupTab; onTab: (tab: PopupTab) => void }) => {
  const { t } = useText();
  return (
    <div
      class="tabs"
      role="tablist"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
        const other = tab === 'checks' ? 'page' : 'checks';
        onTab(other);
        currentTarget.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
      }}
    >
      {TABS.map(([id, key]) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={tab === id}
          tabIndex={tab === id ? 0 : -1}
          onClick={() => onTab(id)}
        >
          {t(key)}
        </button>
      ))}
    </div>
  );
};
