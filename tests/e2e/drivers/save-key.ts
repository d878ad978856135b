import { resemble } from '../../../lib/detectors/resemble';
import type { AssayBrowser } from './assay-browser';
import { label, sentence } from './wording';

/** Saves Resemble's key through the options page, its hosts being allowed already, and waits until it is found good. */
export const saveKeyIn = async (browser: AssayBrowser, key: string, { asks = false } = {}): Promise<void> => {
  await browser.grantHost(...resemble.hosts.map((pattern) => pattern.replace(/\/\*$/, '')));
  const options = await browser.options();
  await options.fill(label('keyLabel'), key);
  await options.press(label('keySave'));
  // Firefox asks about the data that a detector is sent, too.
  if (asks) await browser.answerPrompt(true);
  await options.sees(sentence('outcomeGood'));
  await options.close();
};
