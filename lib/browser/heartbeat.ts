import browser from 'webextension-polyfill';

/** Both browsers end an idle background after 30 s, with its fetches; a call of their API counts as work (measured). */
const BEAT_MS = 10_000;

let beat: ReturnType<typeof setInterval> | undefined;

/** Keeps this background alive while `on`; costs one cheap call every ten seconds. */
export const keepAwake = (on: boolean): void => {
  if (!on) {
    clearInterval(beat);
    beat = undefined;
    return;
  }
  beat ??= setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS);
};
