import { useState } from 'preact/hooks';
import type { Run } from '../../lib/checks/check';
import { formatBytes } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';
import { CopyButton } from './copy-button';
import { Section } from './section';

/** Longer answers are shown up to here: a page full of characters helps nobody. */
const SHOWN = 50_000;

interface RawAnswersProps {
  readonly runs: readonly Run[];
  readonly answers: ReadonlyMap<string, string>;
  readonly onCopy: (text: string) => Promise<void>;
}

const RawAnswer = ({ run, text, onCopy }: { run: Run; text: string; onCopy: RawAnswersProps['onCopy'] }) => {
  const { t, locale } = useText();
  const [open, setOpen] = useState(false);
  const hidden = text.length - SHOWN;
  return (
    <details class="raw" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('rawOf', run.detectorName)}
        <Icon name="down" />
        <span class="muted">{formatBytes(new Blob([text]).size, locale)}</span>
      </summary>
      {open && (
        <>
          <CopyButton onCopy={() => onCopy(text)} />
          <pre class="scrolls" dir="ltr">
            {text.slice(0, SHOWN)}
          </pre>
          {hidden > 0 && <p class="muted">{t('rawMore', String(hidden))}</p>}
        </>
      )}
    </details>
  );
};

/** What each detector answered, word for word. */
export const RawAnswers = ({ runs, answers, onCopy }: RawAnswersProps) => {
  const { t } = useText();
  const told = runs.flatMap((run) => {
    const text = answers.get(run.id);
    return text === undefined ? [] : [{ run, text }];
  });
  if (told.length === 0) return null;
  return (
    <Section title={t('rawTitle')}>
      {told.map(({ run, text }) => (
        <RawAnswer key={run.id} run={run} text={text} onCopy={onCopy} />
      ))}
    </Section>
  );
};
