import type { Judgement } from '../judgements';
import type { CreateOptions } from './create-request';
import type { Kind } from './media-kind';

export interface Job {
  readonly uuid: string;
  readonly team: string;
  readonly route: 'address' | 'upload';
  /** Told by the address's ending until the bytes are there; undefined where it tells nothing. */
  kind: Kind | undefined;
  readonly url: string;
  readonly fileName: string;
  readonly options: CreateOptions;
  readonly createdAt: number;
  updatedAt: number;
  state: 'processing' | 'completed' | 'failed';
  error?: string;
  judgement?: Judgement;
  sha256: string;
  readonly tracingUuid: string;
  /** How many lists still leave it out. */
  hiddenLists: number;
  getsSinceDone: number;
}

/** One paid submission. */
export interface LedgerEntry {
  readonly uuid: string;
  readonly at: number;
  readonly key: string;
  readonly route: 'address' | 'upload';
  /** The address, or the file name of the upload. */
  readonly name: string;
  /** Of uploaded bytes; empty for an address. */
  readonly sha256: string;
  readonly cents: number;
  readonly options: CreateOptions;
}
