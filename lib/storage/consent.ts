import * as z from 'zod/mini';

/**
 * A consent of the person, remembered until taken back in the options.
 * `upload`: bytes go to this detector. `cookies`: this site's media are read with the person's cookies.
 * `page-made`: media that this site's pages made (blob:, data:) are read. `private`: media of this private host are read.
 */
export const consent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('upload'), detector: z.string() }),
  z.object({ what: z.literal('cookies'), site: z.string() }),
  z.object({ what: z.literal('page-made'), site: z.string() }),
  z.object({ what: z.literal('private'), site: z.string() }),
]);
export type Consent = z.infer<typeof consent>;

/** Two consents are the same when all their fields are. */
export const sameConsent = (a: Consent, b: Consent): boolean => consentId(a) === consentId(b);

/** A stable name of a consent, for lists and lookups. */
export const consentId = (c: Consent): string => `${c.what}:${c.what === 'upload' ? c.detector : c.site}`;
