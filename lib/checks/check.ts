import * as z from 'zod/mini';
import { mediaItem, mediaKind } from '../media/media-item';
import { bytesIn, specimen, specimenOfBytes } from '../media/specimen';
import { finding, notKept } from '../verdict/finding';
import { failure, serviceState } from './failure';
import { need } from './need';

/** docs/architecture.md, "A check's life", has the drawing. */
export const runState = z.enum([
  'waiting',
  'reading',
  'needs-you',
  'preparing',
  'uploading',
  'submitting',
  'analysing',
  'done',
  'failed',
  'cancelled',
  'unsettled',
  /** Ended before anything was asked: the detector does not take this, or an answer was clear without it. */
  'not-asked',
]);
export type RunState = z.infer<typeof runState>;

export const route = z.enum(['address', 'upload', 'carried']);
export type Route = z.infer<typeof route>;

/** What a detector needs to find its job again. Holds no key, only the fingerprint of the one that paid. */
export const ticket = z.object({
  job: z.string(),
  host: z.string(),
  keyFingerprint: z.string(),
  submittedAt: z.number(),
});

/** Written before a paid call, so that a lost answer can be looked for. */
export const intent = z.object({
  at: z.number(),
  route,
  /** Address route: the address sent. Upload route: our own random file name. */
  name: z.string(),
  keyFingerprint: z.string(),
  /** Address route: ids of the jobs that the account's list held just before. */
  before: z.array(z.string()),
  /** Jobs that it booked, as far as known here: more than one where the browser sent it twice. */
  booked: z.optional(z.number()),
});
export type Intent = z.infer<typeof intent>;

/** What was asked about the media: the answer is read by it. `region` in seconds. */
export const asked = z.object({
  kind: mediaKind,
  options: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])),
  region: z.optional(z.object({ start: z.number(), end: z.number() })),
});

/** Why a run ended without its detector having been asked. The first four: the detector does not take such media. */
export const notAsked = z.enum([
  'kind',
  'format',
  'too-small',
  'too-large',
  /** A detector before it in the order gave a clear answer. */
  'clear-answer',
  /** Another detector of the same engine is asked: it would be paid twice for one opinion. */
  'same-engine',
  /** The person left it out. */
  'left-out',
  /** There is no key of it here; the file alone was read. */
  'no-key',
  /** Our own reading of the file, which nobody may read here as things are. */
  'not-read',
]);
export type NotAsked = z.infer<typeof notAsked>;

/** Something a detector keeps for us for a while (a media token): free to make again. */
export const uploaded = z.object({ token: z.string(), name: z.string(), at: z.number(), keyFingerprint: z.string() });
export type Uploaded = z.infer<typeof uploaded>;

