import { file, page, site } from '../internet/sites/site';
import { hostsIn, plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';

/** A sheet lies over the picture: the browser itself does not know that there is one. */
const TINY = page({
  title: 'Tiny',
  body: `<img alt="" width="40" height="40" src="/lake.jpg" style="position:absolute;left:100px;top:100px">
<div id="over" style="position:absolute;left:100px;top:100px;width:40px;height:40px"></div>`,
});

test('a picture that is too small to judge is said to be so, and nothing is begun (real menu)', async ({
  assay,
  internet,
}) => {
  internet.serve('tiny.example', site({ '/': TINY, '/lake.jpg': file('lake.jpg') }));
  const view = await assay.page('https://tiny.example/');
  await assay.chooseCheck(view, '#over');
  await until('something of ours stands there', async () => (await hostsIn(view)) === 1);
  // Firefox lets a test look inside only where the site is granted.
  if (assay.kind !== 'firefox') expect((await plate(view, '.note')).text).toBe(label('inpageTooSmall'));
  expect(await assay.readChecks()).toEqual([]);
  expect(internet.resemble.ledger).toEqual([]);
});
