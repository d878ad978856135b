import { useState } from 'preact/hooks';

interface Refusable {
  readonly draft: string;
  readonly refused: boolean;
  readonly onDraft: (draft: string) => void;
  /** Hands the words on if they are good and new; else says no, and the old value goes on. */
  readonly settle: () => void;
  readonly undo: () => void;
}

/** What a field holds while it is written in. `kept`: what is saved, as text. Empty words are always good: no value. */
export const useRefusable = (
  kept: string,
  isGood: (words: string) => boolean,
  onGood: (words: string) => void,
): Refusable => {
  const [draft, onDraft] = useState(kept);
  const [refused, setRefused] = useState(false);
  return {
    draft,
    refused,
    onDraft,
    settle: () => {
      const words = draft.trim();
      const good = words === '' || isGood(words);
      setRefused(!good);
      if (good && words !== kept) onGood(words);
    },
    undo: () => {
      onDraft(kept);
      setRefused(false);
    },
  };
};
