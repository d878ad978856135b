import { Judge } from '../judgements';
import type { Waiting } from '../net/waiting';
import type { Storage } from '../storage/storage';
import { JobTimes } from '../vendor/job-times';
import type { Account } from './account';
import type { Job, LedgerEntry } from './job';
import type { Product } from './product';
import { documented } from './switches';

/** All that the simulated vendor remembers. */
export class State {
  readonly switches = documented();
  readonly accounts = new Map<string, Account>();
  readonly ledger: LedgerEntry[] = [];
  readonly jobs = new Map<string, Job>();
  readonly times = new JobTimes();
  readonly judge = new Judge();
  /** From `bucket/path` without a prefix to the newest key of that name. */
  readonly newest = new Map<string, string>();

  constructor(
    readonly product: Product,
    readonly storage: Storage,
    readonly waiting: Waiting,
  ) {}
}
