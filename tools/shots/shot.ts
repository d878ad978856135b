import type { Page } from '@playwright/test';
import type { Check } from '../../lib/checks/check';

/** Something stored beside the checks: bytes or a drawing as base64, or a raw answer. */
export interface PlantedFile {
  readonly store: 'bytes' | 'drawings' | 'answers';
  /** Of the check for bytes, else of the run. */
  readonly id: string;
  readonly base64?: string;
  readonly type?: string;
  readonly text?: string;
  /** What came after the verdict: of `answers`. */
  readonly later?: string;
}

export interface Shot {
  readonly name: string;
  readonly width: number;
  /** The whole page where absent. */
  readonly height?: number;
  readonly scale?: 1 | 2;
  readonly checks?: readonly Check[];
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly settings?: unknown;
  /** What each vendor said last of its credits, by detector. */
  readonly balances?: Readonly<Record<string, unknown>>;
  /** Paid calls, as caps count them. */
  readonly spent?: readonly { readonly detector: string; readonly at: number; readonly credits?: number }[];
  readonly files?: readonly PlantedFile[];
  /** What the background would answer, by command. */
  readonly replies?: Readonly<Record<string, unknown>>;
  /** Of the page's address, without `#`. */
  readonly hash?: string;
  readonly prepare?: (page: Page) => Promise<void>;
}
