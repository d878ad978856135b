import type { MediaKind } from '../media/media-item';
import type { MessageKey } from '../sentence';
import type { Aspect, Finding, Retention } from '../verdict/finding';
import type { DetectorFault } from './fault';

/**
 * How the media reach a detector. `upload`: bytes first, free, then the paid call names them. `carried`: the paid call itself
 * carries the bytes (TruthScan and Undetectable.AI, video), so a cut upload is a lost answer.
 */
export type RouteTaken = 'address' | 'upload' | 'carried';

/** What a detector takes of one media kind. Sizes in bytes, `types` as MIME types told from the bytes. */
export interface Accepts {
  readonly types: readonly string[];
  /** What the vendor calls these formats, for the options page. */
  readonly formats: string;
  readonly atLeast: number;
  readonly atMost: number;
  /** Above this the vendor's pages disagree whether it takes the file: said before, and the vendor decides. Bytes. */
  readonly doubtAbove?: number;
  readonly routes: readonly RouteTaken[];
}

/** What a person chose of a detector's options, by option id. */
export type OptionValues = Readonly<Record<string, boolean | number | string>>;

interface OptionBase {
  readonly id: string;
  /** Sentences of _locales: its name, what it does, and where its result is seen. */
  readonly label: MessageKey;
  readonly what: MessageKey;
  readonly seen: MessageKey;
  readonly kinds: readonly MediaKind[];
  /** It changes nothing of the answer: the same media asked about with it and without it are one question, paid once. */
  readonly isAside?: true;
}

/** One thing that can be asked of a detector beyond its verdict. The options page is rendered from this. */
export type DetectorOption =
  | (OptionBase & { readonly form: 'switch'; readonly standard: boolean })
  /** Whole seconds; `standard` undefined leaves it to the vendor. */
  | (OptionBase & {
      readonly form: 'seconds';
      readonly from: number;
      readonly to: number;
      readonly standard: number | undefined;
    })
  | (OptionBase & {
      readonly form: 'choice';
      readonly choices: readonly { readonly id: string; readonly label: MessageKey }[];
      readonly standard: string;
    })
  /** An address to write to; left out until the vendor asks for one. */
  | (OptionBase & { readonly form: 'email'; readonly standard: undefined });

/** A part of the media to look at, in seconds from its start. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** What a call needs from outside: plain values and functions, so that a detector knows no storage, tab or UI. */
export interface Session {
  readonly key: string;
  readonly fetch: typeof fetch;
  /** ms since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** A company's own gateway in the place of the vendor's API, by media kind: https addresses without a slash at the end. */
  readonly bases?: Readonly<Partial<Record<MediaKind, string>>>;
}

export interface Upload {
  readonly bytes: Blob;
  /** Our own random file name, with the ending of the type. */
  readonly name: string;
  /** MIME type told from the bytes. */
  readonly type: string;
  readonly kind: MediaKind;
}

export type Submission =
  | ({ readonly route: 'address'; readonly address: string } & Asked)
  | ({ readonly route: 'upload'; readonly token: string } & Asked)
  | ({ readonly route: 'carried'; readonly file: Upload } & Asked);

/** What a run will use of the account, in the vendor's units; `atMost` where it may be less. */
export interface Cost {
  readonly credits: number;
  readonly atMost: boolean;
}

/** What is left on an account, as the vendor counts it. */
export interface Balance {
  readonly credits: number;
  readonly base?: number;
  readonly boost?: number;
}

/** The vendor's own word for a stretch of its scale: `high` is beyond its high-confidence limit, `middle` its weaker signs. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly is: 'middle' | 'high';
}

/** What is asked about the media: kept with the run, so that the answer can be read by it. */
export interface Asked {
  readonly kind: MediaKind;
  readonly options: OptionValues;
  readonly region?: Region;
}

/** How a paid call ended. Only `ticket` and `refused` are certain. */
export type Submitted =
  | { readonly is: 'ticket'; readonly job: string }
  /** Nothing was booked: the vendor said no (any 4xx but 429). `token` where it named the upload token. */
  | { readonly is: 'refused'; readonly fault: DetectorFault; readonly token: boolean }
  /** Nothing was started: wait and submit again. */
  | { readonly is: 'later'; readonly afterSeconds?: number }
  /** Nobody can tell: look for it. */
  | { readonly is: 'lost'; readonly fault: DetectorFault };

