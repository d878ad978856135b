interface Of {
  readonly x?: number;
  readonly y?: number;
  readonly pointerType?: 'mouse' | 'touch';
  readonly related?: EventTarget;
}

/** An event as a person causes it: trusted, and of this moment. Only the browser can make one; a test says that it did. */
const byPerson = (type: string, { x = 0, y = 0, pointerType = 'mouse', related }: Of): Event => {
  const event = new PointerEvent(type, {
    clientX: x,
    clientY: y,
    pointerType,
    bubbles: true,
    ...(related ? { relatedTarget: related } : {}),
  });
  const facts = { isTrusted: true, timeStamp: performance.now() };
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value });
  return event;
};

export const does = (type: string, of: Of = {}, target: EventTarget = document.body): void => {
  target.dispatchEvent(byPerson(type, of));
};
