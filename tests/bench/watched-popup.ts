import type { View } from '../e2e/drivers/assay-browser';

/** By check id, ms since 1970. */
export interface Seen {
  /** The notice came that the check changed, and its record says `done`. */
  readonly written: Readonly<Record<string, number>>;
  /** The frame after the one in which its headline became the verdict. */
  readonly shown: Readonly<Record<string, number>>;
}

/**
 * Lets the popup's page note when each check's record is done and when its headline says `verdict`. One function without
 * named parts: it runs in the page, where the transpiler's marks on names do not exist.
 */
export const watchChecks = (popup: View, verdict: string): Promise<void> =>
  popup.evaluate((wanted) => {
    const seen: { written: Record<string, number>; shown: Record<string, number> } = { written: {}, shown: {} };
    Reflect.set(globalThis, 'assaySeen', seen);
    const channel = new BroadcastChannel('assay-changes');
    channel.onmessage = ({ data }: MessageEvent<{ of: string; id: string }>) => {
      const now = Date.now();
      if (data.of !== 'check') return;
      const opening = indexedDB.open('assay');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('checks').objectStore('checks').get(data.id);
        reading.onsuccess = () => {
          opening.result.close();
          if (reading.result?.runs[0].state === 'done') seen.written[data.id] ??= now;
        };
      };
    };
    new MutationObserver(() => {
      for (const { id, textContent } of document.querySelectorAll('[id^="head-"]'))
        if (textContent?.includes(wanted))
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              seen.shown[id.slice('head-'.length)] ??= Date.now();
            }),
          );
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, verdict);

export const seenOf = (popup: View): Promise<Seen> =>
  popup.evaluate(
    () => Reflect.get(globalThis, 'assaySeen') as { written: Record<string, number>; shown: Record<string, number> },
  );
