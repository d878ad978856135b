import type { Page } from '@playwright/test';
import type { View } from './assay-browser';

/** What a person presses: whichever of these bears the name. */
const PRESSED = ['button', 'link', 'checkbox', 'switch', 'tab', 'menuitem'] as const;

export interface ChromiumView extends View {
  readonly page: Page;
}

const named = (page: Page, name: string | RegExp) =>
  PRESSED.map((role) => page.getByRole(role, { name, exact: true }))
    // The head of a fold has no role of its own.
    .reduce((any, one) => any.or(one), page.locator('summary').filter({ hasText: name }));

export const chromiumView = (page: Page): ChromiumView => ({
  page,
  goto: async (address) => {
    await page.goto(address);
  },
  text: () => page.locator('body').innerText(),
  sees: async (text, within = 15_000) => {
    await page.getByText(text).first().waitFor({ timeout: within });
  },
  press: (name) => named(page, name).first().click(),
  keys: async (...names) => {
    for (const name of names) await page.keyboard.press(name);
  },
  // Each detector's card has a field of that name: the first is the one that a test means.
  fill: (name, text) => page.getByLabel(name, { exact: true }).first().fill(text),
  has: async (selector, within = 15_000) => {
    await page.locator(selector).first().waitFor({ timeout: within });
  },
  evaluate: (code, argument) => page.evaluate(code as never, argument as never),
  screenshot: async (file) => {
    await page.screenshot({ path: file });
  },
  resize: (width, height) => page.setViewportSize({ width, height }),
  bringToFront: () => page.bringToFront(),
  close: () => page.close(),
});
