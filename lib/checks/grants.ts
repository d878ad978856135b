import { hasConsent, type Settings } from '../storage/settings';
import type { Run } from './check';
import type { Need } from './need';
import { moved } from './run-changes';

/** A press on *Allow* counts for so long while the browser asks: a grant much later is for something else. */
const PRESS_MS = 2 * 60_000;

/** What may be paid a second time, or changes the bytes, goes on for its own press only. */
const PRESSED_FOR: ReadonlySet<Need['why']> = new Set<Need['why']>([
  'address-failed',
  'maybe-paid-before',
  're-encode',
  'over-cap',
]);

export const asksAnew = (need: Need): boolean => PRESSED_FOR.has(need.why);

export const isPressed = (need: Need, now: number): boolean =>
  need.pressedAt !== undefined && now - need.pressedAt < PRESS_MS;

/** Whether everything but host access is given. */
export const isMet = (need: Need, settings: Settings, now: number): boolean =>
  need.consents.every((consent) => hasConsent(settings, consent)) && (!asksAnew(need) || isPressed(need, now));

/** Where a run goes on once its need is met: with its job where it has one, else from the reading. */
export const allowed = (run: Run, now: number): Run =>
  moved(
    {
      ...run,
      ...(run.need?.why === 'maybe-paid-before' ? { paidTwiceAllowed: true } : {}),
      ...(run.need?.why === 're-encode' ? { copyAllowed: true } : {}),
      ...(run.need?.why === 'over-cap' ? { capAllowed: true } : {}),
    },
    run.ticket ? 'analysing' : 'reading',
    now,
  );
