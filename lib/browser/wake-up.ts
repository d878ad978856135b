import browser from 'webextension-polyfill';

const ALARM = 'go-on';
/** The least that every supported Chrome keeps for packed extensions. */
const PERIOD_MINUTES = 0.5;

/** Sets the alarm that wakes a killed background while checks are open, and clears it when none is. */
export const wakeUpWhile = async (open: boolean): Promise<void> => {
  if (!open) {
    await browser.alarms.clear(ALARM);
  } else if ((await browser.alarms.get(ALARM)) === undefined) {
    browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES });
  }
};

/** Calls back at every alarm. Register synchronously at start: a waking background must find its listener. */
export const onWakeUp = (listener: () => void): void => {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) listener();
  });
};
