import type { Examined } from './examine';
import type { TrustLists } from './trust-lists';

/** What the worker that examines files is asked. `type` is the MIME type told from the bytes. */
export interface ExaminerOrder {
  readonly file: Blob;
  readonly type: string;
  readonly lists: TrustLists;
}

/** `memoryBytes` is what the reader holds by now: it never gives any back. */
export type ExaminerReply = { readonly examined: Examined; readonly memoryBytes: number } | { readonly fault: string };
