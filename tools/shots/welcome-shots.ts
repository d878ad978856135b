import type { Page } from '@playwright/test';
import { longer } from './longer';
import type { Shot } from './shot';

const ON = { button: { on: ['https://news.example/*', 'https://photos.example/*'], muted: ['mail.example'] } };

const openPage = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'This page' }).click();
  await page.locator('.listed, .none-here').first().waitFor();
  if ((await page.locator('.listed').count()) > 0) await page.locator('.listed img').first().waitFor();
};

const openPageRightToLeft = async (page: Page): Promise<void> => {
  await openPage(page);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
};

/** What a page would have drawn small. */
const scene = (hue: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44"><rect width="44" height="44" fill="hsl(${hue} 45% 78%)"/><path d="m0 36 13-17 9 9 10-15 12 19v12H0z" fill="hsl(${hue} 32% 40%)"/></svg>`)}`;

const listed = {
  listPage: [
    {
      frameId: 0,
      total: 5,
      isWhole: true,
      media: [
        {
          index: 0,
          kind: 'image',
          address: 'https://m.example/flooded-street-after-the-storm-seen-from-the-bridge.webp',
          title: '',
          width: 2400,
          height: 1600,
        },
        {
          index: 1,
          kind: 'video',
          address: 'https://m.example/press-conference.mp4',
          title: '',
          width: 1280,
          height: 720,
          duration: 312,
        },
        { index: 2, kind: 'audio', address: 'https://m.example/minister.mp3', title: '', duration: 14 },
        { index: 3, kind: 'image', address: 'data:', title: 'A lighthouse', width: 720, height: 480 },
        {
          index: 4,
          kind: 'image',
          address: `https://m.example/${'a-name-without-any-space-that-goes-on-'.repeat(4)}.jpg`,
          title: '',
          width: 640,
          height: 960,
        },
      ],
    },
  ],
  drawListed: [
    { index: 0, picture: scene(205) },
    { index: 1, picture: scene(28) },
    { index: 4, picture: scene(120) },
  ],
};

const rightToLeft = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

const [frame] = listed.listPage;
const ofMany = { ...listed, listPage: [{ ...frame, total: 2_417 }] };

/** The welcome page, and the popup's list of the page in front. */
export const welcomeShots: readonly Shot[] = [
  { name: 'welcome', width: 784 },
  { name: 'welcome-long', width: 784, prepare: longer },
  { name: 'welcome-rtl', width: 784, prepare: rightToLeft },
  { name: 'welcome-narrow', width: 400, settings: ON },
];

export const pageShots: readonly Shot[] = [
  { name: 'popup-page', width: 380, replies: listed, prepare: openPage },
  { name: 'popup-page-320', width: 320, replies: listed, prepare: openPage },
  { name: 'popup-page-rtl', width: 380, replies: listed, prepare: openPageRightToLeft },
  { name: 'popup-page-many', width: 380, replies: ofMany, prepare: openPage },
  { name: 'popup-page-many-320', width: 320, replies: ofMany, prepare: openPageRightToLeft },
  { name: 'popup-page-none', width: 380, replies: { listPage: [] }, prepare: openPage },
  { name: 'popup-page-closed', width: 320, replies: { listPage: 'closed' }, prepare: openPage },
];
