import type { Point } from '../../lib/media/find-at-point';

/** A finger that stays for so long means the thing below it, in ms; one that moves further than this scrolls, in px. */
const PRESS_MS = 500;
const SLIP = 10;
/** A pointer that left is let come back for so long. */
const AWAY_MS = 400;

interface RestActions {
  /** ms; asked anew for every rest. */
  readonly delay: () => number;
  readonly onRest: (at: Point) => void;
  /** Moved on, without resting. */
  readonly onMove: (at: Point) => void;
  readonly onLeave: () => void;
  readonly onFocus: (element: Element) => void;
}

/**
 * Tells where the pointer rests. For each movement of it one handler runs that notes two numbers; nothing is looked for
 * before it stands still.
 */
export const watchRest = (actions: RestActions): (() => void) => {
  const listening = new AbortController();
  const { signal } = listening;
  const passive = { capture: true, passive: true, signal } as const;
  let at: Point = { x: -1, y: -1 };
  let movedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const wait = (ms: number) => {
    timer = setTimeout(() => {
      timer = undefined;
      const left = movedAt + actions.delay() - performance.now();
      if (left > 1) return wait(left);
      actions.onRest(at);
    }, ms);
  };

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    at = { x: event.clientX, y: event.clientY };
    movedAt = performance.now();
    clearTimeout(leaving);
    if (timer === undefined) wait(actions.delay());
    actions.onMove(at);
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
      if (later.type === 'pointermove' && Math.hypot(later.clientX - from.x, later.clientY - from.y) < SLIP) return;
      clearTimeout(held);
      end.abort();
    };
    for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const)
      addEventListener(type, stop, { capture: true, passive: true, signal: end.signal });
  };

  const onOut = (event: PointerEvent) => {
    if (event.relatedTarget !== null) return;
    clearTimeout(timer);
    timer = undefined;
    leaving = setTimeout(actions.onLeave, AWAY_MS);
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
  return () => {
    listening.abort();
    clearTimeout(timer);
    clearTimeout(leaving);
  };
};
