import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

type Key = keyof typeof messages;

/** A label as the person reads it: tests press what is written there, whatever it is. */
export const label = (key: Key): string => messages[key].message;

/** A sentence with anything in its gaps. */
export const sentence = (key: Key): RegExp =>
  new RegExp(
    label(key)
      .split(/\$\w+\$/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+?'),
  );
