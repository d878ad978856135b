import { signal } from '@preact/signals';

/** Whether the last thing that the person asked for did not get through. */
export const failedAttempt = signal(false);

/** Does what a press asks for and answers whether it got through. Never rejects: the page says it in one sentence. */
export const attempt = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    failedAttempt.value = false;
  } catch {
    // The background could not be reached, or failed: nothing that a page could mend by itself.
    failedAttempt.value = true;
  }
  return !failedAttempt.value;
};
