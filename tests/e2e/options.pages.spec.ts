import type { Internet } from '../internet';
import { TEST_KEY } from '../internet';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';

test('the key is masked, shown on demand, tested, removed and brought back', async ({ assay, internet }) => {
  const options = await assay.options();
  await options.sees(label('stateConnected'));
  await options.has('input[type=password]');
  expect(await options.text()).not.toContain(TEST_KEY);
  await options.press(label('keyShow'));
  await options.has('input[type=text]');
  expect(await options.evaluate(() => document.querySelector('input')?.value)).toBe(TEST_KEY);
  const tested = internet.resemble.calls('account').length;
  await options.press(label('keyTest'));
  await internet.resemble.when((resemble) => resemble.calls('account').length > tested);
  await options.sees(sentence('outcomeGood'));
  await options.press(label('keyRemove'));
  await options.sees(sentence('keyRemoved'));
  await options.sees(label('stateNoKey'));
  await options.press(label('actionUndo'));
  await options.sees(label('stateConnected'));
});

interface Outcome {
  readonly what: string;
  readonly key?: string;
  readonly before?: (internet: Internet) => void;
  readonly says: RegExp;
}

const OUTCOMES: readonly Outcome[] = [
  { what: 'a wrong key', key: 'not-a-key-of-anybody', says: sentence('outcomeWrongKey') },
  {
    what: 'no network',
    before: (internet) => {
      internet.offline = true;
    },
    says: sentence('outcomeNoNetwork'),
  },
  {
    what: 'a vendor that is down',
    before: (internet) => internet.resemble.answerNext('account', { status: 503 }),
    says: sentence('outcomeVendorDown'),
  },
];

for (const { what, key = TEST_KEY, before, says } of OUTCOMES)
  test(`saving a key with ${what} says so, and keeps the key`, async ({ open, internet }) => {
    const assay = await open();
    await assay.grantHost('https://app.resemble.ai');
    const options = await assay.options();
    before?.(internet);
    await options.fill(label('keyLabel'), key);
    await options.press(label('keySave'));
    await options.sees(says);
    internet.offline = false;
    const later = await assay.options();
    await later.has('input[type=password]');
    expect(await later.evaluate(() => document.querySelector('input')?.value)).toBe(key);
  });

test('what no key can look like is not saved over the old one, and nothing is sent', async ({ assay, internet }) => {
  const options = await assay.options();
  const sent = internet.requests('app.resemble.ai').length;
  await options.fill(label('keyLabel'), 'two words');
  await options.press(label('keySave'));
  await options.sees(label('keyMalformed'));
  expect(internet.requests('app.resemble.ai')).toHaveLength(sent);
  const again = await assay.options();
  await again.sees(label('stateConnected'));
});

test('the licences of the parts are in the package, one press away', async ({ open }) => {
  const assay = await open();
  const options = await assay.options();
  await options.press(label('aboutLicences'));
  await options.sees('Mozilla Public License');
  expect(await options.text()).toContain('© Copyright 2025 Adobe');
});
