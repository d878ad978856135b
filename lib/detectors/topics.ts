import type { Finding } from '../verdict/finding';
import { words } from './exchange';

const MOST_TOPICS = 40;
const MOST_TEXT = 4_000;

/** What a vendor wrote under one topic, as text cut to a length: lists of texts one after the other, the rest as JSON. */
export const topicText = (value: unknown): string => {
  const isTexts = Array.isArray(value) && value.every((one) => typeof one === 'string');
  const text = typeof value === 'string' ? value : isTexts ? value.join('; ') : (JSON.stringify(value) ?? '');
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
};

/** An object of topics; undefined where it is none, or empty. */
export const topicsOf = (described: unknown): Finding['intelligence'] => {
  if (typeof described !== 'object' || described === null || Array.isArray(described)) return undefined;
  const topics = Object.entries(described)
    .filter(([, value]) => value !== null && value !== '')
    .slice(0, MOST_TOPICS)
    .map(([topic, value]) => ({ topic: words(topic), text: topicText(value) }));
  return topics.length > 0 ? topics : undefined;
};
