import type { Detector, Submitted } from '../detectors/detector';
import type { MediaAccess } from '../media/media-access';
import type { CarryOrder, ExamineOrder, UploadOrder } from '../messaging/workbench';
import type { Examined } from '../provenance/examine';
import type { SavedKey } from '../storage/keys';
import type { Settings } from '../storage/settings';

/**
 * All that a check's life needs from outside: the browser, the clock, the network. The background gives the real ones,
 * tests give theirs.
 */
export interface Workshop {
  /** ms since 1970. */
  readonly now: () => number;
  /** Resolves after `ms`, rejects with the signal's reason when aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
  /** Runs `work` alone among all contexts that use this name. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>;
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  readonly detectorOf: (id: string) => Detector | undefined;
  readonly keyOf: (detector: string) => Promise<SavedKey | undefined>;
  readonly settings: () => Promise<Settings>;
  /** Whether all these host patterns are granted. */
  readonly mayReach: (origins: readonly string[]) => Promise<boolean>;
  readonly media: MediaAccess;
  /** A lossless PNG of picture bytes; undefined where this browser cannot decode them. */
  readonly toPng: (blob: Blob) => Promise<Blob | undefined>;
  /** Uploads the kept bytes of a check in a context that outlives a worker; re-attaches to an upload under way. Throws DetectorError. */
  readonly upload: (of: UploadOrder, signal: AbortSignal) => Promise<{ readonly token: string; readonly name: string }>;
  /** What kept bytes say of their own origin, read in a context that can be thrown away. Never throws for the file's sake. */
  readonly examine: (of: ExamineOrder) => Promise<Examined>;
  /** SPENDS. Makes the paid call that carries the bytes, in a context that outlives a worker. Never throws for the vendor's sake. */
  readonly carry: (of: CarryOrder) => Promise<Submitted>;
  /** What came, or comes, of a call that `carry` began before a worker died; undefined where nobody knows. */
  readonly carried: (name: string) => Promise<Submitted | undefined>;
}
