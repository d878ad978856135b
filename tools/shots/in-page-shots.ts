import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Check } from '../../lib/checks/check';
import type { ChromiumView } from '../../tests/e2e/drivers/chromium-view';
import { moveTo, noPlate, plate, platesIn, pointAt, pressPlate } from '../../tests/e2e/drivers/in-page';
import { openBrowser } from '../../tests/e2e/drivers/open-browser';
import { turnOnEverywhere } from '../../tests/e2e/journeys/page-button';
import { plantChecks } from '../../tests/e2e/journeys/planting';
import { type Internet, startInternet } from '../../tests/internet';
import { file, sendMedia, site } from '../../tests/internet/sites/site';
import { needs, running, statements } from './states';

const OUT = path.resolve(import.meta.dirname, '../../shots');
const PAGE = 'https://shots.example/';
const PICTURES = ['harbour.jpg', 'mountains.jpg', 'dunes.jpg', 'lake.jpg', 'forest.jpg', 'meadow.webp'];

const cell = (n: number): string =>
  `<figure><img id="p${n}" alt="Picture ${n}" width="300" height="200" src="/p/${n}.jpg"><figcaption>Picture ${n}</figcaption></figure>`;

/** A page of pictures: light, dark or busy, as pages are. */
const serve = (internet: Internet): void => {
  const background = {
    light: '#fff',
    dark: '#101214',
    busy: 'repeating-linear-gradient(45deg,#e33 0 9px,#fd0 9px 18px,#08c 18px 27px)',
  };
  internet.serve(
    'shots.example',
    site({
      '/': (exchange) => {
        const look = (exchange.url.searchParams.get('look') ?? 'light') as keyof typeof background;
        exchange.html(
          200,
          `<!doctype html><html lang="en"><title>Pictures</title><style>body{margin:24px;background:${background[look]};color:${look === 'light' ? '#222' : '#eee'};font:14px sans-serif}main{display:grid;grid-template-columns:repeat(3,300px);gap:16px}figure{margin:0}img{display:block;object-fit:cover}</style><main>${Array.from({ length: 9 }, (_, n) => cell(n)).join('')}</main><p><img id="tiny" alt="" width="76" height="76" src="/p/20.jpg"> <span style="position:relative;display:inline-block"><img id="cover" alt="A cover" width="420" height="200" src="/p/21.jpg"><img id="face" alt="A face" width="110" height="110" style="position:absolute;left:290px;top:70px" src="/p/22.jpg"></span></p><audio id="voice" controls src="/voice.mp3?${look}" style="width:400px;margin-bottom:120px"></audio></html>`,
        );
      },
      '/voice.mp3': file('minister.mp3'),
      '*': (exchange) => {
        const number = Number(/\d+/.exec(exchange.url.pathname)?.[0] ?? 0);
        return sendMedia(exchange, PICTURES[number % PICTURES.length] ?? 'harbour.jpg');
      },
    }),
  );
};

/** These checks as if they had been made of the page's pictures, one after the other. */
const onPictures = (checks: readonly Check[]): Check[] =>
  checks.map((check, n) => ({
    ...check,
    item: { ...check.item, kind: 'image', address: `${PAGE}p/${n}.jpg`, pageAddress: PAGE },
  }));

const settle = (page: Page, ms = 500) => page.waitForTimeout(ms);

const badges = async (view: ChromiumView, count: number): Promise<void> => {
  for (let n = 0; n < count; n++) {
    await pointAt(view, `#p${n}`);
    await settle(view.page, 450);
  }
  await moveTo(view, 1100, 40);
  await settle(view.page);
};

/** Pictures of the button, the badges, the card and the chooser over pages that are light, dark and busy. */
export const inPageShots = async (wanted: string): Promise<void> => {
  if (!new RegExp(wanted).test('inpage')) return;
  const internet = await startInternet({ jobSeconds: 30 });
  serve(internet);
  const assay = await openBrowser({ kind: 'chromium', internet, keySaved: true });
  try {
    await turnOnEverywhere(assay);
    const shot = (view: ChromiumView, name: string) =>
      view.page.screenshot({ path: path.join(OUT, `inpage-${name}.png`) });
    for (const [look, colorScheme] of [
      ['light', 'light'],
      ['dark', 'dark'],
      ['busy', 'light'],
    ] as const) {
      await plantChecks(
        assay,
        onPictures([...statements().slice(0, 7), ...running().slice(1, 2), ...needs().slice(0, 1)]),
      );
      const view = (await assay.page(`${PAGE}?look=${look}`)) as ChromiumView;
      await view.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await view.page.setViewportSize({ width: 1000, height: 1080 });
      await badges(view, 9);
      await shot(view, `badges-${look}`);
      const [first] = (await platesIn(view)).filter(({ className }) => className === 'main');
      if (first) await pressPlate(view, first.name, { brings: '.card' });
      await plate(view, '.card');
      await settle(view.page);
      await shot(view, `card-${look}`);
      await view.page.keyboard.press('Escape');
      await pointAt(view, '#tiny');
      await plate(view, '.hb');
      await shot(view, `button-${look}`);
      await moveTo(view, 980, 1000);
      await noPlate(view, '.hb');
      await pointAt(view, '#face', -20, 20);
      const button = await plate(view, '.hb');
      await moveTo(view, button.x + button.width / 2, button.y + button.height / 2);
      await settle(view.page, 800);
      await shot(view, `unfolded-${look}`);
      await pressPlate(view, '.hb', { brings: '.chooser' });
      await plate(view, '.chooser');
      await shot(view, `chooser-${look}`);
      await view.page.keyboard.press('Escape');
      await pointAt(view, '#voice');
      await pressPlate(view, '.hb');
      await plate(view, '.run');
      await settle(view.page, 1500);
      await shot(view, `ring-${look}`);
      await view.close();
    }
  } finally {
    await assay.close();
    await internet.close();
  }
};
