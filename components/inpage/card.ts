import type { BadgeView, CardLine, CardPress, CardView } from '../../lib/messaging/inpage';
import type { Badge } from './badge';
import type { Badges } from './badges';
import { make, pressable } from './elements';
import { note } from './note';
import type { PageActions } from './page-actions';
import { Panel } from './panel';
import { drawing, ring, SHAPES, shape } from './shapes';

export const cross = (): SVGSVGElement => drawing('', 24, 'sM6 6l12 12M18 6 6 18');

/** What sends bytes or money on their way: not by a press that a page could have led there. */
const MAY_COST: ReadonlySet<CardPress> = new Set<CardPress>(['retry', 'check-again']);

/** A button that comes under a hand that was about to press another is not what was meant. */
const SETTLED_MS = 1_000;

const lineOf = ({ by, mark, said, quoted, more }: CardLine): HTMLElement => {
  return make(
    'li',
    '',
    make(
      'div',
      'by',
      make('span', '', by),
      make('span', '', shape(mark), make('span', '', quoted ? `“${said}”` : said)),
    ),
    ...more.map((text) => make('div', 'lit', text)),
  );
};

/** All that is known of one check, hanging from its badge. Its box is the same whatever it says. */
export class Card {
  readonly #panel: Panel;
  readonly #badge: Badge;
  readonly #badges: Badges;
  readonly #act: PageActions;
  #checkId: string;
  #offered = '';
  #offeredAt = 0;

  constructor(badge: Badge, badges: Badges, act: PageActions) {
    this.#badge = badge;
    this.#badges = badges;
    this.#act = act;
    this.#checkId = badge.view.checkId;
    this.#panel = new Panel('card', act.t('inpageCard'), badge.media, badge.box, () => badge.focus());
    this.#panel.fill(this.#header(badge.view));
    this.#panel.focus();
    void this.refresh();
  }

  isOf(checkId: string): boolean {
    return this.#panel.isOpen && this.#checkId === checkId;
  }

  hangsFrom(badge: Badge): boolean {
    return this.#badge === badge;
  }

  async refresh(): Promise<void> {
    const view = await this.#act.card(this.#checkId);
    if (view && this.#panel.isOpen) this.#show(view);
  }

  close(): void {
    this.#panel.close();
  }

  #header({ mark, beside, word, step }: BadgeView): HTMLElement {
    const close = pressable(this.#act.t('actionClose'), 'btn icon', cross());
    close.addEventListener('click', () => this.close());
    const marks = [mark in SHAPES ? shape(mark) : ring(step), ...(beside ? [shape(beside)] : [])];
    return make('header', '', ...marks, make('h2', '', word), close);
  }

  #show(view: CardView): void {
    const { t } = this.#act;
    const offered = view.choices.map(({ press }) => press).join(' ');
    if (offered !== this.#offered) this.#offeredAt = performance.now();
    this.#offered = offered;
    const focused = (this.#panel.element.getRootNode() as ShadowRoot).activeElement?.ariaLabel;
    const text = make(
      'div',
      '',
      ...view.why.map((one) => make('p', '', one)),
      ...(view.lines.length > 0 ? [make('ul', '', ...view.lines.map(lineOf))] : []),
      ...view.facts.map((one) => make('p', 'meta', one)),
      make('p', 'meta', t('inpageAuthority')),
    );
    const body = make('div', 'body', text);
    body.tabIndex = 0;
    const hide = pressable(t('inpageHide'), 'btn end', t('inpageHide'));
    hide.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      this.close();
      this.#badges.drop(this.#badge);
    });
    const choices = view.choices.map(({ press, label, primary }) => {
      const button = pressable(label, `btn ${primary ? 'primary' : 'plain'}`, label);
      button.addEventListener('click', (event) => void this.#press(event, press));
      return button;
    });
    // Beside what it is about, not where it could be scrolled away.
    const cost = view.cost ? [make('p', 'meta', view.cost)] : [];
    const footer = make('footer', '', ...choices, hide, ...cost);
    this.#panel.fill(this.#header(view), body, footer);
    // Drawn anew under the person's hand: the focus stays on the button of the same name.
    const same = [...footer.querySelectorAll('button')].find((one) => focused && one.ariaLabel === focused);
    same?.focus();
  }

  async #press(event: MouseEvent, press: CardPress): Promise<void> {
    if (!event.isTrusted) return;
    const isSettled = performance.now() - this.#offeredAt > SETTLED_MS;
    if (MAY_COST.has(press) && !(isSettled && this.#panel.allows(event))) return;
    // Where a press got no answer, how the check stands says what came of it.
    const view = (await this.#act.press(this.#checkId, press)) ?? (await this.#act.card(this.#checkId));
    if (!view) {
      if (MAY_COST.has(press)) note(this.#act.t('inpageNoAnswer'));
      return;
    }
    this.#checkId = view.checkId;
    if (view.is === 'gone') {
      this.close();
      this.#badges.drop(this.#badge);
      return;
    }
    this.#badges.set(this.#badge, view);
    if (this.#panel.isOpen) this.#show(view);
  }
}
