import type { View } from './assay-browser';

/**
 * Ends with an event of the page's own: a timer of so many ms, set now. A timer of ours in that page that is no longer,
 * and was set before, has run out by then, however slow the machine is: a page's timers run out in their order.
 */
export const timerRunsOut = (view: View, ms: number): Promise<void> =>
  view.evaluate((length) => new Promise<void>((over) => setTimeout(over, length)), ms);
