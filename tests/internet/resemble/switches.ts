import type { RetryAfter } from '../vendor/retry-after';

/** One switch per thing that the vendor's documents leave open, contradict, or that was only seen live. */
export interface Switches extends RetryAfter {
  // --- time and limits
  /** How long a job takes, seconds. */
  jobSeconds: number;
  tokenLifeSeconds: number;
  tokenSingleUse: boolean;
  tokenErrorStatus: 400 | 401 | 404 | 422;
  uploadLimitBytes: number;
  /** Above it, 429. */
  callsPerSecond: number;
  /** Whether connections stay open. Browsers send a POST again by themselves when a kept one breaks before the answer. */
  keepAlive: boolean;

  // --- which jobs are told, and how they are named
  /** A new job is missing from the first so many lists. */
  listLags: number;
  /** Whether the list shows the file name of the upload, or a name of the vendor's own. */
  keepsFileName: boolean;
  /** Whether an item shows the address it was given, or that of the vendor's own copy, as the get example does. */
  keepsAddress: boolean;
  /** Documented nowhere. */
  listOrder: 'newest' | 'oldest';
  /** How far the vendor's clock is ahead of ours. */
  clockSkewSeconds: number;
  /** `on-create`: in the answer to a create alone; either form is understood in a path. */
  uuidDashes: boolean | 'on-create';
  dateMilliseconds: boolean;

  // --- states
  statusOnCreate: boolean;
  statusOnGet: boolean;
  finishedAs: 'completed' | 'success' | 'Completed';
  failedAs: 'failed' | 'error' | 'cancelled';
  /** What becomes of an address that the vendor cannot fetch. */
  unreachable: 'job-failed' | '400';
  errorMessageOnFailed: 'text' | 'null' | 'absent';

  // --- numbers and words
  numbersAs: 'documented' | 'string' | 'number';
  durationAs: 'documented' | 'string' | 'number';
  labelCase: 'documented' | 'lower' | 'upper';
  imageLabels: 'five' | 'two';
  /** A number that says nothing, in the place of every main score. */
  scoreText: 'given' | 'NaN' | 'empty' | 'null';
  missingScores: boolean;
  missingLabels: boolean;
  /** The list example's contradiction: the label says real, the number 0.92. */
  realWithHighScore: boolean;
  /** True: as clients have seen them; or this one as the main score. */
  negativeScores: boolean | number;
  noSpeech: boolean;
  /** Finished, and no metrics of that medium. */
  completedEmpty: boolean;
  unknownMediaType: boolean;
  /** Metrics of another medium: an empty object, null, or not there. `documented` differs between get and list. */
  otherMetricsAs: 'documented' | 'empty' | 'null' | 'absent';

  // --- pictures, trees, extras
  pictures: 'documented' | 'data' | 'empty' | 'absent';
  treeNaming: 'documented' | 'live' | 'oldest';
  treeDepth: number;
  certaintyPercentAs: 'percent' | 'fraction' | 'absent';
  /** Whether a node tells its certainty as a plain number too. */
  plainCertainty: boolean;
  legacyFields: boolean;
  tracing: 'found' | 'failed' | 'says-real' | 'absent' | 'null';
  intelligenceAs: 'text' | 'object' | 'null' | 'absent';

  // --- account and money
  zeroRetention: 'allowed' | 'refused';
  /** Zero retention: how many gets of a finished job still say that the media is not deleted. */
  deletionLagGets: number;
  errorsAs: 'message' | 'error' | 'errors' | 'html' | 'empty';
  balanceIn402: boolean;
  usageUnder: 'items' | 'item';
}

export const documented = (): Switches => ({
  jobSeconds: 0.3,
  tokenLifeSeconds: 3600,
  tokenSingleUse: false,
  tokenErrorStatus: 400,
  uploadLimitBytes: Number.POSITIVE_INFINITY,
  callsPerSecond: Number.POSITIVE_INFINITY,
  retryAfter: null,
  retryAfterAs: 'seconds',
  keepAlive: false,
  listLags: 0,
  keepsFileName: true,
  keepsAddress: true,
  listOrder: 'newest',
  clockSkewSeconds: 0,
  uuidDashes: false,
  dateMilliseconds: true,
  statusOnCreate: false,
  statusOnGet: true,
  finishedAs: 'completed',
  failedAs: 'failed',
  unreachable: 'job-failed',
  errorMessageOnFailed: 'text',
  numbersAs: 'documented',
  durationAs: 'documented',
  labelCase: 'documented',
  imageLabels: 'five',
  scoreText: 'given',
  missingScores: false,
  missingLabels: false,
  realWithHighScore: false,
  negativeScores: false,
  noSpeech: false,
  completedEmpty: false,
  unknownMediaType: false,
  otherMetricsAs: 'documented',
  pictures: 'documented',
  treeNaming: 'documented',
  treeDepth: 3,
  certaintyPercentAs: 'percent',
  plainCertainty: true,
  legacyFields: false,
  tracing: 'found',
  intelligenceAs: 'text',
  zeroRetention: 'allowed',
  deletionLagGets: 1,
  errorsAs: 'message',
  balanceIn402: true,
  usageUnder: 'items',
});
