import { useState } from 'preact/hooks';
import type { Run } from '../../lib/checks/check';
import { type Sentence, say, sentence } from '../../lib/sentence';
import type { RawAnswer as Kept } from '../../lib/storage/raw-answers';
import { formatBytes } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';
import { CopyButton } from './copy-button';
import { Section } from './section';

/** Longer answers are shown up to here: a page full of characters helps nobody. */
const SHOWN = 50_000;

interface RawAnswersProps {
  readonly runs: readonly Run[];
  readonly answers: ReadonlyMap<string, Kept>;
  readonly onCopy: (text: string) => Promise<void>;
}

interface Told {
  readonly title: Sentence;
  readonly text: string;
}

const RawAnswer = ({ title, text, onCopy }: Told & { onCopy: RawAnswersProps['onCopy'] }) => {
  const { t, locale } = useText();
  const [open, setOpen] = useState(false);
  const hidden = text.length - SHOWN;
  return (
    <details class="raw" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say(title, t)}
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

/** The answer that the verdict was read from, then what came after it. */
const toldOf = (name: string, kept: Kept | undefined): Told[] => [
  ...(kept ? [{ title: sentence('rawOf', name), text: kept.text }] : []),
  ...(kept?.later === undefined ? [] : [{ title: sentence('rawLaterOf', name), text: kept.later }]),
];

/** What each detector answered, word for word. */
export const RawAnswers = ({ runs, answers, onCopy }: RawAnswersProps) => {
  const { t } = useText();
  const told = runs.flatMap((run) => toldOf(run.detectorName, answers.get(run.id)).map((one) => ({ ...one, run })));
  if (told.length === 0) return null;
  return (
    <Section title={t('rawTitle')}>
      {told.map(({ run, title, text }) => (
        <RawAnswer key={`${run.id} ${title.key}`} title={title} text={text} onCopy={onCopy} />
      ))}
    </Section>
  );
};
