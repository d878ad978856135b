import { useRef, useState } from 'preact/hooks';
import { attempt } from '../attempts';
import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';
import type { OptionsActions } from './actions';
import type { Undo } from './data';

interface SettingsFileProps {
  readonly actions: Pick<OptionsActions, 'exportSettings' | 'importSettings' | 'saveFile'>;
  readonly onUndo: (undo: Undo) => void;
}

/** Settings out into a file, and in again. */
export const SettingsFile = ({ actions, onUndo }: SettingsFileProps) => {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const take = async (file: File) => {
    const before = await actions.exportSettings();
    const end = await actions.importSettings(await file.text());
    setRefused(end !== 'imported');
    if (end === 'imported')
      onUndo({ text: t('fileImported'), undo: () => void attempt(actions.importSettings(before)) });
  };
  const save = async () => actions.saveFile('assay-settings.json', await actions.exportSettings());
  return (
    <div class="card plain">
      <p>{t('fileText')}</p>
      <p class="row wrap">
        <Button onPress={() => void attempt(save())}>{t('fileExport')}</Button>
        <Button onPress={() => input.current?.click()}>{t('fileImport')}</Button>
      </p>
      <input
        ref={input}
        class="unseen"
        type="file"
        accept="application/json,.json"
        tabindex={-1}
        aria-label={t('fileImport')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void attempt(take(file));
        }}
      />
      {refused && (
        <p class="err" role="alert">
          <Icon name="attn" />
          <span>{t('fileRefused')}</span>
        </p>
      )}
    </div>
  );
};
