import { Around, SLOT } from '../around';
import { Button } from '../button';
import { formatList } from '../format';
import { Icon } from '../icons';
import { Logo } from '../logo';
import { useText } from '../text';
import { DemoPicture } from './demo-picture';

interface FirstRunProps {
  readonly hasKey: boolean;
  readonly detectors: readonly string[];
  readonly onAddKey: () => void;
  /** Checks the packed picture: free, and nothing leaves this device. */
  readonly onSample: () => void;
}

/** Before the first check: how one is made, and what is still missing. */
export const FirstRun = ({ hasKey, detectors, onAddKey, onSample }: FirstRunProps) => {
  const { t, locale } = useText();
  return (
    <div class="first">
      <h2>{t(hasKey ? 'emptyTitle' : 'firstTitle')}</h2>
      <p>
        <Around text={t('firstText', SLOT)}>
          <b>{t('menuCheck')}</b>
        </Around>
      </p>
      <figure class="demo" aria-hidden="true">
        <DemoPicture />
        <div class="menu">
          <span>{t('demoOpen')}</span>
          <span>{t('demoSave')}</span>
          <span class="on">
            <Logo /> {t('menuCheck')}
          </span>
          <span>{t('demoInspect')}</span>
        </div>
      </figure>
      <ul class="ready">
        {!hasKey && (
          <li>
            <Icon name="image" />
            <div>
              <b>{t('firstWithoutTitle')}</b>
              <p>{t('firstWithoutText')}</p>
            </div>
            <Button look="primary" onPress={onSample}>
              {t('sampleTry')}
            </Button>
          </li>
        )}
        {!hasKey && (
          <li>
            <Icon name="key" />
            <div>
              <b>{t('firstKeyTitle')}</b>
              <p>{t('firstKeyText', formatList(detectors, locale))}</p>
            </div>
            <Button onPress={onAddKey}>{t('actionAddKey')}</Button>
          </li>
        )}
        <li>
          <Icon name="lock" />
          <div>
            <b>{t('firstPrivacyTitle')}</b>
            <p>{t('firstPrivacyText')}</p>
          </div>
        </li>
      </ul>
    </div>
  );
};
