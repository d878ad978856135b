import type { Check } from '../../lib/checks/check';
import type { RawAnswer } from '../../lib/storage/raw-answers';

export interface ReportData {
  /** `refused` where the browser keeps nothing for us. */
  readonly check: Check | 'missing' | 'refused';
  /** The kept bytes, as an address of this page; most checks drop them when they succeed. */
  readonly media: { readonly address: string; readonly type: string } | undefined;
  /** Kept heat maps as addresses of this page, and raw answers, by run. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, RawAnswer>;
}
