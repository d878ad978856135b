import { useState } from 'preact/hooks';
import { formatPlace, formatScore } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';
import type { Bar } from './bars';

/** The bars of a lane as a table; made when it is opened, as there may be thousands. */
export const TimeTable = ({ name, bars }: { name: string; bars: readonly Bar[] }) => {
  const { t, locale } = useText();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name}: {t('timeTable')}
        <Icon name="down" />
      </summary>
      {open && (
        <div class="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('timeColumn')}</th>
                <th scope="col">{t('scoreColumn')}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ start, end, value }) => (
                <tr key={start}>
                  <th scope="row">{t('timeSpan', formatPlace(start), formatPlace(end))}</th>
                  <td>{formatScore(value, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
};
