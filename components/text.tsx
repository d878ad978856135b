import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../lib/sentence';

/** How a page speaks: the sentences, and the locale for dates and numbers. */
export interface Text {
  readonly t: Translate;
  readonly locale: string;
}

export const TextContext = createContext<Text>({ t: (key) => key, locale: 'en' });

export const useText = (): Text => useContext(TextContext);
