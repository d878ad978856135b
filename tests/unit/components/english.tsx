import { type RenderResult, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { TextContext } from '../../../components/text';
import type { Translate } from '../../../lib/sentence';
import messages from '../../../public/_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string } | undefined>>;
}

/** The English sentences, filled in as the browser does. */
export const english: Translate = (key, ...subs) => {
  const { message, placeholders = {} }: Message = messages[key];
  return message.replace(/\$([A-Za-z0-9_@]+)\$/g, (_, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (__, index: string) => subs[Number(index) - 1] ?? '');
  });
};

const text = { t: english, locale: 'en-GB' };

export const renderEnglish = (children: ComponentChildren): RenderResult =>
  render(<TextContext.Provider value={text}>{children}</TextContext.Provider>);
