import { media } from '../internet';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { standsAt } from './journeys/checks';
import { tabThrough, tabTo } from './journeys/focus';

test('without a mouse: Tab reaches every button of a check and is seen there, Enter presses it', async ({
  assay,
  internet,
}) => {
  const news = await assay.page('https://news.example/');
  await assay.chooseCheck(news, '#photo');
  await standsAt(assay, 'done');
  const made = await assay.page('https://made.example/');
  await made.has('#inline');
  await assay.chooseCheck(made, '#inline');
  await standsAt(assay, 'needs-you');

  const popup = await assay.popup();
  await popup.bringToFront();
  await popup.sees(label('titleStrongPicture'));
  const reached = await tabThrough(popup);
  const names = reached.map(({ name }) => name);
  const wanted = ['actionOptions', 'actionAllowUpload', 'actionCancel', 'actionCheckAgain', 'actionRemove'] as const;
  for (const key of wanted) expect(names).toContain(label(key));
  expect(names.some((name) => name.includes(label('titleStrongPicture')))).toBe(true);
  expect(reached.filter(({ isVisible }) => !isVisible)).toEqual([]);

  const again = await assay.popup();
  await again.bringToFront();
  await again.sees(label('titleNeedsYou'));
  await tabTo(again, /^Allow/);
  await again.keys('Enter');
  const { run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ route: 'upload' });
  expect(internet.resemble.ledger.at(-1)?.sha256).toBe(media('lighthouse.png').sha256);
});

test('without a mouse: the options are reached and worked by the keyboard', async ({ assay }) => {
  const options = await assay.options();
  await options.bringToFront();
  await options.sees(label('stateConnected'));
  const reached = await tabThrough(options);
  const names = reached.map(({ name }) => name);
  for (const key of ['keyLabel', 'keyShow', 'keyTest', 'keyRemove', 'alwaysUpload', 'takeBack'] as const)
    expect(names).toContain(label(key));
  expect(reached.filter(({ isVisible }) => !isVisible)).toEqual([]);

  const again = await assay.options();
  await again.bringToFront();
  await again.sees(label('stateConnected'));
  await tabTo(again, new RegExp(`^${label('alwaysUpload')}$`));
  await again.keys(' ');
  await again.has('#sending [role=switch][aria-checked=true]');
});
