import type { Answer } from './answer';

export interface RetryAfter {
  /** In seconds, or as a date that far ahead; null sends none. */
  retryAfter: number | null;
  retryAfterAs: 'seconds' | 'date';
}

/** Tells a 429, and no other answer, when to come again. */
export const withRetryAfter = (answer: Answer, { retryAfter, retryAfterAs }: RetryAfter): Answer => {
  if (answer.status !== 429 || retryAfter === null) return answer;
  const when = retryAfterAs === 'seconds' ? String(retryAfter) : new Date(Date.now() + retryAfter * 1000).toUTCString();
  return { ...answer, headers: { ...answer.headers, 'retry-after': when } };
};
