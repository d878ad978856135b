import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';

interface GatewayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  /** The vendor's own address. */
  readonly standard: string;
  readonly fault: MessageKey | undefined;
  /** Called first thing in the click: the browser grants access only then. Null: the vendor's own. */
  readonly onValue: (address: string | null) => Promise<unknown>;
}

/** What is no https address is refused here, before anything is asked for. */
const faultOf = (address: string): MessageKey | undefined => {
  if (!URL.canParse(address)) return 'gatewayNoAddress';
  return new URL(address).protocol === 'https:' ? undefined : 'gatewayNotHttps';
};

export const GatewayField = ({ id, label, value = '', standard, fault, onValue }: GatewayFieldProps) => {
  const { t } = useText();
  const [draft, setDraft] = useState(value);
  const [refused, setRefused] = useState<MessageKey | undefined>();
  const address = draft.trim();
  const says = refused ?? (address === value ? undefined : fault);
  const save = () => {
    const wrong = address === '' ? undefined : faultOf(address);
    setRefused(wrong);
    if (wrong === undefined) void attempt(onValue(address === '' ? null : address));
  };
  const undo = () => {
    setDraft(value);
    setRefused(undefined);
  };
  return (
    <form
      class="kv"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for={id}>{label}</label>
      <div class="row wrap">
        <span class={says ? 'field grow bad' : 'field grow'}>
          <input
            id={id}
            class="mono"
            inputmode="url"
            dir="ltr"
            value={draft}
            placeholder={standard}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={says !== undefined}
            aria-describedby={says ? `${id}-fault` : undefined}
            onInput={(event) => {
              setDraft(event.currentTarget.value);
              setRefused(undefined);
            }}
          />
        </span>
        {address !== value && <Button onPress={save}>{t('gatewaySave')}</Button>}
        {address === value && value !== '' && (
          <Button look="quiet" onPress={() => void attempt(onValue(null))}>
            {t('gatewayBack')}
          </Button>
        )}
      </div>
      {says && (
        <p class="err" role="alert">
          <Icon name="attn" />
          <span id={`${id}-fault`}>{t(says)}</span>
          <Button look="quiet" onPress={undo}>
            {t('actionUndo')}
          </Button>
        </p>
      )}
    </form>
  );
};
