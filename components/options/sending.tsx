import { useText } from '../text';
import { SwitchSetting } from './switch-setting';

interface SendingProps {
  readonly alwaysUpload: boolean;
  readonly onAlwaysUpload: (on: boolean) => void;
}

export const Sending = ({ alwaysUpload, onAlwaysUpload }: SendingProps) => {
  const { t } = useText();
  return (
    <div class="card">
      <SwitchSetting
        id="always-upload"
        title={t('alwaysUpload')}
        about={t('alwaysUploadText')}
        on={alwaysUpload}
        onChange={onAlwaysUpload}
      />
    </div>
  );
};
