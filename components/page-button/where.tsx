import { type ButtonSettings, EVERYWHERE, isEverywhere } from '../../lib/storage/button-settings';
import { hostOfPattern } from '../site';
import { useText } from '../text';
import type { PageButtonActions } from './actions';

interface WhereProps {
  readonly button: ButtonSettings;
  readonly actions: PageButtonActions;
}

/** Where the button shows: nowhere, on some sites, on every site. One press each way. */
export const Where = ({ button, actions }: WhereProps) => {
  const { t } = useText();
  const everywhere = isEverywhere(button);
  const sites = button.on.filter((pattern) => hostOfPattern(pattern) !== undefined);
  const isOff = button.on.length === 0;
  // Nothing is turned off where nothing is on: there would be no pattern to name.
  const turnOff = () => {
    if (!isOff) actions.turn(button.on, false);
  };
  const choices = [
    { id: 'off', label: t('whereOff'), on: isOff, press: turnOff },
    { id: 'sites', label: t('whereSites'), on: !everywhere && sites.length > 0, press: undefined },
    { id: 'all', label: t('whereAll'), on: everywhere, press: () => actions.turn(EVERYWHERE, true) },
  ] as const;
  return (
    <fieldset class="segs" aria-label={t('whereTitle')}>
      {choices.map(({ id, label, on, press }) => (
        <button
          key={id}
          type="button"
          class="seg"
          aria-pressed={on}
          onClick={() => {
            if (press) press();
            else if (everywhere) actions.turn(EVERYWHERE, false);
            else document.getElementById('add-site')?.focus();
          }}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
};
