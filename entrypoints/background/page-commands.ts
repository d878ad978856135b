import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { askFrame } from '../../lib/browser/page-script';
import { framesToEnter } from '../../lib/browser/page-scripts';
import type { Desk } from '../../lib/checks/desk';
import { detectors } from '../../lib/detectors';
import { MOST_DRAWN } from '../../lib/media/draw-small';
import { picturesIn } from '../../lib/media/drawn-media';
import { type ListedPicture, listing, READER_FILE, wantedPicture } from '../../lib/messaging/page-reader';
import type { ListedFrame } from '../../lib/messaging/pages';
import { asking, buttonSettings, muted, pattern, turnedOff } from '../../lib/storage/button-settings';
import type { Settings } from '../../lib/storage/settings';
import { askReader, checkListed, orderCard } from './asked-in-page';

export const ofPatterns = z.object({ patterns: z.array(pattern).check(z.minLength(1)), on: z.boolean() });
export const ofHost = z.object({ host: z.string().check(z.minLength(1), z.maxLength(260)), on: z.boolean() });
export const ofPlace = z.object({ tabId: z.int(), frameId: z.int(), index: z.int() });

export const ofPictures = z.object({
  tabId: z.int(),
  frameId: z.int(),
  media: z.array(wantedPicture).check(z.maxLength(MOST_DRAWN)),
});

/** A page that is busy for longer keeps its icons. */
const DRAW_MS = 8_000;

/** Access that was given for the button alone goes with it; a detector's own host stays. */
const giveBack = async (patterns: readonly string[]): Promise<void> => {
  const needed = new Set(detectors.flatMap(({ hosts }) => hosts));
  const origins = patterns.filter((pattern) => !needed.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
};

type Settle = (change: (now: Settings) => Settings) => Promise<Settings>;

/** What our own pages ask about the button and the page in front. */
export const pageCommands = (desk: Desk, settle: Settle) => ({
  turnButton: async ({ patterns, on }: z.infer<typeof ofPatterns>): Promise<void> => {
    await settle((now) => ({
      ...now,
      button: on ? asking(now.button, patterns, Date.now()) : turnedOff(now.button, patterns),
    }));
    if (!on) await giveBack(patterns);
  },
  muteSite: ({ host, on }: z.infer<typeof ofHost>) =>
    settle((now) => ({ ...now, button: muted(now.button, host, on) })),
  setButtonLook: (look: Partial<Pick<Settings['button'], 'corner' | 'delay' | 'leastSize'>>) =>
    settle((now) => ({ ...now, button: buttonSettings.parse({ ...now.button, ...look }) })),
  listPage: async ({ tabId }: { tabId: number }): Promise<readonly ListedFrame[] | 'closed'> => {
    const frames = await framesToEnter(tabId);
    if (frames === undefined) return 'closed';
    const lists = await Promise.all(
      frames.map(async (frameId) => {
        const told = listing.safeParse(await askReader({ tabId, frameId }, { assay: 'list' }));
        return told.success ? [{ frameId, ...told.data }] : [];
      }),
    );
    return lists.flat().filter(({ total }) => total > 0);
  },
  drawListed: async ({ tabId, frameId, media }: z.infer<typeof ofPictures>): Promise<readonly ListedPicture[]> => {
    const message = { assay: 'draw', media } as const;
    return picturesIn(await askFrame(tabId, frameId, { file: READER_FILE, message, within: DRAW_MS }), media);
  },
  checkListed: async ({ tabId, frameId, index }: z.infer<typeof ofPlace>): Promise<boolean> => {
    const tab = await browser.tabs.get(tabId);
    const place = { tabId, frameId, pageAddress: tab.url ?? '', pageTitle: tab.title ?? '' };
    return checkListed(desk, place, index);
  },
  lightUp: ({ tabId, frameId, index }: z.infer<typeof ofPlace>): Promise<boolean> =>
    orderCard({ tabId, frameId }, { assay: 'light', index }),
});
