import { test as base } from '@playwright/test';
import { type Internet, startInternet } from '../../internet';
import type { AssayBrowser, BrowserKind, OpenOptions } from './assay-browser';
import { openBrowser } from './open-browser';
import { keptItsPromises } from './promises';

export interface BrowserOfProject {
  kind: BrowserKind;
}

type Wanted = Omit<OpenOptions, 'kind' | 'internet'> & { readonly keySaved?: boolean };

interface Fixtures {
  /** An internet of the test's own. When the test is over, what everybody sent there is held to the promises. */
  internet: Internet;
  /** Opens the project's browser with Assay freshly installed; it is closed when the test ends. */
  open: (wanted?: Wanted) => Promise<AssayBrowser>;
  /** One that is set up: its key saved and found good. */
  assay: AssayBrowser;
}

export const test = base.extend<Fixtures & BrowserOfProject>({
  kind: ['chromium', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  internet: async ({}, use) => {
    const internet = await startInternet();
    await use(internet);
    await internet.close();
    keptItsPromises(internet);
  },
  open: async ({ kind, internet }, use) => {
    const opened: AssayBrowser[] = [];
    await use(async (wanted = {}) => {
      const browser = await openBrowser({ kind, internet, ...wanted });
      opened.push(browser);
      return browser;
    });
    for (const browser of opened) await browser.close();
  },
  assay: async ({ open }, use) => {
    await use(await open({ keySaved: true }));
  },
});

export { expect } from '@playwright/test';
