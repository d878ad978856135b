import type { Bench } from './step';

/** Vendors count calls a second. */
const SPACE_MS = 1_100;

/**
 * Leaves room between the free call and the paid one where the paid one was refused as too soon: a vendor that takes one
 * call a second would refuse it every time.
 */
export const spaced = async ({ run, workshop, signal }: Bench): Promise<void> => {
  if (run.later) await workshop.sleep(SPACE_MS, signal);
};
