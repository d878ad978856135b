import { useState } from 'preact/hooks';
import { Button } from '../button';
import { Icon } from '../icons';
import { useText } from '../text';

/** What a person types for a site, as the pattern that the browser knows; undefined where it is none. */
export const patternOfSite = (words: string): string | undefined => {
  const typed = words.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || /[\s*]/.test(typed) || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return hostname.includes('.') ? `${protocol}//${hostname}/*` : undefined;
};

/** One site by its address. */
export const SiteField = ({ onSite }: { onSite: (pattern: string) => void }) => {
  const { t } = useText();
  const [draft, setDraft] = useState('');
  const [refused, setRefused] = useState(false);
  const add = () => {
    const pattern = patternOfSite(draft);
    setRefused(pattern === undefined);
    if (pattern === undefined) return;
    onSite(pattern);
    setDraft('');
  };
  return (
    <div class="addsite">
      <span class={refused ? 'field bad' : 'field'}>
        <input
          id="add-site"
          type="text"
          inputmode="url"
          value={draft}
          placeholder="example.org"
          autocomplete="off"
          aria-label={t('whereAddSite')}
          aria-invalid={refused}
          aria-describedby={refused ? 'add-site-fault' : undefined}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && add()}
        />
      </span>
      <Button onPress={add}>{t('whereAddSite')}</Button>
      {refused && (
        <p class="err" role="alert">
          <Icon name="attn" />
          <span id="add-site-fault">{t('whereNoSite')}</span>
        </p>
      )}
    </div>
  );
};
