import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { View } from './assay-browser';
import { until } from './until';

export interface FirefoxView extends View {
  readonly page: Page;
  /** Everything of ours that shows in this page, or in its frame at this address. Needs the site's grant. */
  readonly plates?: (frameAt?: string) => Promise<unknown>;
}

/** What a person can press, by the name that it goes by: its own label, its labels elsewhere, else what it says. */
const pressable = async (page: Page, name: string | RegExp): Promise<ElementHandle | undefined> => {
  const found = await page.evaluateHandle(
    (wanted, flags) => {
      const pattern = new RegExp(wanted, flags);
      const all = document.querySelectorAll<HTMLElement>(
        'button, a[href], summary, input, [role="switch"], [role="tab"]',
      );
      return [...all].find((element) => {
        const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const names = [
          element.getAttribute('aria-label') ?? '',
          ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
          ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? ''),
          element.textContent ?? '',
        ];
        return names.some((text) => pattern.test(text.trim())) && element.checkVisibility();
      });
    },
    typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : name.source,
    typeof name === 'string' ? '' : name.flags,
  );
  return (found.asElement() as ElementHandle | null) ?? undefined;
};

/** A field by its label. Not by role: a password field has none. */
const fieldNamed = async (page: Page, name: string): Promise<ElementHandle | undefined> => {
  const found = await page.evaluateHandle((wanted) => {
    const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === wanted);
    return label?.control ?? document.querySelector(`[aria-label="${CSS.escape(wanted)}"]`);
  }, name);
  return (found.asElement() as ElementHandle | null) ?? undefined;
};

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);

export const firefoxView = (page: Page): FirefoxView => ({
  page,
  goto: async (address) => {
    await page.goto(address);
  },
  text: () => textOf(page),
  sees: async (text, within) => {
    const says = (seen: string) => (typeof text === 'string' ? seen.includes(text) : text.test(seen));
    await until(
      `the page says ${text}`,
      async () => {
        const seen = await textOf(page);
        if (!says(seen)) throw new Error(`it says ${JSON.stringify(seen.slice(0, 1000))}`);
        return true;
      },
      within,
    );
  },
  press: async (name) => {
    const target = await until(`something named ${name}`, () => pressable(page, name));
    await target.click();
  },
  keys: async (...names) => {
    for (const name of names) {
      const held = name.split('+').slice(0, -1) as KeyInput[];
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(name.split('+').at(-1) as KeyInput);
      for (const key of held) await page.keyboard.up(key);
    }
  },
  fill: async (name, text) => {
    const field = await until(`a field named ${name}`, () => fieldNamed(page, name));
    await field.evaluate((element) => {
      (element as HTMLInputElement).select();
    });
    await field.type(text);
  },
  has: async (selector, within = 15_000) => {
    await page.waitForSelector(selector, { visible: true, timeout: within });
  },
  evaluate: (code, argument) => page.evaluate(code as never, argument as never) as never,
  screenshot: async (file) => {
    await page.screenshot({ path: file as `${string}.png` });
  },
  resize: (width, height) => page.setViewport({ width, height }),
  bringToFront: () => page.bringToFront(),
  close: () => page.close(),
});
