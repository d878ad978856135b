import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button';
import { useText } from './text';

const OFFERED_MS = 10_000;

interface UndoBarProps {
  readonly text: string;
  readonly onUndo: () => void;
  readonly onEnd: () => void;
}

/** Offers to take back what was just done, for ten seconds. Takes the focus: what had it is gone. */
export const UndoBar = ({ text, onUndo, onEnd }: UndoBarProps) => {
  const { t } = useText();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.querySelector('button')?.focus();
    const timer = setTimeout(onEnd, OFFERED_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="undo" role="status" ref={bar}>
      <span>{text}</span>
      <Button look="quiet" onPress={onUndo}>
        {t('actionUndo')}
      </Button>
    </div>
  );
};
