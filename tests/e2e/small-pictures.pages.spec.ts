import { file, page, site } from '../internet/sites/site';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { popupOver } from './journeys/popup-over';

const MANY = 40;

/** Pictures of the site's own, one of another site's, a film, and many more below. */
const MIXED = page({
  title: 'Mixed',
  body: `<img id="own" alt="Own" width="600" height="400" src="/own.jpg">
<img id="foreign" alt="Foreign" width="600" height="400" src="https://media.example/photos/harbour.jpg">
<video id="film" width="640" height="360" preload="auto" muted controls src="/film.webm"></video>
${Array.from({ length: MANY }, (_, n) => `<img id="p${n}" alt="Picture ${n}" width="120" height="80" src="/p${n}.jpg">`).join('\n')}`,
});

test('the popup’s list shows small pictures of what is in view, and nothing is loaded for them', async ({
  assay,
  internet,
}) => {
  internet.serve(
    'mixed.example',
    site({
      '/': MIXED,
      '/own.jpg': file('lake.jpg'),
      '/film.webm': file('ridge.webm'),
      '*': file('harbour-small.jpg'),
    }),
  );
  await assay.grantHost('https://mixed.example');
  const view = await assay.page('https://mixed.example/');
  await until('everything is shown', () =>
    view.evaluate(
      () =>
        [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0) &&
        (document.querySelector('video')?.readyState ?? 0) >= 2,
    ),
  );
  const loaded = internet.log.length;
  const popup = await popupOver(assay, 'https://mixed.example/');
  await popup.resize(400, 600);
  await popup.press(label('tabPage'));
  await popup.has('.listed .thumb img');

  /** What stands in each row: the size of its picture, or `icon`. */
  const thumbs = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.listed .thumb')].map((thumb) => {
        const [picture] = thumb.getElementsByTagName('img');
        return picture ? `${picture.src.slice(0, 22)} ${picture.naturalWidth}` : 'icon';
      }),
    );
  const DRAWN = 'data:image/png;base64, 96';
  await until('the rows in view are drawn', async () => (await thumbs()).slice(3, 6).every((one) => one === DRAWN));
  // The list is in the order of the page: its own, a foreign one whose pixels are not to be read, a film.
  expect((await thumbs()).slice(0, 3)).toEqual([DRAWN, 'icon', DRAWN]);
  expect((await thumbs()).slice(-20)).toEqual(Array(20).fill('icon'));

  // What shows something else by now is not drawn under the old name.
  await view.evaluate(() => {
    document.querySelector('#p39')?.setAttribute('src', '/own.jpg');
  });
  await popup.evaluate(() => document.querySelector('.listed:last-child')?.scrollIntoView());
  await until('the last rows are drawn', async () => (await thumbs()).slice(-4, -1).every((one) => one === DRAWN));
  expect((await thumbs()).at(-1)).toBe('icon');

  // A page that is gone: the icons stay, and the list says nothing wrong.
  const tabId = await popup.evaluate(() => Number(new URLSearchParams(location.search).get('tab')));
  const media = [{ index: 20, address: 'https://mixed.example/p17.jpg' }];
  expect(await assay.send('drawListed', { tabId, frameId: 0, media })).toHaveLength(1);
  await view.goto('https://news.example/');
  expect(await assay.send('drawListed', { tabId, frameId: 0, media })).toEqual([]);
  const own = internet.log.slice(loaded).filter(({ host }) => /^(mixed|media)\.example$/.test(host));
  // The one picture that the page itself put in the place of another, and what the new page shows.
  expect(own.filter(({ host }) => host === 'mixed.example').length).toBeLessThanOrEqual(1);
  expect(own.every(({ headers }) => /^https:\/\/(mixed|news)\.example\//.test(headers.referer ?? ''))).toBe(true);
});

test('of a page of thousands the popup lists two thousand, and says how many there are', async ({ assay }) => {
  const address = 'https://stage.example/many?count=2100&each=1';
  await assay.grantHost('https://stage.example');
  await assay.page(address);
  const popup = await popupOver(assay, address);
  await popup.press(label('tabPage'));
  await popup.sees(/2,000 of the 2,100 on this page are listed/);
  expect(await popup.evaluate(() => document.querySelectorAll('.listed').length)).toBe(2_000);
});
