import { addressKind, originPattern, sameSite, siteOf } from '../../media/address';
import { sha256Of } from '../../media/digest';
import type { MediaItem } from '../../media/media-item';
import { kindOfType } from '../../media/media-type';
import { isPrivateHost } from '../../media/private-address';
import type { Read } from '../../media/read-address';
import { bytesIn, type SpecimenOfBytes } from '../../media/specimen';
import type { Consent } from '../../storage/consent';
import { bytesOf } from '../../storage/media-bytes';
import { NoRoom } from '../../storage/no-room';
import { hasConsent, type Settings } from '../../storage/settings';
import { DEVICE } from '../../verdict/origin-finding';
import { bytesKeyOf, type Check } from '../check';
import { keepSpecimen } from '../keep-specimen';
import type { Need } from '../need';
import { failed, moved, needing } from '../run-changes';
import type { Bench, Outcome, Step } from './step';

/**
 * Reads the specimen: bytes first wherever that needs nothing new, else the address alone where a detector takes it,
 * else what the person would have to allow (docs/architecture.md, "Reading the specimen").
 */
export const reading: Step = async (bench) => {
  const { check, run, workshop } = bench;
  const now = workshop.now();
  if (run.detector !== DEVICE.id && (await workshop.keyOf(run.detector)) === undefined)
    return { is: 'go', run: failed(run, 'no-key', now) };
  if (await isAtHand(bench)) return { is: 'go', run: moved(run, 'preparing', now) };
  switch (addressKind(check.item.address)) {
    case 'page-made':
      return readMadeByPage(bench);
    case 'unusable':
      return { is: 'go', run: failed(run, 'unreadable', now) };
    default:
      return readFromSite(bench, await workshop.settings());
  }
};

/** Whether what is to be judged is here, or an address will do as things are now. */
export const isAtHand = async (bench: Bench): Promise<boolean> => {
  const { check, workshop } = bench;
  switch (check.specimen?.obtained) {
    case 'original-bytes':
    case 'captured':
    case 're-encoded':
      return (await bytesOf(bytesKeyOf(check, bench.run))) !== undefined;
    case 'address-only':
      return reasonForBytes(bench, await workshop.settings()) === undefined;
    default:
      return false;
  }
};

/** The site that made a `blob:`; undefined where its page has none (sandboxed). */
const makerOf = ({ address }: MediaItem): string | undefined => {
  const origin = address.startsWith('blob:') ? new URL(address).origin : '';
  return origin.startsWith('http') ? origin : undefined;
};

const readMadeByPage = async (bench: Bench): Promise<Outcome> => {
  const { check, run, workshop } = bench;
  const read = await workshop.media.readInPage(check.item);
  const maker = makerOf(check.item);
  // A press in the menu opens the page, and none of its frames that are of another site.
  if (read.is === 'gone' && maker && siteOf(maker) !== siteOf(check.item.pageAddress)) {
    const origins = [originPattern(maker)];
    if (!(await workshop.mayReach(origins)))
      return { is: 'go', run: needing(run, { origins, consents: [], why: 'read' }, workshop.now()) };
  }
  switch (read.is) {
    case 'gone':
    case 'streamed':
      return { is: 'go', run: failed(run, read.is, workshop.now()) };
    case 'captured':
      return kept(bench, read.blob, read.type, 'page', 'captured');
    default:
      return concluded(bench, read, 'page');
  }
};

