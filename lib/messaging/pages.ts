import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Asked, OptionValues, Region, Tracing, TracingPage, Usage } from '../detectors/detector';
import type { Told } from '../detectors/told';
import type { AnchorFault, Refusal } from '../provenance/trust-lists';
import type { Consent } from '../storage/consent';
import type { ProbeOutcome } from '../storage/keys';
import type { Settings } from '../storage/settings';
import type { How } from './inpage';
import type { ListedMedium, ListedPicture, WantedPicture } from './page-reader';

/**
 * What our own pages ask of the background. Pages read checks, settings and keys from storage themselves and hear of
 * changes through lib/storage/changes.ts; everything that changes a check goes through here, to the one runner.
 * The background refuses every sender that is not one of our pages, and parses every argument.
 */
interface PagesProtocol {
  /** The popup opened: go on with what is open, should the worker have been asleep. */
  wake(): void;
  /** The person pressed *Allow*, for the runs and questions that the button named: records the consents at once; host access arrives through permissions.onAdded. */
  allow(of: { checkId: string; runIds?: string[]; whys?: string[] }): void;
  /** The browser's question after *Allow* was answered with no. */
  refused(of: { checkId: string }): void;
  /** A new check of the packed sample, by our own reading alone: free. Answers its id. */
  trySample(): string;
  cancel(of: { checkId: string }): void;
  /** Free after a failure that spent nothing; after one that did, or an unsettled end, it may be paid again. `runId`: this one alone. */
  retry(of: { checkId: string; runId?: string }): void;
  /** A new check of the same media that ignores earlier findings: may be paid. Answers the new check's id. */
  checkAgain(of: { checkId: string; region?: Region }): string;
  /** Ask the vendor once more for a job that was already submitted: free. */
  getResult(of: { checkId: string; runId?: string }): void;
  /** Leave an unsettled check as it is: it stops asking for attention. */
  leave(of: { checkId: string }): void;
  remove(of: { checkId: string }): void;
  /** Bring back what `remove` took, within the ten seconds that the popup offers it. */
  restore(of: { checkId: string }): void;
  markSeen(of: { checkIds: string[] }): void;
  /** Loads a heat map from the vendor's storage, whose host was granted right before: free. */
  loadDrawing(of: { checkId: string; runId: string }): 'kept' | 'no-permission' | 'unreadable';
  /** Fetches the one manifest that the file points to, from a host that was granted right before, and reads the file with it. */
  fetchManifest(of: { checkId: string; runId: string }): ManifestEnd;
  /** Drops the kept bytes of checks that ended, then tries this one again. */
  freeRoom(of: { checkId: string; runId?: string }): void;
  /** The same remedy for these runs, as far as they still stand failed for this reason. */
  retryAll(of: { code: string; runs: { checkId: string; runId: string }[] }): void;
  setOption(of: { detector: string; option: string; value: boolean | number | string | null }): Settings;
  /** Free questions about the account. */
  usage(of: { detector: string }): Told<Usage>;
  tracings(of: { detector: string; page: number }): Told<TracingPage>;
  tracing(of: { detector: string; id: string }): Told<Tracing>;
  saveKey(of: { detector: string; key: string }): ProbeOutcome;
  testKey(of: { detector: string }): ProbeOutcome;
  removeKey(of: { detector: string }): void;
  setAlwaysUpload(of: { on: boolean }): Settings;
  /** Turned on: counts once the browser grants the patterns. Turned off: the access goes with it. */
  turnButton(of: { patterns: string[]; on: boolean }): void;
  muteSite(of: { host: string; on: boolean }): Settings;
  setButtonLook(of: Partial<How>): Settings;
  /** The media of a tab, frame by frame; `closed` where the browser lets nobody in. */
  listPage(of: { tabId: number }): readonly ListedFrame[] | 'closed';
  /** Small pictures of some of them, drawn in the page from what it shows; nothing is loaded. Those that cannot be drawn are left out. */
  drawListed(of: { tabId: number; frameId: number; media: WantedPicture[] }): readonly ListedPicture[];
  /** False where it is gone by now. */
  checkListed(of: { tabId: number; frameId: number; index: number }): boolean;
  lightUp(of: { tabId: number; frameId: number; index: number }): boolean;
  /** Whether the file itself is read first, and whether a trusted declaration of AI ends a check. */
  setReading(of: { readsFiles?: boolean; stopsAtDeclared?: boolean }): Settings;
  /** Adds authorities that the person trusts, or takes one back. Certificates as PEM. */
  addAnchor(of: { pem: string }): 'added' | AnchorFault;
  removeAnchor(of: { pem: string }): void;
  /** Downloads the official lists, from a host that was granted right before. */
  fetchTrust(): 'fetched' | 'not-reached' | Refusal;
  /** Whether that happens by itself, once a week. */
  setRenewing(of: { on: boolean }): void;
  /** Asks one detector that was not asked; may be paid. */
  askToo(of: { checkId: string; runId: string }): void;
  /** One detector that waits for its turn or for the person is not asked. */
  leaveOut(of: { checkId: string; runId: string }): void;
  /** One run once more, with other options for this time: may be paid again. */
  retryWith(of: { checkId: string; runId: string; options: OptionValues }): void;
  setAsks(of: { kind: Asked['kind']; asks: Settings['asks']['image'] }): Settings;
  setCaps(of: { caps: Settings['caps'] }): Settings;
  /** A gateway in the place of a detector's API for one kind, its host granted right before; null takes it back. Clears the key. */
  setBase(of: { detector: string; kind: Asked['kind']; address: string | null }): BaseEnd;
  exportSettings(): string;
  importSettings(of: { text: string }): 'imported' | 'not-settings';
  /** Asks every vendor that tells it what is left: free; the readings are announced. */
  readBalances(): void;
  revokeConsent(of: { consent: Consent }): Settings;
  /** Undo of `revokeConsent`. */
  restoreConsent(of: { consent: Consent }): Settings;
}

export interface ListedFrame {
  readonly frameId: number;
  readonly media: readonly ListedMedium[];
  /** How many could be judged; more than are listed on a page of thousands. */
  readonly total: number;
  /** False where the frame goes on for longer than it was looked through. */
  readonly isWhole: boolean;
}
/** How the fetch of a manifest that stood elsewhere ended. */
export type ManifestEnd = 'read' | 'no-permission' | 'not-reached' | 'no-manifest' | 'bytes-gone';
/** Why an address was refused: the old one stays. */
export type BaseEnd = 'saved' | 'not-https' | 'no-permission' | 'not-an-address';

export const pages = defineExtensionMessaging<PagesProtocol>();
export type { PagesProtocol };
