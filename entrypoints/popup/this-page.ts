import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { attempt } from '../../components/attempts';
import { PictureQueue } from '../../components/popup/picture-queue';
import type { ListedItem, ThisPageActions, ThisPageData } from '../../components/popup/this-page';
import { fileNameOf, originPattern } from '../../lib/media/address';
import { MOST_DRAWN } from '../../lib/media/draw-small';
import { pages } from '../../lib/messaging/pages';
import { turnButton } from '../../lib/messaging/turn-button';
import { readSettings } from '../../lib/storage/settings';

export const thisPage = signal<ThisPageData>({
  media: undefined,
  site: undefined,
  button: undefined,
  shortcut: '',
  checked: new Set(),
  pictures: new Map(),
});

/** The tab that this popup lies over; in a tab of its own, the one that its address names. */
const tabInFront = async () => {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named > 0) return browser.tabs.get(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
};

const siteOf = (address: string | undefined): ThisPageData['site'] =>
  address && /^https?:/.test(address)
    ? { host: new URL(address).hostname, pattern: originPattern(address) }
    : undefined;

export const readButton = async (): Promise<void> => {
  const { button } = await readSettings();
  thisPage.value = { ...thisPage.value, button };
};

const listOf = async (tabId: number): Promise<Pick<ThisPageData, 'media' | 'more'>> => {
  const frames = await pages.sendMessage('listPage', { tabId });
  if (frames === 'closed') return { media: frames, more: undefined };
  const media = frames.flatMap((frame) =>
    frame.media.map((one) => ({ ...one, frameId: frame.frameId, name: fileNameOf(one.address) || one.title })),
  );
  const total = frames.reduce((sum, frame) => sum + frame.total, 0);
  const isWhole = frames.every((frame) => frame.isWhole);
  return { media, more: isWhole && total <= media.length ? undefined : { total, isWhole } };
};

let tabId = -1;

const draw = ([first, ...more]: readonly ListedItem[]) =>
  pages.sendMessage('drawListed', {
    tabId,
    frameId: first?.frameId ?? 0,
    media: [...(first ? [first] : []), ...more].map(({ index, address }) => ({ index, address })),
  });

/** One for each list: what an earlier one still draws is of another page. */
const pictureQueue = (): PictureQueue => {
  const queue = new PictureQueue(draw, MOST_DRAWN, (drawn) => {
    if (queue === pictures) thisPage.value = { ...thisPage.value, pictures: drawn };
  });
  return queue;
};
let pictures = pictureQueue();

/** Reads what the page in front shows: only when its list is opened. */
export const readThisPage = async (): Promise<void> => {
  const [tab, commands] = await Promise.all([tabInFront(), browser.commands.getAll()]);
  tabId = tab?.id ?? -1;
  const shortcut = commands.find(({ name }) => name === 'check')?.shortcut ?? '';
  thisPage.value = { ...thisPage.value, site: siteOf(tab?.url), shortcut };
  await readButton();
  const listed = tabId < 0 ? { media: 'closed' as const, more: undefined } : await listOf(tabId);
  pictures = pictureQueue();
  thisPage.value = { ...thisPage.value, ...listed, pictures: new Map() };
};

const check = async (item: ListedItem): Promise<void> => {
  const { frameId, index, address } = item;
  const started = await pages.sendMessage('checkListed', { tabId, frameId, index });
  const { checked } = thisPage.value;
  if (started) thisPage.value = { ...thisPage.value, checked: new Set([...checked, address]) };
  else await readThisPage();
};

/** Chromium has an address for it, Firefox a call. */
const openShortcuts = async (): Promise<void> => {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};

export const pageActions: ThisPageActions = {
  pageButton: {
    turn: (patterns, on) => void attempt(turnButton(patterns, on)),
    mute: (host, on) => void attempt(pages.sendMessage('muteSite', { host, on })),
    look: (change) => void attempt(pages.sendMessage('setButtonLook', change)),
  },
  check: (item) => void attempt(check(item)),
  inView: (item, isInView) => pictures.inView(item, isInView),
  light: ({ frameId, index }) => void attempt(pages.sendMessage('lightUp', { tabId, frameId, index })),
  openShortcuts: () => void attempt(openShortcuts()),
};
