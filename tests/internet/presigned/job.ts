import type { Judgement } from '../judgements';
import type { DetectOptions } from './detect-request';
import type { Kind } from './product';

export interface Job {
  readonly id: string;
  readonly kind: Kind;
  /** Of the account that paid; reading needs none. */
  readonly key: string;
  readonly sha256: string;
  readonly options: DetectOptions;
  readonly judgement: Judgement;
  /** Of the file, and of what of it is analysed; 0 for a picture. */
  readonly seconds: number;
  readonly analysed: number;
  readonly createdAt: number;
  /** ms since 1970; 0 until it has ended. */
  endedAt: number;
  state: 'pending' | 'analyzing' | 'done' | 'failed';
  error: string;
  queries: number;
}

/** One paid submission. */
export interface LedgerEntry {
  readonly vendor: string;
  readonly kind: Kind;
  readonly id: string;
  /** Of the bytes; empty where a submission was booked whose file could not be fetched. */
  readonly sha256: string;
  /** Analysed; 0 for a picture. */
  readonly seconds: number;
  readonly credits: number;
  readonly key: string;
  readonly at: number;
}
