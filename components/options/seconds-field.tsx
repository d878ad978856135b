import type { DetectorOption } from '../../lib/detectors/detector';
import { fits } from '../../lib/detectors/option-values';
import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import { useRefusable } from './refusable';

interface SecondsFieldProps {
  readonly option: Extract<DetectorOption, { form: 'seconds' }>;
  readonly value: number | undefined;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onValue: (value: number | null) => void;
}

/** Whole seconds within a range. What is out of it is refused beside the field, and the old value goes on. */
export const SecondsField = ({ option, value, labelledBy, describedBy, onValue }: SecondsFieldProps) => {
  const { t } = useText();
  const kept = value === undefined ? '' : String(value);
  const fault = `${labelledBy}-fault`;
  // An empty field means the standard.
  const { draft, refused, onDraft, settle, undo } = useRefusable(
    kept,
    (words) => /^\d+$/.test(words) && fits(option, Number(words)),
    (words) => onValue(words === '' ? null : Number(words)),
  );
  return (
    <div class="secs">
      <span class={refused ? 'field short bad' : 'field short'}>
        <input
          inputmode="numeric"
          value={draft}
          placeholder={option.standard === undefined ? t('askedVendors') : String(option.standard)}
          autocomplete="off"
          aria-labelledby={labelledBy}
          aria-describedby={refused ? `${fault} ${describedBy}` : describedBy}
          aria-invalid={refused}
          onInput={(event) => onDraft(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={({ key }) => key === 'Enter' && settle()}
        />
        <span class="muted unit">{t('seconds', '')}</span>
      </span>
      {refused && (
        <p class="err" role="alert">
          <Icon name="attn" />
          <span id={fault}>{t('askedRange', String(option.from), String(option.to))}</span>
          <Button look="quiet" onPress={undo}>
            {t('actionUndo')}
          </Button>
        </p>
      )}
    </div>
  );
};
