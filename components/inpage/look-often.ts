/** What a page moves without telling is found by then. */
const LOOK_MS = 250;

/** Calls `look` four times a second, and with each scrolling and resizing (once a frame). Answers how to end it. */
export const lookOften = (look: () => void): (() => void) => {
  const listening = new AbortController();
  const how = { capture: true, passive: true, signal: listening.signal };
  addEventListener('scroll', look, how);
  addEventListener('resize', look, how);
  const timer = setInterval(look, LOOK_MS);
  return () => {
    listening.abort();
    clearInterval(timer);
  };
};
