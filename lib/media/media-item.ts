import * as z from 'zod/mini';

export const mediaKind = z.enum(['image', 'video', 'audio']);
export type MediaKind = z.infer<typeof mediaKind>;

/**
 * One image, video or audio that a page shows, as it was found at the moment of the press.
 * Plain data: it outlives the page it came from.
 */
export const mediaItem = z.object({
  kind: mediaKind,
  /** The best address: largest srcset candidate, else currentSrc. http(s):, blob: or data:. */
  address: z.string(),
  /** Other addresses of the same picture, best first. */
  alternates: z.array(z.string()),
  /** What the person reads in lists: the file's name, or the element's title. */
  name: z.string(),
  pageAddress: z.string(),
  pageTitle: z.string(),
  tabId: z.number(),
  frameId: z.number(),
  /** Natural size in pixels; 0 where the browser could not show it. */
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  /** Seconds. */
  duration: z.optional(z.number()),
});
export type MediaItem = z.infer<typeof mediaItem>;
