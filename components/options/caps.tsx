import { startOf } from '../../lib/checks/spending';
import { say } from '../../lib/sentence';
import type { Settings } from '../../lib/storage/settings';
import { leftText, readingText } from '../credits';
import { formatScore } from '../format';
import { useText } from '../text';
import { accountsOf, type OptionsData } from './data';
import { NumberField } from './number-field';

type CapsOf = Settings['caps'];
type Period = 'day' | 'month';
const PERIODS = ['day', 'month'] as const;

interface CapsProps {
  readonly data: OptionsData;
  readonly onCaps: (caps: CapsOf) => void;
}

interface CellProps {
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly unit: string;
  readonly cap: number | undefined;
  readonly used: number;
  readonly onCap: (cap: number | undefined) => void;
}

/** One cap: its field, how much of it is used, and a bar that says the same. */
const Cell = ({ id, name, period, unit, cap, used, onCap }: CellProps) => {
  const { t, locale } = useText();
  const share = cap === undefined ? 0 : cap === 0 ? 100 : Math.min(100, (used / cap) * 100);
  return (
    <td data-period={period}>
      <NumberField key={String(cap)} {...{ id, name, unit }} value={cap} describedBy={`${id}-used`} onValue={onCap} />
      <span class="capbar" aria-hidden="true">
        <i style={{ inlineSize: `${share}%` }} />
      </span>
      <span class="muted t12" id={`${id}-used`}>
        {t('capUsed', formatScore(used, locale))}
      </span>
    </td>
  );
};

const withCap = <T extends { readonly day?: number | undefined; readonly month?: number | undefined }>(
  caps: T,
  period: Period,
  cap: number | undefined,
): T => ({ ...caps, [period]: cap });

/** Caps per day and month: in paid checks of all detectors together, and in a vendor's credits where it tells them. */
export const Caps = ({ data, onCaps }: CapsProps) => {
  const { t, locale } = useText();
  const { caps } = data.settings;
  const now = Date.now();
  const since = { day: startOf('day', now), month: startOf('month', now) };
  const spentIn = (period: Period) => data.spent.filter(({ at }) => at >= since[period]);
  const NAME = { day: t('capDay'), month: t('capMonth') };
  const creditsIn = (period: Period, detector: string) =>
    spentIn(period).reduce((sum, one) => sum + (one.detector === detector ? (one.credits ?? 0) : 0), 0);
  return (
    <div class="card">
      <table class="caps">
        <thead>
          <tr>
            <td />
            <th scope="col">{NAME.day}</th>
            <th scope="col">{NAME.month}</th>
            <th scope="col">{t('capLeft')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('capAll')}</th>
            {PERIODS.map((period) => (
              <Cell
                key={period}
                id={`cap-all-${period}`}
                name={t('capName', t('capAll'), NAME[period])}
                period={NAME[period]}
                unit={t('capChecks')}
                cap={caps[period]}
                used={spentIn(period).length}
                onCap={(cap) => onCaps(withCap(caps, period, cap))}
              />
            ))}
            <td />
          </tr>
          {accountsOf(data).map((account) => {
            const { detector, name, tells } = account;
            const own = caps.credits[detector] ?? {};
            return (
              <tr key={detector}>
                <th scope="row">{name}</th>
                {tells ? (
                  PERIODS.map((period) => (
                    <Cell
                      key={period}
                      id={`cap-${detector}-${period}`}
                      name={t('capName', name, NAME[period])}
                      period={NAME[period]}
                      unit={t('capCredits')}
                      cap={own[period]}
                      used={creditsIn(period, detector)}
                      onCap={(cap) =>
                        onCaps({ ...caps, credits: { ...caps.credits, [detector]: withCap(own, period, cap) } })
                      }
                    />
                  ))
                ) : (
                  <td colSpan={2} class="muted t12">
                    {t('capNotTold', name)}
                  </td>
                )}
                <td>
                  <b>{say(leftText(account, locale), t)}</b>
                  <span class="muted t12">{say(readingText(account, locale), t)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="sd">{t('capText')}</p>
    </div>
  );
};
