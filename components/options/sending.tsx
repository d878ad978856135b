import { useText } from '../text';
import { Switch } from './switch';

interface SendingProps {
  readonly alwaysUpload: boolean;
  readonly onAlwaysUpload: (on: boolean) => void;
}

export const Sending = ({ alwaysUpload, onAlwaysUpload }: SendingProps) => {
  const { t } = useText();
  return (
    <div class="card">
      <div class="set">
        <div class="grow">
          <p class="st" id="always-upload">
            {t('alwaysUpload')}
          </p>
          <p class="sd" id="always-upload-text">
            {t('alwaysUploadText')}
          </p>
        </div>
        <Switch
          on={alwaysUpload}
          labelledBy="always-upload"
          describedBy="always-upload-text"
          onChange={onAlwaysUpload}
        />
      </div>
    </div>
  );
};
