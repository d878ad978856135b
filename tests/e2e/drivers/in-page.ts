import type { CDPSession, Page as ChromiumPage } from '@playwright/test';
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { View } from './assay-browser';
import type { FirefoxView } from './firefox-view';
import { until } from './until';

/** One thing of ours that lies over a page, as seen from inside its closed root. */
export interface Plate {
  readonly className: string;
  readonly name: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in our root: everything that shows there and can be read or pressed. */
const PLATES = `(root) => [...root.querySelectorAll('.plate, button, .ringed')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
  .map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { className: one.className, name: one.getAttribute('aria-label') ?? '', text: [...one.querySelectorAll('[data-t]')].filter((part) => part.checkVisibility()).map((part) => part.dataset.t).join('\\n'), x, y, width, height };
  })`;

interface Node {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
}

const closedRoots = (node: Node): Node[] => [
  ...(node.attributes?.includes('popover') && node.shadowRoots ? node.shadowRoots : []),
  ...[
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ].flatMap(closedRoots),
];

const sessions = new WeakMap<ChromiumPage, Promise<CDPSession>>();

const inChromium = async (page: ChromiumPage): Promise<Plate[]> => {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const cdp = await session;
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const all: Plate[] = [];
  for (const { backendNodeId } of closedRoots(root as Node)) {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${PLATES})(this); }`,
      returnByValue: true,
    });
    all.push(...(result.value as Plate[]));
  }
  return all;
};

type AnyPage = ChromiumPage & FirefoxPage;

const pageOf = (view: View): AnyPage => (view as View & { page: AnyPage }).page;

/** Everything of ours in the page now. */
export const platesIn = (view: View): Promise<Plate[]> => {
  const { plates } = view as FirefoxView;
  return plates ? (plates() as Promise<Plate[]>) : inChromium(pageOf(view));
};

const fits = (wanted: string | RegExp) => (plate: Plate) =>
  typeof wanted === 'string'
    ? plate.name === wanted || plate.className.split(' ').includes(wanted.replace(/^\./, ''))
    : wanted.test(`${plate.name}\n${plate.text}`);

/** Waits for something of this class (`.badge`), name or words. */
export const plate = (view: View, wanted: string | RegExp, within?: number): Promise<Plate> =>
  until(`something of ours that is ${wanted}`, async () => (await platesIn(view)).find(fits(wanted)), within);

export const noPlate = async (view: View, wanted: string | RegExp): Promise<void> => {
  await until(`nothing of ours that is ${wanted}`, async () => !(await platesIn(view)).some(fits(wanted)));
};

/** How many elements of ours stand in the page, as anybody sees it from outside: needs no access to the site. */
export const hostsIn = (view: View): Promise<number> =>
  view.evaluate(() => document.querySelectorAll('div[popover]').length);

export const moveTo = async (view: View, x: number, y: number): Promise<void> => {
  await pageOf(view).mouse.move(x, y, { steps: 4 });
};

/** Moves the pointer onto an element of the page; `dx`, `dy` from its middle. */
export const pointAt = async (view: View, selector: string, dx = 0, dy = 0): Promise<void> => {
  await view.has(selector);
  const box = await view.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
  await moveTo(view, box.x + dx - 3, box.y + dy - 3);
  await moveTo(view, box.x + dx, box.y + dy);
};

/** Longer than a plate must stand before it takes a press, and than a second press must come after the first. */
const READ_MS = 700;

/** Goes to something of ours and presses it, as slowly as a person who reads it first. */
export const pressPlate = async (view: View, wanted: string | RegExp): Promise<void> => {
  const before = await plate(view, wanted);
  // It unfolds, and what was pointed at stays where it was.
  const x = before.x + Math.min(before.width - 4, before.width / 2);
  await moveTo(view, x, before.y + before.height / 2);
  await new Promise((read) => setTimeout(read, READ_MS));
  await pageOf(view).mouse.down();
  await pageOf(view).mouse.up();
};

export const clickAt = async (view: View, x: number, y: number): Promise<void> => {
  await pageOf(view).mouse.move(x, y);
  await pageOf(view).mouse.down();
  await pageOf(view).mouse.up();
};

/** Where an element of a frame is in the window: the frame whose page is at this address. */
export const boxInFrame = async (view: View, address: string, selector: string): Promise<DOMRect> => {
  const page = pageOf(view);
  return until(`${selector} in ${address}`, async () => {
    for (const frame of page.frames()) {
      if (!frame.url().startsWith(address) || frame === page.mainFrame()) continue;
      const holder = await frame.frameElement();
      const outer = await holder?.boundingBox();
      const inner = await frame.evaluate((wanted: string) => {
        const { x, y, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
        return { x, y, width, height };
      }, selector);
      if (outer && inner.width > 0) return { ...inner, x: inner.x + outer.x, y: inner.y + outer.y } as DOMRect;
    }
    return undefined;
  });
};
