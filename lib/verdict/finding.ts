import * as z from 'zod/mini';
import { provenance } from '../provenance/provenance';

/** What a stance is about. `origin` is the file's declared origin. */
export const aspect = z.enum(['picture', 'voice', 'origin']);
export type Aspect = z.infer<typeof aspect>;

/** `not-applicable` casts no vote (no speech, nothing of this medium in the answer). */
export const stance = z.enum(['synthetic', 'authentic', 'inconclusive', 'not-applicable']);
export type Stance = z.infer<typeof stance>;

/** A vendor's number on the vendor's own scale: never converted, never averaged with another's. */
export const score = z.object({
  value: z.number(),
  /** As the vendor gave it, where it differs from what was graded (negative audio scores are graded as 0). */
  given: z.optional(z.string()),
  from: z.number(),
  to: z.number(),
  /** False where the number contradicts the label: shown, said to be not comparable, and not graded. */
  comparable: z.boolean(),
});
export type Score = z.infer<typeof score>;

export const aspectFinding = z.object({
  aspect,
  stance,
  /** Beyond the vendor's own high-confidence band (docs/verdicts.md has the band and its source). */
  high: z.boolean(),
  /** The vendor's own word, cut to a length; shown in quotation marks. Empty where the vendor gave none. */
  label: z.string(),
  score: z.optional(score),
  /** Why there is no vote, in the closed set of reasons. */
  reason: z.optional(z.enum(['no-speech', 'no-result', 'label-unknown'])),
});
export type AspectFinding = z.infer<typeof aspectFinding>;

/** A stretch of time with the vendor's number for it. Seconds from the start of the media. */
export const segment = z.object({
  aspect,
  start: z.number(),
  end: z.optional(z.number()),
  value: z.number(),
  label: z.optional(z.string()),
});
export type Segment = z.infer<typeof segment>;

/** One looked-at moment of a video. `at` in seconds; `certainty` 0 to 1 is the node's confidence in its own conclusion. */
export const frame = z.object({
  at: z.number(),
  label: z.string(),
  value: z.optional(z.number()),
  certainty: z.optional(z.number()),
});
export type Frame = z.infer<typeof frame>;

/** What source tracing said, or why it said nothing. Only asked-for tracings are told. */
export const sourceTracing = z.discriminatedUnion('is', [
  z.object({ is: z.literal('source'), label: z.string(), name: z.string() }),
  z.object({ is: z.literal('failed'), said: z.string() }),
  /** The tracer calls it real although the detector's label is synthetic. */
  z.object({ is: z.literal('says-real') }),
  /** Asked for and not given: because the label is not synthetic, or for no told reason. */
  z.object({ is: z.literal('absent'), because: z.enum(['not-synthetic', 'not-told']) }),
]);
export type SourceTracing = z.infer<typeof sourceTracing>;

/** A page on which the vendor found the same picture: its words, shown as text. */
export const sighting = z.object({
  address: z.string(),
  title: z.string(),
  reason: z.string(),
  verdict: z.string(),
  similarity: z.optional(z.number()),
});
export type Sighting = z.infer<typeof sighting>;

/** Where a drawing of the vendor is: inline bytes are kept at once, an address is loaded only when the person asks. */
export const heatMap = z.discriminatedUnion('is', [
  z.object({ is: z.literal('kept') }),
  z.object({ is: z.literal('address'), address: z.string() }),
]);
export type HeatMap = z.infer<typeof heatMap>;

/** What the vendor says of the media it was given, where deletion was asked for. Times in ms since 1970. */
export const retention = z.object({
  redacted: z.boolean(),
  deleted: z.boolean(),
  deletedAt: z.optional(z.number()),
});
export type Retention = z.infer<typeof retention>;

/** What hangs on a finding and found no room on this device; the finding itself is here. */
export const notKept = z.array(z.enum(['answer', 'heat-map']));
export type NotKept = z.infer<typeof notKept>;

/** A detector's answer in our terms. The raw answer is stored beside it, never inside. */
export const finding = z.object({
  detector: z.string(),
  detectorName: z.string(),
  /** Two detectors of one engine are one opinion. */
  engine: z.string(),
  /** When the answer was read here, ms since 1970. */
  at: z.number(),
  aspects: z.array(aspectFinding),
  segments: z.array(segment),
  frames: z.catch(z.array(frame), []),
  /** How alike the chunks of a voice are, 0 to 1, as the vendor gives it. */
  consistency: z.optional(z.number()),
  /** Confidence of the vendor in its own conclusion about a video, 0 to 1. */
  certainty: z.optional(z.number()),
  /** Seconds of the media, as the vendor measured it. */
  duration: z.optional(z.number()),
  /** Only so many seconds from the start were examined. */
  examined: z.optional(z.number()),
  /** Only this part was asked about: seconds from the start. */
  part: z.catch(z.optional(z.object({ start: z.number(), end: z.number() })), undefined),
  /** Whether the times of `segments` are the vendor's own, or reckoned from how many there are. */
  segmentTimes: z.optional(z.enum(['exact', 'approximate'])),
  /** What the vendor noticed beside its verdict, in its own words. */
  notes: z.catch(z.optional(z.array(z.string())), undefined),
  /** What the vendor still works at although its verdict is there. */
  pending: z.catch(z.optional(z.array(z.enum(['heat-map', 'analysis']))), undefined),
  sourceTracing: z.optional(sourceTracing),
  /** The vendor's description, by topic; absent where it was not asked for or not given. */
  intelligence: z.optional(z.array(z.object({ topic: z.string(), text: z.string() }))),
  reverseSearch: z.optional(z.array(sighting)),
  heatMap: z.optional(heatMap),
  retention: z.optional(retention),
  /** What the file itself says of its origin: of our own reading alone. */
  provenance: z.optional(provenance),
});
export type Finding = z.infer<typeof finding>;
