import * as z from 'zod/mini';
import type { ButtonSettings } from '../storage/button-settings';
import { found } from './page-reader';

/** Where the bundles of these names end up: what the browser is told to put into pages. */
export const INPAGE_FILE = '/inpage.js';
export const CARD_FILE = '/inpage-card.js';

const checkId = z.string().check(z.minLength(1), z.maxLength(100));

/** What a press in the card may ask for. What needs the browser's own question, or a key, is done in our own pages. */
export const cardPress = z.enum(['cancel', 'retry', 'check-again', 'get-result', 'leave', 'details', 'popup']);
export type CardPress = z.infer<typeof cardPress>;

/**
 * All that the script in the page can ask. Nothing here reaches beyond what its own page shows: the background looks
 * at the sender, and refuses checks of other sites.
 */
export const inpageRequest = z.discriminatedUnion('ask', [
  /** How the button is to be, or that it is not to be here. */
  z.object({ assay: z.literal('inpage'), ask: z.literal('how') }),
  /** Whether this was checked before. */
  z.object({ assay: z.literal('inpage'), ask: z.literal('known'), address: z.string().check(z.maxLength(8_000)) }),
  /** A press: may be paid. */
  z.object({ assay: z.literal('inpage'), ask: z.literal('check'), sighting: found }),
  z.object({ assay: z.literal('inpage'), ask: z.literal('card'), checkId }),
  z.object({ assay: z.literal('inpage'), ask: z.literal('press'), checkId, press: cardPress }),
  /** The card's own script, into this frame. */
  z.object({ assay: z.literal('inpage'), ask: z.literal('load') }),
  z.object({ assay: z.literal('inpage'), ask: z.literal('mute') }),
]);
export type InpageRequest = z.infer<typeof inpageRequest>;

export type How = Pick<ButtonSettings, 'corner' | 'delay' | 'leastSize'>;

/** What a badge shows: words that are ready to be read, and the name of a mark. No statement, no number. */
export interface BadgeView {
  readonly checkId: string;
  /** `gone`: nothing is to be shown any more. */
  readonly is: 'running' | 'waiting' | 'ended' | 'gone';
  readonly mark: string;
  /** The name of a second mark: a trusted signer declares it. */
  readonly beside?: string;
  readonly word: string;
  /** 0 to 5: how far a running check is. */
  readonly step: number;
}

export interface CardLine {
  readonly by: string;
  readonly mark: string;
  readonly said: string;
  /** A vendor's own word stands in quotation marks. */
  readonly quoted: boolean;
  readonly more: readonly string[];
}

export interface CardView extends BadgeView {
  readonly why: readonly string[];
  readonly lines: readonly CardLine[];
  readonly facts: readonly string[];
  readonly choices: readonly { readonly press: CardPress; readonly label: string; readonly primary: boolean }[];
  readonly cost: string;
}

/** What the background tells the script. */
export type InpageOrder =
  | { readonly assay: 'changed'; readonly badge: BadgeView }
  /** Settings changed: ask how the button is to be. */
  | { readonly assay: 'ask-again' }
  /** What the menu, the keyboard or the popup meant is being checked. */
  | { readonly assay: 'started'; readonly badge: BadgeView }
  /** A sentence to show in place: nothing found, too small. */
  | { readonly assay: 'note'; readonly text: string }
  /** Several things were meant: the person chooses. */
  | { readonly assay: 'choose' }
  /** Scrolls to a medium of the list and lights it up. */
  | { readonly assay: 'light'; readonly index: number };
