import type messages from '../public/_locales/en/messages.json';

/** The name of a sentence in _locales: a misspelt one does not compile. */
export type MessageKey = keyof typeof messages;

/** A sentence not yet in any language. What is put into it is text, or a phrase of ours. */
export interface Sentence {
  readonly key: MessageKey;
  readonly subs: readonly (string | Sentence)[];
}

export type Translate = (key: MessageKey, ...subs: readonly string[]) => string;

export const sentence = (key: MessageKey, ...subs: Sentence['subs']): Sentence => ({ key, subs });

export const say = ({ key, subs }: Sentence, t: Translate): string =>
  t(key, ...subs.map((sub) => (typeof sub === 'string' ? sub : say(sub, t))));
