import { Judge } from '../judgements';
import type { Waiting } from '../net/waiting';
import { JobTimes } from '../vendor/job-times';
import type { Account } from './account';
import type { Job, LedgerEntry } from './job';
import type { Kind } from './media-kind';
import { documented } from './switches';

export interface Upload {
  readonly team: string;
  readonly at: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly length: number;
  /** Undefined where the bytes are of no listed format: found out by the job, as the upload takes any file. */
  readonly kind: Kind | undefined;
  expired: boolean;
  used: boolean;
}

/** All that the simulated vendor remembers. */
export class State {
  readonly switches = documented();
  readonly accounts = new Map<string, Account>();
  readonly ledger: LedgerEntry[] = [];
  readonly jobs = new Map<string, Job>();
  /** By token. */
  readonly uploads = new Map<string, Upload>();
  readonly times = new JobTimes();
  readonly judge = new Judge();

  constructor(
    readonly waiting: Waiting,
    /** The vendor's own line to the sites. */
    readonly fetching: typeof fetch,
  ) {}
}
