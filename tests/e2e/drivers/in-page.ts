import type { CDPSession, Frame as ChromiumFrame, Page as ChromiumPage } from '@playwright/test';
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
  readonly hasFocus: boolean;
}

/** Runs in our root: everything that shows there and can be read or pressed. */
const PLATES = `(root) => [...root.querySelectorAll('.plate, button, .ringed')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
  .map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { className: one.className, name: one.getAttribute('aria-label') ?? '', text: [...one.querySelectorAll('[data-t]')].filter((part) => part.checkVisibility()).map((part) => part.dataset.t).join('\\n'), x, y, width, height, hasFocus: one.matches(':focus') };
  })`;

interface Node {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
  /** Of documents. */
  readonly documentURL?: string;
}

const closedRoots = (node: Node): Node[] => [
  ...(node.attributes?.includes('popover') && node.shadowRoots ? node.shadowRoots : []),
  ...[
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ].flatMap(closedRoots),
];

const framesOf = (node: Node): Node[] =>
  [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]
    .flatMap(framesOf)
    .concat(node.contentDocument ?? []);

const sessions = new WeakMap<ChromiumPage | ChromiumFrame, Promise<CDPSession>>();

const sessionOf = (of: ChromiumPage | ChromiumFrame, page: ChromiumPage): Promise<CDPSession> => {
  const session = sessions.get(of) ?? page.context().newCDPSession(of);
  sessions.set(of, session);
  return session;
};

/** Calls a function with each root of ours in the page, or in its frame at this address. */
const inChromiumRoots = async (page: ChromiumPage, code: string, frameAt?: string): Promise<unknown[]> => {
  const frame = page.frames().find((one) => frameAt !== undefined && one.url().startsWith(frameAt));
  // A frame of another site has a process of its own, and a session; any other is part of the page's.
  const own = frame && (await sessionOf(frame, page).catch(() => undefined));
  const cdp = own ?? (await sessionOf(page, page));
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const top =
    frameAt === undefined || own
      ? (root as Node)
      : framesOf(root as Node).find(({ documentURL }) => documentURL?.startsWith(frameAt));
  const answers: unknown[] = [];
  for (const { backendNodeId } of top ? closedRoots(top) : []) {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${code})(this); }`,
      returnByValue: true,
    });
    answers.push(result.value);
  }
  return answers;
};

type AnyPage = ChromiumPage & FirefoxPage;

const pageOf = (view: View): AnyPage => (view as View & { page: AnyPage }).page;

/** Calls a function, given as code, with each root of ours in the page. Chromium alone. */
export const inOurRoots = (view: View, code: string): Promise<unknown[]> => inChromiumRoots(pageOf(view), code);

/** Everything of ours in the page now, or in its frame at this address: places are the frame's own then. */
export const platesIn = async (view: View, frameAt?: string): Promise<Plate[]> => {
  const { plates } = view as FirefoxView;
  if (plates) return (await plates(frameAt)) as Plate[];
  return ((await inChromiumRoots(pageOf(view), PLATES, frameAt)) as Plate[][]).flat();
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

/** What comes of a press is looked for so many times before the next one. */
const LOOKS = 3;

interface Pressed {
  /** What the press brings, where what was pressed may stay, or come back. */
  readonly brings?: string | RegExp;
  /** In the frame at this address, which lies there in the window. */
  readonly frame?: { readonly address: string; readonly x: number; readonly y: number };
}

/**
 * Goes to something of ours and presses it until the press is taken, as a person does: what has not stood there for long
 * enough to be read takes none.
 */
export const pressPlate = async (
  view: View,
  wanted: string | RegExp,
  { brings, frame }: Pressed = {},
): Promise<void> => {
  const look = async (what: string | RegExp) => (await platesIn(view, frame?.address)).find(fits(what));
  const before = await until(`something of ours that is ${wanted}`, () => look(wanted));
  // It unfolds, and what was pointed at stays where it was.
  const x = (frame?.x ?? 0) + before.x + Math.min(before.width - 4, before.width / 2);
  await moveTo(view, x, (frame?.y ?? 0) + before.y + before.height / 2);
  const isTaken = async () => !(await look(wanted)) || (brings !== undefined && (await look(brings)) !== undefined);
  await until(`a press on ${wanted} is taken`, async () => {
    await pageOf(view).mouse.down();
    await pageOf(view).mouse.up();
    for (let looks = 0; looks < LOOKS; looks++) if (await isTaken()) return true;
    throw new Error(
      JSON.stringify((await platesIn(view, frame?.address)).map(({ className, x, y }) => [className, x, y])),
    );
  });
};

/** Puts a finger down, and answers how to lift it. */
export const touchAt = async (view: View, x: number, y: number): Promise<() => Promise<void>> => {
  const page = pageOf(view);
  if ((view as FirefoxView).plates) {
    const finger = await page.touchscreen.touchStart(x, y);
    return () => (finger as unknown as { end(): Promise<void> }).end();
  }
  const cdp = await sessionOf(page, page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  return async () => {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
};

export const tapAt = async (view: View, x: number, y: number): Promise<void> => {
  const lift = await touchAt(view, x, y);
  await lift();
};

export const clickAt = async (view: View, x: number, y: number): Promise<void> => {
  await pageOf(view).mouse.move(x, y);
  await pageOf(view).mouse.down();
  await pageOf(view).mouse.up();
};

interface FramedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In the frame itself. */
  readonly innerX: number;
  readonly innerY: number;
}

/** Where an element of a frame is in the window: the frame whose page is at this address. */
export const boxInFrame = async (view: View, address: string, selector: string): Promise<FramedBox> => {
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
      const { x, y } = inner;
      if (outer && inner.width > 0) return { ...inner, innerX: x, innerY: y, x: x + outer.x, y: y + outer.y };
    }
    return undefined;
  });
};
