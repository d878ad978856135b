import type { AnchorFault, Refusal } from '../../lib/provenance/trust-lists';

/** Whom the person trusts to say who signed, and of when the lists are. */
export interface TrustShown {
  /** YYYY-MM-DD; empty where this build has no list. */
  readonly date: string;
  readonly official: number;
  readonly interim: number;
  readonly own: readonly { readonly pem: string; readonly name: string }[];
  /** Where the official lists are fetched from. */
  readonly host: string;
  /** Whether they are fetched by themselves: only where the person agreed. */
  readonly renews: boolean;
}

export type FetchOutcome = 'fetched' | 'not-reached' | 'not-allowed' | Refusal;

export interface DeviceActions {
  setReading(of: { readsFiles: boolean } | { stopsAtDeclared: boolean }): void;
  addAnchor(pem: string): Promise<'added' | AnchorFault>;
  removeAnchor(pem: string): void;
  /** Called first thing in the click: the browser grants access only then. */
  fetchTrust(): Promise<FetchOutcome>;
  /** The same. */
  setRenewing(on: boolean): void;
}
