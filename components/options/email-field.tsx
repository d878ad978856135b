import type { DetectorOption } from '../../lib/detectors/detector';
import { fits } from '../../lib/detectors/option-values';
import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import { useRefusable } from './refusable';

interface EmailFieldProps {
  readonly option: Extract<DetectorOption, { form: 'email' }>;
  readonly value: string | undefined;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onValue: (value: string | null) => void;
}

/** An e-mail address, or none. What is no address is refused beside the field, and the old one goes on. */
export const EmailField = ({ option, value, labelledBy, describedBy, onValue }: EmailFieldProps) => {
  const { t } = useText();
  const kept = value ?? '';
  const fault = `${labelledBy}-fault`;
  const { draft, refused, onDraft, settle, undo } = useRefusable(
    kept,
    (words) => fits(option, words),
    (words) => onValue(words === '' ? null : words),
  );
  return (
    <div class="secs">
      <span class={refused ? 'field bad' : 'field'}>
        <input
          type="email"
          value={draft}
          placeholder={t('askedNone')}
          autocomplete="off"
          aria-labelledby={labelledBy}
          aria-describedby={refused ? `${fault} ${describedBy}` : describedBy}
          aria-invalid={refused}
          onInput={(event) => onDraft(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={({ key }) => key === 'Enter' && settle()}
        />
      </span>
      {refused && (
        <p class="err" role="alert">
          <Icon name="attn" />
          <span id={fault}>{t('askedNoEmail')}</span>
          <Button look="quiet" onPress={undo}>
            {t('actionUndo')}
          </Button>
        </p>
      )}
    </div>
  );
};
