import type { Examined } from './examine';
import type { HeldManifest } from './held-manifest';
import type { Trace } from './traces/trace';
import type { TrustLists } from './trust-lists';

/** What the worker that examines files is asked. `type` is the MIME type told from the bytes. */
export interface ExaminerOrder {
  readonly file: Blob;
  readonly type: string;
  readonly lists: TrustLists;
  readonly held?: HeldManifest | undefined;
  /** Where the metadata broke the worker before: these are taken instead. */
  readonly traces?: readonly Trace[];
}

/** The last answer. `memoryBytes` is what the reader holds by now: it never gives any back. */
export type ExaminerReply = { readonly examined: Examined; readonly memoryBytes: number } | { readonly fault: string };

/** All that a worker sends: the traces as soon as they are read, then the last answer. */
export type ExaminerMessage = { readonly traces: readonly Trace[] } | ExaminerReply;
