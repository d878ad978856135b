import browser from 'webextension-polyfill';

/** The toolbar button: an icon of public/icons by name, a short badge, and the words for both. */
export const showOnToolbar = async (show: { icon: string; badge: string; title: string }): Promise<void> => {
  const path = { 16: `/icons/toolbar-${show.icon}-16.png`, 32: `/icons/toolbar-${show.icon}-32.png` };
  await Promise.all([
    browser.action.setIcon({ path }),
    browser.action.setBadgeText({ text: show.badge }),
    browser.action.setBadgeBackgroundColor({ color: '#1762b6' }),
    browser.action.setTitle({ title: show.title }),
  ]);
};
