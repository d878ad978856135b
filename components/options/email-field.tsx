import { useRef, useState } from 'preact/hooks';
import type { DetectorOption } from '../../lib/detectors/detector';
import { fits } from '../../lib/detectors/option-values';
import { attempt } from '../attempts';
import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import type { OptionEnd } from './actions';
import { useRefusable } from './refusable';

interface EmailFieldProps {
  readonly option: Extract<DetectorOption, { form: 'email' }>;
  readonly value: string | undefined;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onValue: (value: string | null) => Promise<OptionEnd>;
}

/** An e-mail address, or none. What is no address is refused beside the field, and the old one goes on. */
export const EmailField = ({ option, value, labelledBy, describedBy, onValue }: EmailFieldProps) => {
  const { t } = useText();
  const kept = value ?? '';
  const fault = `${labelledBy}-fault`;
  const [end, setEnd] = useState<OptionEnd | undefined>();
  /** While the browser asks, the field loses its focus: that is no second answer. */
  const asking = useRef(false);
  const save = async (words: string) => {
    // What was refused is not asked again before it is changed.
    if (asking.current || end === 'not-allowed') return;
    asking.current = true;
    await attempt(onValue(words === '' ? null : words).then(setEnd));
    asking.current = false;
  };
  const { draft, refused, onDraft, settle, undo } = useRefusable(
    kept,
    (words) => fits(option, words),
    (words) => void save(words),
  );
  const told = refused ? 'askedNoEmail' : end === 'not-allowed' ? 'askedNotAllowed' : undefined;
  return (
    <div class="secs">
      <span class={told ? 'field bad' : 'field'}>
        <input
          type="email"
          value={draft}
          placeholder={t('askedNone')}
          autocomplete="off"
          aria-labelledby={labelledBy}
          aria-describedby={told ? `${fault} ${describedBy}` : describedBy}
          aria-invalid={told !== undefined}
          onInput={(event) => {
            setEnd(undefined);
            onDraft(event.currentTarget.value);
          }}
          onBlur={settle}
          onKeyDown={({ key }) => key === 'Enter' && settle()}
        />
      </span>
      {told && (
        <p class="err" role="alert">
          <Icon name="attn" />
          <span id={fault}>{t(told)}</span>
          <Button
            look="quiet"
            onPress={() => {
              setEnd(undefined);
              undo();
            }}
          >
            {t('actionUndo')}
          </Button>
        </p>
      )}
    </div>
  );
};
