import type { Check } from '../../../lib/checks/check';

/** `chromium`: headless, its click is a dispatched event. The other two work the browser's own menu. */
export type BrowserKind = 'chromium' | 'chromium-menu' | 'firefox';

export interface OpenOptions {
  readonly kind: BrowserKind;
  /** The test internet: every request of the browser goes through its proxy. */
  readonly internet: { readonly proxy: { readonly host: string; readonly port: number } };
  /** Where the built extension lies; the production build of this kind where absent. */
  readonly extension?: string;
  /** Firefox shows its own question about host access instead of granting at once. Chromium with a screen always does. */
  readonly prompts?: boolean;
  /** A folder for the profile, which stays there when the browser closes. Chromium only: Firefox forgets Assay then. */
  readonly profile?: string;
  /** Keeps the pages that were left for *back*, as browsers do for persons. Under a driver Chromium keeps none by itself. */
  readonly keepsPages?: boolean;
  /** A window on the person's own screen, for them to use. */
  readonly visible?: boolean;
}

/** One open page, in words that mean the same in both browsers. */
export interface View {
  goto(address: string): Promise<void>;
  /** Everything that the page says now, as a person would read it. */
  text(): Promise<string>;
  /** Waits until the page says this. */
  sees(text: string | RegExp, within?: number): Promise<void>;
  /** A trusted click on the button, link or box of this accessible name. Waits for it. */
  press(name: string | RegExp): Promise<void>;
  /** Presses keys, one after the other, as a person without a mouse does: `Tab`, `Shift+Tab`, `Enter`, a blank. */
  keys(...names: readonly string[]): Promise<void>;
  /** Puts text into the field of this accessible name. */
  fill(name: string, text: string): Promise<void>;
  /** Waits for the element. */
  has(selector: string, within?: number): Promise<void>;
  /** Runs code in the page. */
  evaluate<T, A = undefined>(code: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  screenshot(file: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

export interface AssayBrowser {
  readonly kind: BrowserKind;
  /** The extension's own origin, without a slash at the end. */
  readonly origin: string;
  page(address: string): Promise<View>;
  /**
   * Chooses *Check authenticity* for the element. `chromium-menu` and `firefox`: a real click in the real menu, which
   * grants activeTab. `chromium`: a dispatched event, which grants nothing.
   */
  chooseCheck(view: View, selector: string): Promise<void>;
  /** Opens the menu with the key that is made for it, on what has the focus, and chooses *Check authenticity*. `chromium-menu` alone. */
  chooseCheckByKeys(view: View): Promise<void>;
  /**
   * Moves the pointer to a place in the page's window. `chromium-menu`: the real one, as Chromium tells a page only then that
   * the pointer has left it for a frame of another site.
   */
  movePointer(view: View, x: number, y: number): Promise<void>;
  /** Presses the keys that the browser gave *Check authenticity*. Not in headless Chromium, which has no such keys. */
  pressShortcut(view: View): Promise<void>;
  /** Puts the extension in anew as an update does, under the pages that are open. */
  update(): Promise<void>;
  /** Turns the extension off as the person does in the browser's own page; nothing of it can be asked any more. */
  turnOff(): Promise<void>;
  popup(): Promise<View>;
  /** Waits for a tab at this address: one that a press in another page opened. */
  tabAt(address: string): Promise<View>;
  options(): Promise<View>;
  /** Ends the worker (Chromium) or the event page (Firefox) and waits until it is gone. */
  killBackground(): Promise<void>;
  /** Whether the button's script is at work in this page. Needs access to the site. */
  isWatched(view: View): Promise<boolean>;
  /** Makes an event of the browser's own that wakes the background: a message from one of our pages. */
  wakeBackground(): Promise<void>;
  /** Lets the alarm that the background has set ring now. */
  ringAlarm(): Promise<void>;
  /** Host access granted as if the person had allowed it earlier; `origin` without a path. */
  grantHost(...origins: readonly string[]): Promise<void>;
  /** Answers the browser's own question about host access. Not in headless Chromium, which shows none. */
  answerPrompt(allow: boolean): Promise<void>;
  /** Opens the real popup over the page that is in front, and keeps a picture of the screen. Only where there is one. */
  pictureWithPopup?(file: string): Promise<void>;
  readChecks(): Promise<readonly Check[]>;
  /** Sends the background what one of our own pages would send, and answers what it answered. */
  send(type: string, data?: unknown): Promise<unknown>;
  /** Saves a key as a person does: into the field, then *Save key*. Grants the detector's hosts where nothing asks. */
  saveKey(key: string): Promise<void>;
  /** Ends when the person has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
