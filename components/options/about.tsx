import { useText } from '../text';

export const About = ({ version }: { version: string }) => {
  const { t } = useText();
  return (
    <div class="card plain">
      <p>{t('aboutText')}</p>
      <p class="muted">{t('aboutVersion', version)}</p>
      <p>
        <a href="licences.txt">{t('aboutLicences')}</a>
      </p>
    </div>
  );
};
