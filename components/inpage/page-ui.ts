import { contains, type Found, findAtPoint, findFor, type Point } from '../../lib/media/find-at-point';
import { type MediaElement, shownAddress } from '../../lib/media/media-element';
import type { BadgeView, How, InpageOrder } from '../../lib/messaging/inpage';
import type { Badge } from './badge';
import type { Badges } from './badges';
import { CheckButton } from './button';
import type { PageActions } from './page-actions';
import type { Box } from './place';
import type { Worth } from './press-guard';
import { type RestWatch, watchRest } from './rest';
import { type CardPart, isOrphan, shared } from './shared';
import { sharedSurface } from './surface';

/** The pointer may leave the medium for so long, on its way to the button. */
const GRACE_MS = 350;
const STANDARD_DELAY = 300;

/** All of one frame: what stands where, and what a press does. Knows nothing of the browser. */
export class PageUi {
  readonly #act: PageActions;
  #built: CheckButton | undefined;
  /** Come with the card's script: most pages never have one. */
  #badges: Badges | undefined;
  /** What is told of checks while a badge is on its way: newer than what was asked for. */
  readonly #told = new Map<string, BadgeView>();
  #onTheirWay = 0;
  #watch: RestWatch;
  /** Tells of a page that writes itself anew; on any other it has nothing to do. */
  readonly #rewritten = new MutationObserver(() => this.#renew());
  #page: Element | null = document.documentElement;
  /** Nothing reaches a page that the browser keeps for *back*: what was turned off meanwhile is heard of on its return. */
  readonly #onShown = ({ persisted, isTrusted }: PageTransitionEvent) => {
    if (persisted && isTrusted) this.#askAgain();
  };
  /** By element: the address that was asked about. Forgotten when any check moves: it may be one of these. */
  #asked = new WeakMap<MediaElement, string>();
  #loading: Promise<boolean | undefined> | undefined;
  #how: Promise<How | undefined> | undefined;
  #settled: How | undefined;
  #found: readonly MediaElement[] = [];
  /** The button came to what has the focus, not to what the pointer rests on. */
  #isForFocus = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(act: PageActions) {
    this.#act = act;
    this.#watch = this.#begin();
    shared().pointer = () => this.#watch.pointer;
    this.#rewritten.observe(document, { childList: true });
  }

  #begin(): RestWatch {
    addEventListener('pageshow', this.#onShown);
    return watchRest({
      delay: () => this.#settled?.delay ?? STANDARD_DELAY,
      onRest: (at) => void this.#rest(at),
      onLeave: (to = null) => {
        if (!this.#isOurs(to)) this.#leave();
      },
      onFocus: (element) => void this.#focus(element),
    });
  }

  /** Built on first use: most frames never see it. */
  get #button(): CheckButton {
    this.#built ??= new CheckButton(sharedSurface(), this.#act.t, {
      onPress: (media, worth, from) => void this.#press(media, worth, from),
      onMoved: (media) => this.#follow(media),
      onNear: () => void this.#card(),
      onMore: (media, from) => void this.#more(media, from),
    });
    return this.#built;
  }

  #hide(): void {
    this.#built?.hide();
  }

  #isOurs(node: EventTarget | null): boolean | undefined {
    return shared().surface?.isOurs(node);
  }

  order(order: InpageOrder): void {
    if (order.assay === 'changed') {
      this.#asked = new WeakMap();
      this.#badges?.change(order.badge);
      if (this.#onTheirWay > 0) this.#told.set(order.badge.checkId, order.badge);
      shared().card?.changed(order.badge.checkId);
    }
    const { meant: [meant] = [], meantAddress } = shared();
    if (order.assay === 'started' && meant && meantAddress !== undefined)
      void this.#bring(meant, meantAddress, () => Promise.resolve(order.badge));
    // The chooser is the card's script's own; what keeps the badge of what is chosen is brought here.
    if (order.assay === 'choose') void this.#card();
    if (order.assay === 'ask-again') this.#askAgain();
  }

  #askAgain(): void {
    this.#how = undefined;
    void this.#readHow();
  }

  stop(): void {
    this.#rewritten.disconnect();
    removeEventListener('pageshow', this.#onShown);
    this.#end();
    shared().watching = false;
  }

  #end(): void {
    this.#watch.stop();
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    this.#hide();
    this.#badges?.stop();
    shared().card?.close();
    shared().surface?.remove();
  }

  /** `document.open` on a page that was there already takes every listener: ours have to be set again. */
  #renew(): void {
    const { documentElement } = document;
    // Half written, there is no root element yet.
    if (!documentElement || documentElement === this.#page) return;
    this.#page = documentElement;
    this.#end();
    this.#built = undefined;
    this.#watch = this.#begin();
  }

  /** How the button is to be; where it is not to be, this script goes. */
  async #readHow(): Promise<How | undefined> {
    if (isOrphan()) {
      this.stop();
      return undefined;
    }
    this.#how ??= this.#act.how();
    const how = await this.#how;
    this.#settled = how;
    if (!how) this.stop();
    else if (this.#badges) this.#badges.corner = how.corner;
    return how;
  }

  async #rest(at: Point): Promise<void> {
    if (this.#isOurs(document.elementFromPoint(at.x, at.y))) return;
    const how = await this.#readHow();
    if (how) this.#offer(findAtPoint(document, at, how), how);
  }

  async #focus(element: Element): Promise<void> {
    // Who writes somewhere does not mean the picture behind it.
    if (this.#isOurs(element) || shared().surface?.isGivingBack) return;
    if (element.matches('body,input,textarea,[contenteditable]')) {
      if (this.#isForFocus) this.#leave();
      return;
    }
    const how = await this.#readHow();
    if (how) this.#offer(findFor(element, how), how, element);
  }

  /** The button for what was found, or the badge of what was checked before. */
  #offer({ media }: Found, how: How, focused?: Element): void {
    const [first] = media;
    // It would cover the film that fills the screen: there the keys and the menu check.
    if (!first || document.fullscreenElement) {
      this.#leave();
      return;
    }
    this.#found = media;
    const isOther = this.#built?.media !== first;
    if (isOther) this.#hide();
    if (isOther || focused) {
      this.#isForFocus = focused !== undefined;
      sharedSurface().after(focused);
    }
    if (this.#badges?.of(first)) {
      this.#hide();
      return;
    }
    if (!this.#button.show(first, how, this.#watch.pointer)) return;
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    this.#watch.follower = (at) => this.#moved(at);
    void this.#recall(first);
  }

  /** What was checked before shows its verdict, without being asked again. Looked up once for each picture shown. */
  async #recall(media: MediaElement): Promise<void> {
    const address = shownAddress(media);
    if (this.#asked.get(media) === address) return;
    this.#asked.set(media, address);
    try {
      await this.#bring(media, address, () => this.#act.known(address));
    } catch {
      // The next rest asks again.
      this.#asked.delete(media);
    }
  }

  /** A badge on what shows this address, if it still does once the badges are there. */
  async #bring(media: MediaElement, address: string, ask: () => Promise<BadgeView | undefined>): Promise<void> {
    this.#onTheirWay += 1;
    const view = await this.#newest(ask).finally(() => {
      this.#onTheirWay -= 1;
      if (this.#onTheirWay === 0) this.#told.clear();
    });
    if (!view || view.is === 'gone' || shownAddress(media) !== address || !shared().watching) return;
    if (this.#built?.media === media) this.#hide();
    this.#badges?.put(media, view);
  }

  /** What is asked for, or what was told of the same check since. */
  async #newest(ask: () => Promise<BadgeView | undefined>): Promise<BadgeView | undefined> {
    const asked = await ask();
    if (asked && asked.is !== 'gone') await this.#card();
    return asked && (this.#told.get(asked.checkId) ?? asked);
  }

  #moved(at: Point): void {
    const media = this.#built?.media;
    if (!media) {
      this.#watch.follower = undefined;
      return;
    }
    if (contains(media, at) || this.#button.isPointedAt) {
      clearTimeout(this.#leaving);
      this.#leaving = undefined;
    } else this.#leave();
  }

  /** The button goes where its medium goes; what shows another picture is pointed at anew. */
  #follow(media: MediaElement): void {
    const { pointer } = this.#watch;
    const how = this.#settled;
    const { address } = this.#button;
    // Pages draw themselves anew, and put the same picture where it was.
    const now = media.isConnected || !pointer || !how ? media : findAtPoint(document, pointer, how).media[0];
    if (how && now && shownAddress(now) === address && this.#button.show(now, how, pointer)) {
      if (now !== media) this.#found = [now];
      if (pointer) this.#moved(pointer);
      return;
    }
    this.#hide();
    if (pointer) void this.#rest(pointer);
  }

  #leave(): void {
    this.#leaving ??= setTimeout(() => {
      this.#leaving = undefined;
      if (!this.#built?.isPointedAt) this.#hide();
    }, GRACE_MS);
  }

  async #card(): Promise<CardPart | undefined> {
    this.#loading ??= this.#act.load();
    // It may come again after a failure: a frame that was loading, a tab that was asleep.
    if (!(await this.#loading)) this.#loading = undefined;
    const here = shared();
    if (here.card && !this.#badges) {
      this.#badges = here.card.badges((badge) => void this.#open(badge));
      this.#badges.corner = this.#settled?.corner ?? 'top-end';
      here.badges = this.#badges;
    }
    return here.card;
  }

  async #more(media: MediaElement, from: Box): Promise<void> {
    (await this.#card())?.menu({ from, near: media, act: this.#act });
  }

  async #press(media: MediaElement, worth: Worth, from: Box): Promise<void> {
    const { address } = this.#button;
    const found = this.#found.length > 1 ? this.#found : [media];
    // At once: a second press while the card is on its way would be a second check.
    this.#hide();
    const card = await this.#card();
    const badges = this.#badges;
    if (!shared().watching) return;
    if (card && badges) card.press({ media: found, address, worth, from, badges, act: this.#act });
    // It could not be brought: the button comes back, for another press.
    else if (this.#settled && shownAddress(media) === address)
      this.#button.show(media, this.#settled, this.#watch.pointer);
  }

  async #open(badge: Badge): Promise<void> {
    const card = await this.#card();
    if (this.#badges) card?.open(badge, this.#badges, this.#act);
  }
}
