import path from 'node:path';
import type { Check } from '../../lib/checks/check';
import type { AssayBrowser } from '../../tests/e2e/drivers/assay-browser';
import type { ChromiumView } from '../../tests/e2e/drivers/chromium-view';
import { clickAt, moveTo, noPlate, plate, platesIn, pointAt, pressPlate } from '../../tests/e2e/drivers/in-page';
import { openBrowser } from '../../tests/e2e/drivers/open-browser';
import { label } from '../../tests/e2e/drivers/wording';
import { restIsOver, turnOnEverywhere } from '../../tests/e2e/journeys/page-button';
import { plantChecks } from '../../tests/e2e/journeys/planting';
import { startInternet } from '../../tests/internet';
import { type Ground, PAGE, servePage } from './in-page-site';
import { everyOtherState, everyStatement, onPictures } from './in-page-states';

const OUT = path.resolve(import.meta.dirname, '../../shots');
const AUTHORITY = /A page can draw something like this/;

interface Look {
  readonly name: string;
  readonly ground: Ground;
  readonly dark?: boolean;
  readonly dir?: 'rtl';
  readonly width?: number;
  readonly forced?: boolean;
}

const open = async (assay: AssayBrowser, look: Look, checks: readonly Check[]): Promise<ChromiumView> => {
  await plantChecks(assay, onPictures(checks));
  const view = (await assay.page(`${PAGE}?ground=${look.ground}&dir=${look.dir ?? 'ltr'}`)) as ChromiumView;
  await view.page.emulateMedia({
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    forcedColors: look.forced ? 'active' : 'none',
  });
  await view.page.setViewportSize({ width: look.width ?? 1000, height: 1080 });
  return view;
};

const shot = (view: ChromiumView, name: string) => view.page.screenshot({ path: path.join(OUT, `inpage-${name}.png`) });

const putBadges = async (assay: AssayBrowser, view: ChromiumView): Promise<void> => {
  for (let n = 0; n < 9; n++) {
    await pointAt(view, `#p${n}`);
    await restIsOver(assay, view);
  }
  await view.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await moveTo(view, 5, 5);
  await noPlate(view, '.hb');
  await restIsOver(assay, view);
};

/** The button, its words, the chooser and the ring, and badges on every picture. */
const overPage = async (assay: AssayBrowser, look: Look): Promise<void> => {
  const view = await open(assay, look, everyStatement());
  await putBadges(assay, view);
  await shot(view, `badges-${look.name}`);
  await pointAt(view, '#tiny');
  await plate(view, '.hb');
  await shot(view, `button-${look.name}`);
  await moveTo(view, 980, 1000);
  await noPlate(view, '.hb');
  await pointAt(view, '#face', -20, 20);
  const button = await plate(view, '.hb');
  await moveTo(view, button.x + button.width / 2, button.y + button.height / 2);
  await restIsOver(assay, view);
  await shot(view, `unfolded-${look.name}`);
  await pressPlate(view, '.hb', { brings: '.chooser' });
  await plate(view, '.chooser');
  await shot(view, `chooser-${look.name}`);
  await view.page.keyboard.press('Escape');
  await pointAt(view, '#voice');
  await pressPlate(view, '.hb');
  await plate(view, label('stepAnalysing'));
  await shot(view, `ring-${look.name}`);
  await view.close();
};

/** The card of each picture's check. */
const cards = async (assay: AssayBrowser, look: Look, name: string, checks: readonly Check[]): Promise<void> => {
  const view = await open(assay, look, checks);
  await putBadges(assay, view);
  await shot(view, `${name}-${look.name}`);
  const badges = (await platesIn(view)).filter(({ className }) => className === 'main');
  for (const [n, { x, y, width, height }] of badges.entries()) {
    if (y > 1060) break;
    await clickAt(view, x + width / 2, y + height / 2);
    await plate(view, AUTHORITY);
    const card = await plate(view, '.card');
    await restIsOver(assay, view);
    const clip = { x: Math.max(0, card.x - 20), y: Math.max(0, card.y - 44), width: card.width + 40, height: 440 };
    await view.page.screenshot({ path: path.join(OUT, `inpage-card-${name}-${n}-${look.name}.png`), clip });
    await view.page.keyboard.press('Escape');
    await noPlate(view, '.card');
  }
  await view.close();
};

const LIGHT: Look = { name: 'light', ground: 'light' };
const DARK: Look = { name: 'dark', ground: 'dark', dark: true };

/** Pictures of the button, the badges, the cards and the chooser over pages that are light, dark and busy. */
export const inPageShots = async (wanted: string): Promise<void> => {
  const isWanted = (name: string) => new RegExp(wanted).test(`inpage-${name}`);
  const jobs: readonly [string, (assay: AssayBrowser) => Promise<void>][] = [
    ...[
      LIGHT,
      DARK,
      { name: 'busy', ground: 'busy' } as const,
      { name: 'rtl', ground: 'light', dir: 'rtl' } as const,
      { name: 'forced', ground: 'light', forced: true } as const,
    ].map((look) => [`page-${look.name}`, (assay: AssayBrowser) => overPage(assay, look)] as const),
    ...[LIGHT, DARK, { name: 'narrow', ground: 'light', width: 320 } as const].flatMap((look) => [
      [`cards-${look.name}-statements`, (assay: AssayBrowser) => cards(assay, look, 'said', everyStatement())] as const,
      [`cards-${look.name}-others`, (assay: AssayBrowser) => cards(assay, look, 'state', everyOtherState())] as const,
    ]),
  ].filter(([name]) => isWanted(name)) as never;
  if (jobs.length === 0) return;
  const internet = await startInternet({ jobSeconds: 30 });
  servePage(internet);
  try {
    for (const [, job] of jobs) {
      // What was planted before would be remembered of the same pictures.
      const assay = await openBrowser({ kind: 'chromium', internet, keySaved: true });
      try {
        await turnOnEverywhere(assay);
        await job(assay);
      } finally {
        await assay.close();
      }
    }
  } finally {
    await internet.close();
  }
};
