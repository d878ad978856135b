import { useState } from 'preact/hooks';
import type { Detector } from '../../lib/detectors/detector';
import type { MessageKey } from '../../lib/sentence';
import type { SavedKey } from '../../lib/storage/keys';
import { Button, IconButton } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';

interface KeyFieldProps {
  readonly detector: Detector;
  readonly saved: SavedKey | undefined;
  readonly busy: boolean;
  readonly onSave: (key: string) => void;
  readonly onTest: () => void;
  readonly onRemove: (saved: SavedKey) => void;
}

/** What no header could carry is refused here, before anything is asked for. */
const faultOf = (key: string): MessageKey | undefined => {
  if (key === '') return 'keyEmpty';
  return /^[\x21-\x7e]+$/.test(key) ? undefined : 'keyMalformed';
};

/** The key, masked until revealed. Typing over a saved one offers to save; saving asks for the detector's hosts. */
export const KeyField = ({ detector, saved, busy, onSave, onTest, onRemove }: KeyFieldProps) => {
  const { t } = useText();
  const [draft, setDraft] = useState(saved?.key ?? '');
  const [shown, setShown] = useState(false);
  const [fault, setFault] = useState<MessageKey | undefined>();
  const id = `key-${detector.id}`;
  const key = draft.trim();
  const changed = key !== (saved?.key ?? '');
  const save = () => {
    const wrong = faultOf(key);
    setFault(wrong);
    if (wrong === undefined) onSave(key);
  };
  return (
    <form
      class="kv"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for={id}>{t('keyLabel')}</label>
      <div class="row wrap">
        <span class={fault ? 'field grow bad' : 'field grow'}>
          <input
            id={id}
            class="mono"
            {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
            value={draft}
            placeholder={t('keyPlaceholder')}
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            aria-invalid={fault !== undefined}
            aria-describedby={fault ? `${id}-fault` : undefined}
            onInput={(event) => {
              setDraft(event.currentTarget.value);
              setFault(undefined);
            }}
          />
          <IconButton
            icon={shown ? 'hide' : 'eye'}
            name={t('keyShow')}
            pressed={shown}
            onPress={() => setShown(!shown)}
          />
        </span>
        {saved && !changed ? (
          <Button onPress={onTest} disabled={busy}>
            {t('keyTest')}
          </Button>
        ) : (
          <Button look="primary" onPress={save} disabled={busy}>
            {t('keySave')}
          </Button>
        )}
        {saved && (
          <Button look="quiet" onPress={() => onRemove(saved)} disabled={busy}>
            {t('keyRemove')}
          </Button>
        )}
      </div>
      {fault && (
        <p class="err" id={`${id}-fault`} role="alert">
          <Icon name="attn" /> {t(fault)}
        </p>
      )}
    </form>
  );
};
