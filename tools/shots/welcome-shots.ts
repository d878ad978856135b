import type { Page } from '@playwright/test';
import { longer } from './longer';
import type { Shot } from './shot';

const ON = { button: { on: ['https://news.example/*', 'https://photos.example/*'], muted: ['mail.example'] } };

const openPage = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'This page' }).click();
  await page.locator('.listed, .none-here').first().waitFor();
};

const listed = {
  listPage: [
    {
      frameId: 0,
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
      ],
    },
  ],
};

const rightToLeft = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

/** The welcome page, and the popup's list of the page in front. */
export const welcomeShots: readonly Shot[] = [
  { name: 'welcome', width: 784 },
  { name: 'welcome-long', width: 784, prepare: longer },
  { name: 'welcome-rtl', width: 784, prepare: rightToLeft },
  { name: 'welcome-narrow', width: 400, settings: ON },
];

export const pageShots: readonly Shot[] = [
  { name: 'popup-page', width: 380, replies: listed, prepare: openPage },
  { name: 'popup-page-none', width: 380, replies: { listPage: [] }, prepare: openPage },
  { name: 'popup-page-closed', width: 320, replies: { listPage: 'closed' }, prepare: openPage },
];
