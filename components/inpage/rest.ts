import type { Point } from '../../lib/media/find-at-point';

/** A finger that stays for so long means the thing below it, in ms; one that moves further than this scrolls, in px. */
const PRESS_MS = 500;
const SLIP = 10;
/** A pointer that left is let come back for so long; what a finger brought stays so long after it was lifted. */
const AWAY_MS = 400;
const TOUCHED_MS = 6_000;

interface RestActions {
  /** ms; asked anew for every rest. */
  readonly delay: () => number;
  readonly onRest: (at: Point) => void;
  /** `to`: what was tapped. */
  readonly onLeave: (to?: EventTarget | null) => void;
  readonly onFocus: (element: Element) => void;
}

/** What watches the pointer of a frame. */
export interface RestWatch {
  /** Where the mouse was last; undefined until it moved. */
  readonly pointer: Point | undefined;
  /** Called for each movement while it is set: only while something of ours shows. */
  follower: ((at: Point) => void) | undefined;
  stop(): void;
}

/**
 * Tells where the pointer rests. For each movement of it one handler runs that keeps the event; what it says is read, and
 * anything looked for, when it stands still.
 */
export const watchRest = (actions: RestActions): RestWatch => {
  const listening = new AbortController();
  const { signal } = listening;
  const passive = { capture: true, passive: true, signal } as const;
  let last: PointerEvent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  /** Set on a page that makes movements of its own: only there is each of them asked whose it is. */
  let isWary = false;

  const wait = (ms: number) => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!last) return;
      if (!last.isTrusted) {
        isWary = true;
        last = undefined;
        return;
      }
      // The clock of events is that of `performance.now()`, which costs more than all else in the handler together.
      const left = last.timeStamp + actions.delay() - performance.now();
      if (left > 1) return wait(left);
      if (last.pointerType !== 'touch') actions.onRest({ x: last.clientX, y: last.clientY });
    }, ms);
  };

  const onMove = (event: PointerEvent) => {
    // To ask each one would cost more than all else that is done with it: the one that counts is asked at rest.
    if (isWary && !event.isTrusted) return;
    last = event;
    if (timer === undefined) wait(actions.delay());
    if (leaving !== undefined && event.isTrusted) {
      clearTimeout(leaving);
      leaving = undefined;
    }
    if (watch.follower !== undefined && event.isTrusted && event.pointerType !== 'touch')
      watch.follower({ x: event.clientX, y: event.clientY });
  };

  const onTouch = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType !== 'touch') return;
    const from = { x: event.clientX, y: event.clientY };
    const end = new AbortController();
    const held = setTimeout(() => {
      end.abort();
      actions.onRest(from);
    }, PRESS_MS);
    const stop = (later: PointerEvent) => {
      const isStill = later.type === 'pointermove' && Math.hypot(later.clientX - from.x, later.clientY - from.y) < SLIP;
      if (isStill || !later.isTrusted) return;
      clearTimeout(held);
      end.abort();
      // A finger that scrolls ends in a `pointercancel`.
      if (later.type === 'pointerup') actions.onLeave(later.target);
    };
    for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const)
      addEventListener(type, stop, { capture: true, passive: true, signal: end.signal });
  };

  const onOut = (event: PointerEvent) => {
    if (event.relatedTarget !== null || !event.isTrusted) return;
    clearTimeout(timer);
    timer = undefined;
    clearTimeout(leaving);
    // A lifted finger is *out* of everything.
    const ms = event.pointerType === 'touch' ? TOUCHED_MS : AWAY_MS;
    leaving = setTimeout(() => {
      last = undefined;
      actions.onLeave();
    }, ms);
  };

  addEventListener('pointermove', onMove, passive);
  addEventListener('pointerdown', onTouch, passive);
  addEventListener('pointerout', onOut, passive);
  addEventListener(
    'focusin',
    ({ isTrusted, target }) => {
      const element = target as Element | null;
      if (isTrusted && element?.matches?.(':focus-visible')) actions.onFocus(element);
    },
    passive,
  );
  const watch: RestWatch = {
    follower: undefined,
    get pointer() {
      return last?.isTrusted && last.pointerType !== 'touch' ? { x: last.clientX, y: last.clientY } : undefined;
    },
    stop: () => {
      listening.abort();
      clearTimeout(timer);
      clearTimeout(leaving);
    },
  };
  return watch;
};
