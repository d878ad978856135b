import * as z from 'zod/mini';

/**
 * The narrow protocol between the background and the script that a press puts into one frame of a page. The background
 * asks, the script answers; the script can start nothing. Answers come out of a page and are parsed.
 */
export type ReaderRequest =
  | { readonly assay: 'find'; readonly address: string; readonly kind: 'image' | 'video' | 'audio' | undefined }
  /**
   * No address: what the person meant. `target`: Firefox's name for the element that its menu was opened on; `link`: the
   * address of the link that it was opened on.
   */
  | { readonly assay: 'meant'; readonly by: 'menu' | 'keys'; readonly target?: number; readonly link?: string }
  | { readonly assay: 'list' }
  /** One of the list, as it is now. */
  | { readonly assay: 'listed'; readonly index: number }
  /** Small pictures of some of the list, where they still show what was listed. */
  | { readonly assay: 'draw'; readonly media: readonly WantedPicture[] }
  | { readonly assay: 'read'; readonly address: string }
  /** What could be shown to the person there. */
  | { readonly assay: 'surroundings' };

/** Where an extension bundle of this name ends up; also the file that `scripting.executeScript` is given. */
export const READER_FILE = '/page-reader.js';

const address = z.string().check(z.maxLength(40_000_000));

export const found = z.object({
  kind: z.enum(['image', 'video', 'audio']),
  address,
  alternates: z.array(z.string().check(z.maxLength(8_000))).check(z.maxLength(50)),
  title: z.string().check(z.maxLength(1000)),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  duration: z.optional(z.number()),
});

/**
 * `blob` is undefined where the page has let go of it, or it never was a file (a stream). `captured`: not the file, but the
 * pixels that the page shows of it.
 */
export const pageBytes = z.object({ blob: z.optional(z.instanceof(Blob)), captured: z.optional(z.boolean()) });
export type PageBytes = z.infer<typeof pageBytes>;

/** In the frame that answers, in a frame inside of it, or in neither. */
const place = z.enum(['here', 'in-frame', 'elsewhere']);

export const meant = z.object({
  /** The topmost of what was meant. */
  sighting: z.optional(found),
  count: z.number(),
  tooSmall: z.boolean(),
  toldBy: z.optional(z.enum(['focus', 'pointer', 'screen'])),
  pointer: place,
  focus: place,
});
export type MeantAnswer = z.infer<typeof meant>;

export const surroundings = z.object({
  /** Whether anything of ours can be drawn: a document that is no HTML (SVG, XML) has no place for it. */
  draws: z.boolean(),
  /** Whether a check that begins now is seen: by its badge, or on the toolbar, which a full screen hides. */
  showsStart: z.boolean(),
});

/** One medium as the popup lists it. `size` in CSS pixels: what is too small cannot be judged. */
export const listedMedium = z.object({
  index: z.number(),
  kind: z.enum(['image', 'video', 'audio']),
  address: z.string().check(z.maxLength(8_000)),
  title: z.string().check(z.maxLength(200)),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  duration: z.optional(z.number()),
});
export type ListedMedium = z.infer<typeof listedMedium>;

/** `address` as it was listed: what shows something else by now is not drawn. */
export const wantedPicture = z.object({ index: z.int(), address: z.string().check(z.maxLength(8_000)) });
export type WantedPicture = z.infer<typeof wantedPicture>;

export const drawnMedia = z.array(z.object({ index: z.number(), picture: z.instanceof(Blob) }));

/** `picture`: a data: address. */
export interface ListedPicture {
  readonly index: number;
  readonly picture: string;
}

/** What lib/media/list-media.ts gives at most, and a document that is a picture itself. */
const MOST_IN_LIST = 2_001;

/** `total`: of those that could be judged, as far as the page was walked through; `isWhole`: to its end. */
export const listing = z.object({
  media: z.array(listedMedium).check(z.maxLength(MOST_IN_LIST)),
  total: z.int(),
  isWhole: z.boolean(),
});