export const run = z.object({
  id: z.string(),
  detector: z.string(),
  detectorName: z.string(),
  state: runState,
  /** ms since 1970 of the last change of state. */
  since: z.number(),
  route: z.optional(route),
  uploaded: z.optional(uploaded),
  /** The token was refused once and made again; a second refusal fails the run. */
  reuploaded: z.optional(z.boolean()),
  intent: z.optional(intent),
  /** Set with the route, before anything is paid; kept with the ticket. */
  asked: z.optional(asked),
  ticket: z.optional(ticket),
  /** Ask again not before this time (429), ms since 1970. */
  notBefore: z.optional(z.number()),
  /** Why it stands still although nothing is wrong with it: an outage of either side, or another run with the same bytes. */
  held: z.optional(z.enum(['offline', 'vendor-down', 'rate-limited', 'same-media', 'queue', 'turn'])),
  /** `same-media`: the run that goes first. */
  behind: z.optional(z.string()),
  /** What the vendor said of its service after its last 5xx: that it is down, or up and this request alone failed. */
  service: z.optional(serviceState),
  /** Tries of the present step that ended without an answer, and since when; cleared by whatever succeeds. */
  tries: z.optional(z.number()),
  troubleSince: z.optional(z.number()),
  /** The paid call was answered with 429 so often, and since when. */
  later: z.optional(z.object({ tries: z.number(), since: z.number() })),
  /** Our random file name, chosen before the upload so that it is the same after a restart. */
  uploadName: z.optional(z.string()),
  /** The account's list was looked through for a second job: browsers can send a request twice by themselves. */
  counted: z.optional(z.boolean()),
  /** A job taken over from another check came to nothing: this run submits its own. */
  ownJob: z.optional(z.boolean()),
  need: z.optional(need),
  notAsked: z.optional(notAsked),
  /** The person wants it asked whatever the others said. */
  wanted: z.optional(z.boolean()),
  /** The lossless copy that was made for this detector alone; its bytes are kept under the check's and this run's id. */
  copy: z.optional(specimenOfBytes),
  /** Options chosen for this run alone, over the settings. */
  chosen: z.optional(z.record(z.string(), z.union([z.boolean(), z.number(), z.string()]))),
  /** The person allowed this run to pass their cap. */
  capAllowed: z.optional(z.boolean()),
  /** What the paid call was said to use, in the vendor's credits, where that is known. */
  credits: z.optional(z.number()),
  /** The person allowed a lossless copy in another format. */
  copyAllowed: z.optional(z.boolean()),
  /** The person was told that it may be paid twice, and said yes. */
  paidTwiceAllowed: z.optional(z.boolean()),
  /** The address was handed out once and the vendor could not work from it: upload instead, may cost again. */
  addressFailed: z.optional(z.boolean()),
  /** The vendor's own words to that, as text, cut to a length. */
  addressSaid: z.optional(z.string()),
  cancelRequested: z.optional(z.boolean()),
  failure: z.optional(failure),
  finding: z.optional(finding),
  notKept: z.optional(notKept),
  /** Times a paid call was booked for this run, as far as known here. */
  paid: z.number(),
  /** Times a paid call may have been booked: its answer was lost. */
  maybePaid: z.number(),
  /** The same media were judged before: the answer of that check is shown, nothing was spent. */
  reused: z.optional(z.object({ checkId: z.string(), at: z.number() })),
  /** ms since 1970: when the job was done at the latest, seen from here. */
  endedAt: z.optional(z.number()),
});
export type Run = z.infer<typeof run>;

export const CHECK_VERSION = 1;

/** The person's request for one media item. The record is the truth; memory is a cache. */
export const check = z.object({
  id: z.string(),
  version: z.literal(CHECK_VERSION),
  createdAt: z.number(),
  item: mediaItem,
  specimen: z.optional(specimen),
  /** A small copy of bytes already read, as a data: address; absent where only the address is known. */
  thumbnail: z.optional(z.string()),
  /** Only this part of the media is asked about: chosen for this check. Seconds. */
  region: z.optional(z.object({ start: z.number(), end: z.number() })),
  /** Asked for by *check again*: an earlier finding is not used. */
  fresh: z.optional(z.boolean()),
  /** Its runs go one after the other, and stop at the first clear answer. */
  oneByOne: z.optional(z.boolean()),
  /** Nobody is asked once a signer on a trust list has declared AI in the file. */
  stopsAtDeclared: z.optional(z.boolean()),
  runs: z.array(run),
  /** The person has seen how it ended. */
  seen: z.boolean(),
});
export type Check = z.infer<typeof check>;

const OPEN: ReadonlySet<RunState> = new Set<RunState>([
  'waiting',
  'reading',
  'needs-you',
  'preparing',
  'uploading',
  'submitting',
  'analysing',
]);

/** Whether the machine still has something to do for this run, or waits for the person to let it. */
export const isOpen = (state: RunState): boolean => OPEN.has(state);

/** Whether the machine itself has something to do: what `needs-you` waits for is the person. */
export const isMoving = (state: RunState): boolean => isOpen(state) && state !== 'needs-you';

/** What a run is about: the copy made for it, else the check's own specimen. */
export const specimenFor = (of: Check, run: Run): Check['specimen'] => run.copy ?? of.specimen;

/** The same, where its bytes are or were here. */
export const bytesFor = (of: Check, run: Run) => bytesIn(specimenFor(of, run));

/** Where the bytes of a run's specimen are kept. */
export const bytesKeyOf = (of: Check, run: Run): string => (run.copy ? copyKey(of.id, run.id) : of.id);

export const copyKey = (checkId: string, runId: string): string => `${checkId}/${runId}`;
