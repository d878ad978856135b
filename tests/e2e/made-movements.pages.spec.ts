import type { View } from './drivers/assay-browser';
import { hostsIn, moveTo, plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { restIsOver, turnOnEverywhere } from './journeys/page-button';

const AT = 'https://news.example/';

/** The page says that the pointer is over the picture: once, or all the time. */
const pretend = (page: View, every?: number) =>
  page.evaluate((ms) => {
    const say = () => {
      const photo = document.getElementById('photo');
      const { x = 0, y = 0, width = 0, height = 0 } = photo?.getBoundingClientRect() ?? {};
      const at = { clientX: x + width / 2, clientY: y + height / 2, pointerType: 'mouse', bubbles: true };
      photo?.dispatchEvent(new PointerEvent('pointermove', at));
    };
    if (ms === undefined) say();
    else setInterval(say, ms);
  }, every);

test('movements that a page makes itself bring no button, and do not keep the person’s own from bringing it', async ({
  assay,
}) => {
  await turnOnEverywhere(assay);
  const page = await assay.page(AT);
  await until('the button is at work in the page', () => assay.isWatched(page));
  await moveTo(page, 2, 2);
  await restIsOver(assay, page);
  await pretend(page);
  await restIsOver(assay, page);
  expect(await hostsIn(page)).toBe(0);

  // Faster than any rest: the person's own movement is never the last.
  await pretend(page, 20);
  const box = await page.evaluate(() => {
    const {
      x = 0,
      y = 0,
      width = 0,
      height = 0,
    } = document.getElementById('photo')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await until('the button', async () => {
    await moveTo(page, box.x, box.y);
    await moveTo(page, box.x + 3, box.y + 2);
    return plate(page, '.hb', 2_000);
  });
});
