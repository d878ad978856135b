import type { AssayBrowser, View } from './drivers/assay-browser';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label, sentence } from './drivers/wording';
import { setUpDetectors } from './journeys/detectors';

const ADDRESS = 'ann@post.example';

const permitted = (options: View): Promise<boolean> =>
  options.evaluate(async () => {
    const all = (await chrome.permissions.getAll()) as { data_collection?: string[] };
    return all.data_collection?.includes('personallyIdentifyingInfo') === true;
  });

/** What is kept of it, as the page shows it after a new start. */
const kept = async (assay: AssayBrowser): Promise<string> => {
  const options = await assay.options();
  await options.has('#option-truthscan-email');
  const value = await options.evaluate(
    () => document.querySelector<HTMLInputElement>('[aria-labelledby="option-truthscan-email"]')?.value ?? '',
  );
  await options.close();
  return value;
};

const enter = async (options: View, text: string, end: 'Enter' | 'Tab'): Promise<void> => {
  await options.bringToFront();
  await options.evaluate(() => {
    const fold = document.querySelector<HTMLDetailsElement>('#asked-truthscan');
    if (fold) fold.open = true;
    const field = document.querySelector<HTMLInputElement>('[aria-labelledby="option-truthscan-email"]');
    field?.focus();
    field?.select();
  });
  if (text === '') await options.keys('Delete');
  else await options.keys(...text);
  await options.keys(end);
};

test('an e-mail address is kept only where Firefox may send it', async ({ open }) => {
  const assay = await open({ prompts: true });
  await setUpDetectors(assay, 'truthscan');
  const options = await assay.options();
  expect(await permitted(options)).toBe(false);

  await enter(options, ADDRESS, 'Enter');
  await assay.answerPrompt(false);
  await options.sees(label('askedNotAllowed'));
  expect(await kept(assay)).toBe('');

  await options.press(label('actionUndo'));
  await enter(options, ADDRESS, 'Tab');
  await assay.answerPrompt(true);
  await until('it is kept', async () => (await kept(assay)) === ADDRESS);
  expect(await permitted(options)).toBe(true);

  // Taken back in the browser's own settings: dropped.
  await options.evaluate(async () => {
    await chrome.permissions.remove({ data_collection: ['personallyIdentifyingInfo'] } as never);
  });
  await until('it is dropped', async () => (await kept(assay)) === '');

  // Emptied: the permission goes with it.
  await enter(options, ADDRESS, 'Enter');
  await assay.answerPrompt(true);
  await until('it is kept again', async () => (await kept(assay)) === ADDRESS);
  await enter(options, '', 'Enter');
  await until('the permission is given back', async () => !(await permitted(options)));
  expect(await kept(assay)).toBe('');
  expect(await options.text()).not.toMatch(sentence('askedNotAllowed'));
});
