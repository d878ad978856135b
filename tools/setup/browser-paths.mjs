import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Google Chrome is not among them: since version 137 it ignores --load-extension, Chromium does not.
 */
const CHROMIUM = ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const FIREFOX = [
  'firefox-esr',
  'firefox',
  'firefox-developer-edition',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const runs = (/** @type {string} */ file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    // Not there, or not ours to run: both mean "look further".
    if (error instanceof Error) return false;
    throw error;
  }
};

/**
 * @param {string} name a program's name, or its whole path
 * @returns {string | undefined} the file that runs
 */
export const which = (name) =>
  [name, ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))].find(
    (file) => (file !== name || /[\\/]/.test(name)) && runs(file),
  );

const first = (/** @type {readonly string[]} */ names) => names.map(which).find((file) => file !== undefined);

/** @returns {string | undefined} the environment's CHROMIUM, else one that the system has */
export const findChromium = () => process.env.CHROMIUM || first(CHROMIUM);

/** @returns {string | undefined} the environment's FIREFOX, else one that the system has */
export const findFirefox = () => process.env.FIREFOX || first(FIREFOX);