const readFromSite = async (bench: Bench, settings: Settings): Promise<Outcome> => {
  const { check, run, workshop } = bench;
  const { item } = check;
  const now = workshop.now();
  const why = reasonForBytes(bench, settings);
  const site = siteOf(item.address);
  const uploadAndHost: Consent[] = [
    ...(run.detector === DEVICE.id ? [] : [{ what: 'upload' as const, detector: run.detector }]),
    ...(isPrivateHost(site) ? [{ what: 'private' as const, site }] : []),
  ];
  const missing = uploadAndHost.filter((c) => !hasConsent(settings, c));
  if (!(await workshop.media.canRead(item))) {
    if (why === undefined) return { is: 'go', run: moved(run, 'preparing', now), check: addressOnly(item) };
    return { is: 'go', run: needing(run, { origins: [originPattern(item.address)], consents: missing, why }, now) };
  }
  // Media of private hosts are not even read before the person agreed.
  if (missing.some((c) => c.what === 'private'))
    return { is: 'go', run: needing(run, { origins: [], consents: missing, why: 'private-address' }, now) };
  return climb(bench, settings, missing, why);
};

/** By its ending alone, an address may be of a format that no detector lists: then another candidate goes first. */
const UNLISTED = /\.(avif|svg|heic|heif|jxl|bmp|tiff?)$/i;
const LISTED = /\.(jpe?g|png|gif|webp)$/i;

const addressOnly = (item: MediaItem): Pick<Check, 'item' | 'specimen'> => {
  const endsWith = (address: string, ending: RegExp) => URL.canParse(address) && ending.test(new URL(address).pathname);
  const other = endsWith(item.address, UNLISTED)
    ? item.alternates.find((address) => endsWith(address, LISTED) && addressKind(address) === 'public')
    : undefined;
  const address = other ?? item.address;
  return { item: { ...item, address }, specimen: { obtained: 'address-only', address } };
};

/** Why the address alone will not do; undefined where it will. */
const reasonForBytes = ({ check, run, workshop }: Bench, settings: Settings): Need['why'] | undefined => {
  if (run.detector === DEVICE.id) return 'read';
  if (run.addressFailed) return 'address-failed';
  if (addressKind(check.item.address) === 'private') return 'private-address';
  if (settings.alwaysUpload) return 'always-upload';
  return workshop.detectorOf(run.detector)?.accepts[check.item.kind].routes.includes('address') ? undefined : 'read';
};

const isTurnedAway = (read: Read): boolean =>
  read.is === 'not-media' ||
  (read.is === 'refused' && (read.status === 401 || read.status === 403 || read.status === 404));

/** Whether the person sees it: then the site gave it to them, and it is worth asking for it as they do. */
const isShown = (item: MediaItem): boolean => (item.width ?? 0) > 0 || (item.duration ?? 0) > 0;

const climb = async (
  bench: Bench,
  settings: Settings,
  missing: Consent[],
  why: Need['why'] | undefined,
): Promise<Outcome> => {
  const { check, run, workshop, signal } = bench;
  const { item } = check;
  const granted = await workshop.mayReach([originPattern(item.address)]);
  let read = await workshop.media.read(item, { cookies: false, referer: false }, signal);
  // The rule that sets a Referer works with a granted host only.
  if (isTurnedAway(read) && granted) read = await workshop.media.read(item, { cookies: false, referer: true }, signal);
  if (!isTurnedAway(read) || !isShown(item)) return concluded(bench, read, 'background', why);
  const site = siteOf(item.address);
  // The person sees it, so it is there for whoever is signed in; cookies of a foreign site are never used.
  if (!sameSite(site, siteOf(item.pageAddress)))
    return { is: 'go', run: failed(run, 'sign-in-elsewhere', workshop.now()) };
  const cookies: Consent = { what: 'cookies', site };
  if (!hasConsent(settings, cookies)) {
    const consents = [cookies, ...missing];
    return { is: 'go', run: needing(run, { origins: [], consents, why: 'read-signed-in' }, workshop.now()) };
  }
  const signedIn = await workshop.media.read(item, { cookies: true, referer: granted }, signal);
  return concluded(bench, signedIn, 'background-with-cookies', why);
};

type ReadBy = SpecimenOfBytes['readBy'];

