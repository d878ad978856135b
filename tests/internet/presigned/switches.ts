import type { Style } from '../storage/place';
import type { RetryAfter } from '../vendor/retry-after';
import type { CreditsForm, FilePathForm, UrlForm } from './product';

/** One switch per thing that the documents leave open, contradict, or that was only seen by a client. `documented` differs per product and medium. */
export interface Switches extends RetryAfter {
  // --- time, pace, limits
  /** How long a job takes, seconds: a third of it pending, the rest analyzing. */
  jobSeconds: number;
  /** Above it, 429. */
  callsPerSecond: number;
  /** Whether connections stay open. Browsers send a POST again by themselves when a kept one breaks before the answer. */
  keepAlive: boolean;
  /** 100 MB for audio and video, as the newer pages say; 10 MB otherwise. */
  largeFiles: boolean;
  /** MP4 sound; GIF, SVG and PDF pictures. */
  newerFormats: boolean;
  /** Size and type: refused by detect, or the job fails, as the documents say both. */
  fileCheckedBy: 'detect' | 'job';

  // --- presigned addresses
  presignedAt: Style | 'foreign-host' | 'foreign-bucket' | 'http' | 'api-host';
  /** The sample names a bucket that ends on -dev where the next step says -prod: what is put there is found at both. */
  presignedBucket: 'prod' | 'dev';
  presignedExpired: boolean;
  presignedSeconds: number;
  filePathAs: 'documented' | FilePathForm;
  /** The samples show paths without the prefix of the key: such a path stands for the newest object of that name. */
  filePathWithoutPrefix: boolean;
  urlWanted: 'documented' | UrlForm;
  documentId: boolean;

  // --- storage
  putTypeWanted: 'documented' | 'registered' | 'unsigned';
  /** Where it is not signed, sending it is refused, as S3 refuses unsigned headers of its own. */
  aclSigned: boolean;
  /** So many PUTs are refused in XML whatever they carry. */
  putsRefused: number;
  putRefusedAs: 'xml' | '403-json' | '400-json';
  putRedirected: boolean;
  putSuccess: 200 | 204;

  // --- money
  creditsAs: 'documented' | CreditsForm | 'credits-missing' | 'base-only' | 'nothing';
  /** The account is emptied by somebody else as soon as an address was presigned. */
  creditsGoneAfterPresign: boolean;
  unfetchableIsBooked: boolean;
  emailRequired: boolean;
  /** Which name of the option is read; the other is ignored. */
  secondsReadFrom: 'analyzeUpToSeconds' | 'analyze_up_to_seconds';

  // --- how it says no
  errorsAs: 'error' | 'message' | 'detail' | 'html' | 'empty';
  /** Bad key and no credits: each by its text, by one text for both, or without a word. */
  forbiddenAs: 'told' | 'same' | 'empty';
  unknownKeyAs: 'verification' | 'user-not-found';
  health: 'healthy' | 'unhealthy' | 'down';

  // --- states
  /** So many queries of a job find nothing yet. */
  queryUnknownFor: number;
  queryUnknownAs: 'null' | '404';
  runningAs: 'documented' | string;
  failedAs: 'failed' | 'error';
  /** Why every job fails; null lets them succeed. */
  jobsFailWith: string | null;
  failureToldAt: 'details' | 'error_message' | 'nowhere';

  // --- numbers and words
  numbersAs: 'number' | 'string';
  /** Audio and video as 0..100. */
  percent: boolean;
  detailsAt: 'result_details' | 'top' | 'result' | 'absent';
  meanProbability: number | null;
  resultMissing: boolean;
  /** The message of a file that is done and not valid. */
  invalid: string | null;
  finalResult: string | null;
  /** A generator told by its watermark: result 0, and its name as the final result. */
  watermark: string | null;
  watermarkStatus: 'done' | 'analyzing';
  detectionStep: 1 | 3;
  labelConfidence: number | null;
  /** The confidence means the result itself, as in the sample, or how sure of the label. */
  confidenceIs: 'result' | 'label';

  // --- what comes after the verdict
  /** Seconds after done; Infinity for ever. */
  heatmapSeconds: number;
  heatmapEnds: 'ready' | 'failed' | 'null' | 'absent';
  heatmapAt: 'storage' | 'api' | 'relative';
  analysisSeconds: number;
  analysisWhile: 'pending' | 'analyzing' | 'processing' | 'running';
  analysisEnds: 'ready' | 'done' | 'skipped' | 'failed' | 'null';
  warnings: boolean;
}

export const documented = (): Switches => ({
  jobSeconds: 0.3,
  callsPerSecond: Number.POSITIVE_INFINITY,
  retryAfter: null,
  retryAfterAs: 'seconds',
  keepAlive: false,
  largeFiles: false,
  newerFormats: false,
  fileCheckedBy: 'detect',
  presignedAt: 'path',
  presignedBucket: 'prod',
  presignedExpired: false,
  presignedSeconds: 3600,
  filePathAs: 'documented',
  filePathWithoutPrefix: false,
  urlWanted: 'documented',
  documentId: false,
  putTypeWanted: 'documented',
  aclSigned: true,
  putsRefused: 0,
  putRefusedAs: 'xml',
  putRedirected: false,
  putSuccess: 200,
  creditsAs: 'documented',
  creditsGoneAfterPresign: false,
  unfetchableIsBooked: false,
  emailRequired: false,
  secondsReadFrom: 'analyzeUpToSeconds',
  errorsAs: 'error',
  forbiddenAs: 'told',
  unknownKeyAs: 'verification',
  health: 'healthy',
  queryUnknownFor: 0,
  queryUnknownAs: 'null',
  runningAs: 'documented',
  failedAs: 'failed',
  jobsFailWith: null,
  failureToldAt: 'details',
  numbersAs: 'number',
  percent: false,
  detailsAt: 'result_details',
  meanProbability: null,
  resultMissing: false,
  invalid: null,
  finalResult: null,
  watermark: null,
  watermarkStatus: 'done',
  detectionStep: 3,
  labelConfidence: null,
  confidenceIs: 'result',
  heatmapSeconds: 0,
  heatmapEnds: 'ready',
  heatmapAt: 'storage',
  analysisSeconds: 0,
  analysisWhile: 'analyzing',
  analysisEnds: 'ready',
  warnings: true,
});
