import type { DetectorFault } from './fault';

/** What came of a free question about the account: the answer with its time, or why there is none. */
export type Told<T> =
  | { readonly is: 'told'; readonly value: T; readonly at: number }
  | { readonly is: 'not-told'; readonly why: DetectorFault['code'] | 'no-key' | 'no-permission' | 'not-offered' };
