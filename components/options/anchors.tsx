import { useState } from 'preact/hooks';
import type { AnchorFault } from '../../lib/provenance/trust-lists';
import type { MessageKey } from '../../lib/sentence';
import { attempt } from '../attempts';
import { Button, IconButton } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import type { Undo } from './data';
import type { DeviceActions, TrustShown } from './device-actions';

const FAULT = {
  'no-pem': 'anchorBad',
  'not-base64': 'anchorNotBase64',
  'cut-short': 'anchorCut',
  'more-behind': 'anchorMore',
  'no-certificate': 'anchorNone',
} as const satisfies Record<AnchorFault, MessageKey>;

interface AnchorsProps {
  readonly own: TrustShown['own'];
  readonly actions: Pick<DeviceActions, 'addAnchor' | 'removeAnchor'>;
  readonly onUndo: (undo: Undo) => void;
}

/** The authorities that the person trusts besides the lists. */
export const Anchors = ({ own, actions, onUndo }: AnchorsProps) => {
  const { t } = useText();
  const [draft, setDraft] = useState('');
  const [bad, setBad] = useState<AnchorFault | undefined>();
  const add = async () => {
    const outcome = await actions.addAnchor(draft);
    setBad(outcome === 'added' ? undefined : outcome);
    if (outcome === 'added') setDraft('');
  };
  const remove = ({ pem, name }: TrustShown['own'][number]) => {
    actions.removeAnchor(pem);
    onUndo({ text: t('anchorRemoved', name), undo: () => void attempt(actions.addAnchor(pem)) });
  };
  return (
    <form
      class="anchors"
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(add());
      }}
    >
      <div>
        <p class="st">{t('anchorsTitle')}</p>
        <p class="sd">{t('anchorsText')}</p>
      </div>
      <ul hidden={own.length === 0}>
        {own.map((one) => (
          <li key={one.pem} class="row">
            <bdi class="grow clip">{one.name}</bdi>
            <IconButton icon="trash" name={t('anchorRemove', one.name)} onPress={() => remove(one)} />
          </li>
        ))}
      </ul>
      <label for="anchor">{t('anchorLabel')}</label>
      <div class="row wrap">
        <span class={bad ? 'field grow bad' : 'field grow'}>
          <textarea
            id="anchor"
            class="mono"
            rows={2}
            value={draft}
            spellcheck={false}
            dir="ltr"
            aria-invalid={bad !== undefined}
            aria-describedby={bad ? 'anchor-fault' : undefined}
            onInput={(event) => {
              setDraft(event.currentTarget.value);
              setBad(undefined);
            }}
          />
        </span>
        <Button onPress={() => void attempt(add())} disabled={draft.trim() === ''}>
          {t('anchorAdd')}
        </Button>
      </div>
      {bad && (
        <p class="err" id="anchor-fault" role="alert">
          <Icon name="attn" /> {t(FAULT[bad])}
        </p>
      )}
    </form>
  );
};
