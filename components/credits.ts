import { type Sentence, sentence } from '../lib/sentence';
import type { Reading } from '../lib/storage/balances';
import type { Shortage } from '../lib/storage/dismissed';
import { formatReading, formatScore } from './format';

/** What is known of one account. */
export interface Account {
  readonly detector: string;
  readonly name: string;
  /** Whether the vendor tells a balance at all. */
  readonly tells: boolean;
  readonly reading: Reading | undefined;
}

/** With so few credits left it is time to say so: a handful of checks. */
const LOW = 10;

export const shortageOf = ({ credits }: Reading): Shortage | undefined => {
  if (credits < 1) return 'empty';
  return credits <= LOW ? 'low' : undefined;
};

export const leftText = ({ tells, reading }: Account, locale: string): Sentence => {
  if (reading) return sentence('creditsLeft', formatScore(reading.credits, locale));
  return sentence(tells ? 'creditsUnknown' : 'creditsNotTold');
};

/** When it was read, and what it is made of where the vendor says. */
export const readingText = ({ name, tells, reading }: Account, locale: string): Sentence => {
  if (!reading) return sentence(tells ? 'creditsUnread' : 'creditsNeverTold', name);
  const { base, boost, at } = reading;
  const time = formatReading(at, Date.now(), locale);
  if (base === undefined || boost === undefined) return sentence('creditsRead', name, time);
  return sentence('creditsParts', name, time, formatScore(base, locale), formatScore(boost, locale));
};
