import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import { useRefusable } from './refusable';

/** No account has more: what is larger is a slip. */
const MOST = 1_000_000;

interface NumberFieldProps {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly describedBy: string;
  /** Undefined: no cap. */
  readonly onValue: (value: number | undefined) => void;
}

/** A whole number from 0 up, or none. What is neither is refused beside the field, and the old value goes on. */
export const NumberField = ({ id, name, unit, value, describedBy, onValue }: NumberFieldProps) => {
  const { t } = useText();
  const kept = value === undefined ? '' : String(value);
  const { draft, refused, onDraft, settle, undo } = useRefusable(
    kept,
    (words) => /^\d+$/.test(words) && Number(words) <= MOST,
    (words) => onValue(words === '' ? undefined : Number(words)),
  );
  return (
    <div class="cap">
      <span class={refused ? 'field bad' : 'field'}>
        <input
          id={id}
          inputmode="numeric"
          value={draft}
          placeholder={t('capNone')}
          autocomplete="off"
          aria-label={name}
          aria-describedby={refused ? `${id}-fault` : describedBy}
          aria-invalid={refused}
          onInput={(event) => onDraft(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={({ key }) => key === 'Enter' && settle()}
        />
        {draft !== '' && (
          <span class="muted unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </span>
      {refused && (
        <p class="err" role="alert">
          <Icon name="attn" />
          <span id={`${id}-fault`}>{t('capRefused')}</span>
          <Button look="quiet" onPress={undo}>
            {t('actionUndo')}
          </Button>
        </p>
      )}
    </div>
  );
};
