import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from '../command.mjs';
import { findChromium, findFirefox, which } from './browser-paths.mjs';
import { canInstallPackages, installPackages } from './debian.mjs';
import { Unready } from './unready.mjs';

/** What a real menu in Chromium needs: a screen of its own, a window manager, and a hand for mouse and keys. */
const SCREEN = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool', xauth: 'xauth' };

/** Real menus of Chromium can be worked on Linux only. */
export const hasScreenTools = () => Object.keys(SCREEN).every((program) => which(program) !== undefined);

const missingPackages = () => [
  ...(findChromium() ? [] : ['chromium']),
  ...(findFirefox() ? [] : ['firefox-esr']),
  ...Object.entries(SCREEN).flatMap(([program, name]) => (which(program) ? [] : [name])),
];

const playwrightChromium = async () => {
  const { chromium } = await import('@playwright/test');
  if (!existsSync(chromium.executablePath())) {
    console.log('downloading Chromium');
    await runTool('playwright', ['install', 'chromium'], { minutes: 15 });
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
};

const puppeteerFirefox = async () => {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const cacheDir = join(ROOT, '.browsers');
  const find = async () => (await getInstalledBrowsers({ cacheDir })).find(({ browser }) => browser === 'firefox');
  if (!(await find())) {
    console.log('downloading Firefox');
    await runTool('browsers', ['install', 'firefox@esr', '--path', cacheDir], { minutes: 15 });
  }
  return (await find())?.executablePath;
};

/**
 * Finds the two browsers, and on Linux what a real menu needs; gets what is missing where that is possible.
 * Leaves the paths in the environment, so that every tool started from here uses the same browsers.
 */
export const findBrowsers = async () => {
  let said = '';
  if (process.platform === 'linux' && missingPackages().length > 0 && canInstallPackages())
    said = await installPackages(missingPackages());
  const chromium = findChromium() ?? (await playwrightChromium());
  const firefox = findFirefox() ?? (await puppeteerFirefox());
  const missing = [
    ...(chromium ? [] : ['Chromium (or CHROMIUM=its path)']),
    ...(firefox ? [] : ['Firefox (or FIREFOX=its path)']),
    ...(process.platform === 'linux' && !hasScreenTools() ? [Object.values(SCREEN).join(', ')] : []),
  ];
  if (!chromium || !firefox || missing.length > 0)
    throw new Unready(`Please install ${missing.join(' and ')}, then run this again.${said && `\n${said}`}`);
  process.env.CHROMIUM = chromium;
  process.env.FIREFOX = firefox;
  return { chromium, firefox };
};