const concluded = async (bench: Bench, read: Read, readBy: ReadBy, why?: Need['why']): Promise<Outcome> => {
  const { check, run, workshop } = bench;
  const now = workshop.now();
  switch (read.is) {
    case 'bytes': {
      const isTaken = typesFor(bench, kindOfType(read.type) ?? check.item.kind).has(read.type);
      const other = readBy === 'background' && !isTaken ? await otherCandidate(bench) : undefined;
      return other
        ? kept({ ...bench, check: { ...check, item: other.item } }, other.read.blob, other.read.type, readBy)
        : kept(bench, read.blob, read.type, readBy);
    }
    case 'empty':
      return { is: 'go', run: failed(run, 'empty', now) };
    case 'too-large':
      // Too much for here is not too much for a detector that fetches it itself.
      return why === undefined && readBy === 'background'
        ? { is: 'go', run: moved(run, 'preparing', now), check: addressOnly(check.item) }
        : { is: 'go', run: failed(run, 'too-large', now) };
    case 'not-media':
      return { is: 'go', run: failed(run, readBy === 'page' ? 'unsupported' : 'not-media', now) };
    case 'refused': {
      // No answer at all from here says nothing about the detector's way there; a refusal would be paid for.
      const onlyHere = read.status === undefined && why === undefined && readBy === 'background';
      return onlyHere
        ? { is: 'go', run: moved(run, 'preparing', now), check: addressOnly(check.item) }
        : { is: 'go', run: failed(run, readBy === 'page' ? 'gone' : 'unreadable', now, { status: read.status }) };
    }
  }
};

/** What any detector of this check takes: the bytes are read once, for all of them. */
const typesFor = ({ check, workshop }: Bench, kind: MediaItem['kind']): ReadonlySet<string> =>
  new Set(check.runs.flatMap(({ detector }) => workshop.detectorOf(detector)?.accepts[kind].types ?? []));

/** Candidates beyond these are not tried: a page can list any number. */
const MOST_CANDIDATES = 5;

/** Another address of the same picture whose bytes the detector takes, where reading it needs nothing new. */
const otherCandidate = async (bench: Bench): Promise<{ item: MediaItem; read: Read & { is: 'bytes' } } | undefined> => {
  const { check, workshop, signal } = bench;
  const types = typesFor(bench, check.item.kind);
  // Where the file alone is read, every format will do.
  if (types.size === 0) return undefined;
  for (const address of check.item.alternates.slice(0, MOST_CANDIDATES)) {
    const item = { ...check.item, address };
    if (!/^https?:/.test(address) || isPrivateHost(siteOf(address)) || !(await workshop.media.canRead(item))) continue;
    const read = await workshop.media.read(item, { cookies: false, referer: false }, signal);
    if (read.is === 'bytes' && types.has(read.type)) return { item, read };
  }
  return undefined;
};

/** Whether others of this check have judged other bytes: one verdict is about one medium. */
const isAnother = async ({ check, run }: Bench, blob: Blob): Promise<boolean> => {
  const before = bytesIn(check.specimen);
  const isJudged = check.runs.some(({ id, finding }) => id !== run.id && finding !== undefined);
  return before !== undefined && isJudged && (await sha256Of(blob)) !== before.sha256;
};

const kept = async (
  bench: Bench,
  blob: Blob,
  type: string,
  readBy: ReadBy,
  obtained: 'original-bytes' | 'captured' = 'original-bytes',
): Promise<Outcome> => {
  const { check, run, workshop } = bench;
  if (await isAnother(bench, blob)) return { is: 'go', run: failed(run, 'gone', workshop.now()) };
  try {
    const of = { obtained, type, readBy, address: check.item.address };
    const read = await keepSpecimen(check.id, blob, of, workshop.now());
    return { is: 'go', run: moved(run, 'preparing', workshop.now()), check: { ...read, item: check.item } };
  } catch (error) {
    if (error instanceof NoRoom) return { is: 'go', run: failed(run, 'no-room', workshop.now()) };
    throw error;
  }
};
