import type { Tracing, TracingPage, Usage } from '../../lib/detectors/detector';
import type { Told } from '../../lib/detectors/told';
import type { MediaKind } from '../../lib/media/media-item';
import type { BaseEnd } from '../../lib/messaging/pages';
import type { Consent } from '../../lib/storage/consent';
import type { ProbeOutcome } from '../../lib/storage/keys';
import type { Settings } from '../../lib/storage/settings';
import type { PageButtonActions } from '../page-button/actions';
import type { DeviceActions } from './device-actions';

/** Each is called first thing in the click: the browser grants access only then. */
export interface OptionsActions {
  saveKey(detector: string, key: string): Promise<ProbeOutcome>;
  testKey(detector: string): Promise<ProbeOutcome>;
  removeKey(detector: string): void;
  /** Null puts the option back to its standard. `not-allowed`: the browser was told that it may not be sent; it is not kept. */
  setOption(detector: string, option: string, value: boolean | number | string | null): Promise<OptionEnd>;
  /** Free questions about the account. */
  usage(detector: string): Promise<Told<Usage>>;
  tracings(detector: string, page: number): Promise<Told<TracingPage>>;
  tracing(detector: string, id: string): Promise<Told<Tracing>>;
  /** Which checks kept here have these jobs: ids by job. */
  checksOf(jobs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  readonly pageButton: PageButtonActions;
  setAlwaysUpload(on: boolean): void;
  setAsks(kind: MediaKind, asks: Settings['asks']['image']): void;
  setCaps(caps: Settings['caps']): void;
  /** Asks every vendor that tells it what is left: free. */
  readCredits(): Promise<unknown>;
  /** Null: the vendor's own address. The key goes with any change. */
  setBase(detector: string, kinds: readonly MediaKind[], address: string | null): Promise<BaseEnd>;
  /** Undo of `setBase`, with the key that went. */
  restoreBase(detector: string, kinds: readonly MediaKind[], address: string | null, key: string | undefined): void;
  exportSettings(): Promise<string>;
  importSettings(text: string): Promise<'imported' | 'not-settings'>;
  /** Offers a text for saving, as a download. */
  saveFile(name: string, text: string): void;
  /** Of our own reading of the file. */
  readonly device: DeviceActions;
  takeBack(what: Granted): void;
  giveAgain(what: Granted): void;
}

export type OptionEnd = 'saved' | 'not-allowed';

/** Something that the person allowed: a consent of ours, or the browser's access to hosts. */
export type Granted =
  | { readonly is: 'consent'; readonly consent: Consent; readonly at: number }
  | { readonly is: 'host'; readonly pattern: string };
