import type { DetectorFault } from './fault';

/** The pages' own words for what fewer seconds may help. */
export const tookTooLong = (said: string): boolean => /took too long|time(d)? ?out/i.test(said);

/** The pages' words for a file that no second try will mend. */
export const isAboutFile = (said: string): boolean =>
  /unsupported|invalid (file|audio|image|video)(?! ?_?(path|name|url))|too (large|small)|exceeds|corrupt/i.test(said);

/** The bytes did not arrive where they were put: a fresh upload is free, and may mend it. */
export const isAboutUpload = (said: string): boolean => /\bupload failed\b/i.test(said);

const isAboutAccount = (said: string): boolean => /user (not found|verification failed)/i.test(said);

/** What a refused request means by its words, where its status leaves it open. */
export const byWords = (fault: DetectorFault): DetectorFault => {
  const { code, status, said = '' } = fault;
  if (code !== 'rejected') return fault;
  // A server in front of the service says it by the status alone.
  if (status === 413 || status === 415) return { ...fault, code: 'media-refused' };
  if (isAboutUpload(said)) return { ...fault, code: 'storage-refused' };
  if (tookTooLong(said)) return { ...fault, code: 'took-too-long' };
  if (isAboutFile(said)) return { ...fault, code: 'media-refused' };
  return isAboutAccount(said) ? { ...fault, code: 'wrong-key' } : fault;
};
