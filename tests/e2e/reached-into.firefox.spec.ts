import { clickAt, moveTo, plate, pointAt, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { confirmInCard, restIsOver, turnOnEverywhere } from './journeys/page-button';
import { SWAP, serveSwap } from './journeys/swapping-site';

// Many pages, each rested on as long as a person would.
test.describe.configure({ timeout: 150_000 });

test('a page that reaches into the card by its events, and lays its button everywhere, gets no press from it', async ({
  assay,
  internet,
}) => {
  serveSwap(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(SWAP);
  await page.evaluate(() => {
    const reach = (event: Event) => {
      const { originalTarget } = event as Event & { originalTarget?: Element };
      const root = originalTarget?.getRootNode?.();
      if (!(root instanceof ShadowRoot)) return;
      const go = root.querySelector<HTMLElement>('.primary');
      if (!go || document.body.dataset.wide) return;
      go.style.cssText = 'position:fixed;left:-2000px;top:-2000px;width:6000px;height:6000px;opacity:0';
      document.body.dataset.wide = 'yes';
    };
    for (const type of ['pointermove', 'pointerover', 'focusin']) addEventListener(type, reach, true);
  });
  await pointAt(page, '#photo');
  await pressPlate(page, '.hb', { brings: '.card' });
  const { x, y } = await plate(page, '.card');
  await moveTo(page, x + 40, y + 60);
  await page.has('body[data-wide=yes]');
  // Long enough for a press in the card to count, were it as we made it.
  await restIsOver(assay, page);
  await restIsOver(assay, page);
  await restIsOver(assay, page);
  await clickAt(page, 1000, 300);
  await restIsOver(assay, page);
  expect(await assay.readChecks()).toEqual([]);

  // On a page that does not, the same two presses start it.
  await page.goto(SWAP);
  await pointAt(page, '#photo');
  await pressPlate(page, '.hb', { brings: '.card' });
  await confirmInCard(page);
  await plate(page, label('titleNothingFound'));
  expect(await assay.readChecks()).toHaveLength(1);
});