export type Polled =
  | { readonly is: 'working' }
  /** `drawing` holds the bytes of a heat map that came inline. */
  | { readonly is: 'finding'; readonly finding: Finding; readonly raw: string; readonly drawing?: Blob }
  /** The vendor took the job and could not do it. */
  | {
      readonly is: 'job-failed';
      readonly said: string;
      readonly raw: string;
      /** Fewer seconds of it may do: the vendor says that it took too long. */
      readonly tooLong?: boolean;
      /** The vendor could make nothing of the file. */
      readonly refused?: boolean;
    }
  | { readonly is: 'fault'; readonly fault: DetectorFault; readonly raw?: string };

/** Where to look for a job whose answer was lost. `name` is the address sent, or our own random file name. */
export interface LostJob {
  readonly route: RouteTaken;
  readonly name: string;
  /** ms since 1970: when we were about to submit, by this machine's clock. */
  readonly at: number;
  /** Jobs that the account's list held just before. */
  readonly before: readonly string[];
}

/** What an account used within a period: dates as YYYY-MM-DD, seconds as the vendor counts them. */
export interface Usage {
  readonly seconds: number;
  readonly from: string;
  readonly to: string;
}

/** One source tracing of the account, as the vendor lists them. */
export interface Tracing {
  readonly id: string;
  readonly job: string | undefined;
  readonly label: string;
  readonly name: string;
  readonly failed: string | undefined;
  readonly createdAt: number | undefined;
}

export interface TracingPage {
  readonly tracings: readonly Tracing[];
  readonly page: number;
  readonly pages: number;
  readonly total: number | undefined;
}

export type Probe = 'good' | 'wrong-key' | 'no-network' | 'vendor-down';

export interface Detector {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly homepage: string;
  /** Where the person gets a key, tops up, and reads their account. */
  readonly accountPage: string;
  readonly engine: string;
  /** The only host patterns that it may talk to. */
  readonly hosts: readonly string[];
  readonly accepts: Readonly<Record<MediaKind, Accepts>>;
  /** What it judges of each kind: a film has a picture and a voice. */
  readonly judges: Readonly<Record<MediaKind, readonly Aspect[]>>;
  /** The vendor's own bands on the scale of each kind. */
  readonly bands: Readonly<Record<MediaKind, readonly Band[]>>;
  /** What a run will use, or undefined where the vendor does not tell. */
  cost(of: { readonly kind: MediaKind; readonly options: OptionValues; readonly seconds?: number }): Cost | undefined;
  /** Where the API of a kind lies, without a slash at the end: the vendor's own address. */
  readonly bases: Readonly<Record<MediaKind, string>>;
  readonly options: readonly DetectorOption[];
  /** Whether a lost answer cannot be looked for with these options (the vendor hides names and addresses). */
  readonly hidesJobs: (options: OptionValues) => boolean;
  /** It can be asked about a part of sound or video; others examine the whole, whatever part a check asks about. */
  readonly takesPart?: true;
  /** How long an uploaded token may be used again, ms. */
  readonly tokenLife: number;
  /** Free; may be repeated. Throws DetectorError. */
  upload(upload: Upload, session: Session): Promise<string>;
  /**
   * The free call right before money: the proof that the vendor answers, and that the account can pay where it tells that.
   * Answers the ids of the jobs that the account's list holds now, newest first; none where there is no list. Throws
   * DetectorError.
   */
  beforeSubmit(kind: MediaKind, session: Session): Promise<readonly string[]>;
  /** SPENDS. Never throws but for an abort before anything was sent. */
  submit(what: Submission, session: Session): Promise<Submitted>;
  poll(job: string, asked: Asked, session: Session): Promise<Polled>;
  /** One look for what a submission booked: ids of the jobs that fit it; none where nothing can be told. Throws DetectorError. */
  bookedFor(lost: LostJob, session: Session): Promise<readonly string[]>;
  /** The media of a job whose deletion was asked for: free. Throws DetectorError. */
  retention?(job: string, session: Session): Promise<Retention | undefined>;
  /** What is left on the account: free. Throws DetectorError. */
  balance?(session: Session): Promise<Balance>;
  /** What the account used in a period: free. Throws DetectorError. */
  usage?(from: string, to: string, session: Session): Promise<Usage>;
  /** The account's source tracings, newest first, pages from 1: free. Throws DetectorError. */
  tracings?(page: number, session: Session): Promise<TracingPage>;
  tracing?(id: string, session: Session): Promise<Tracing>;
  /** Is the key good, is the service up: without spending. `kinds`: whose hosts are asked, where each has its own; all unless told. */
  probe(session: Session, kinds?: readonly MediaKind[]): Promise<Probe>;
}
