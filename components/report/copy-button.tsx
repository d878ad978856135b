import { useEffect, useState } from 'preact/hooks';
import { attempt } from '../attempts';
import { Button } from '../button';
import { useText } from '../text';

const TOLD_MS = 2_000;

interface CopyButtonProps {
  /** What a screen reader hears instead of *Copy*. */
  readonly name?: string;
  /** What stands on it instead of *Copy*. */
  readonly label?: string;
  readonly onCopy: () => Promise<void>;
}

/** Copies, and says for a moment that it did. */
export const CopyButton = ({ name, label, onCopy }: CopyButtonProps) => {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span class="copy" role="status">
      <Button look="quiet" {...(name ? { name } : {})} onPress={async () => setCopied(await attempt(onCopy()))}>
        {copied ? t('copied') : (label ?? t('actionCopy'))}
      </Button>
    </span>
  );
};
