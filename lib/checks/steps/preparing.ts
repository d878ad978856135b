import type { Detector } from '../../detectors/detector';
import { addressKind, siteOf, withoutFragment } from '../../media/address';
import { isPrivateHost } from '../../media/private-address';
import { bytesIn } from '../../media/specimen';
import type { Consent } from '../../storage/consent';
import { fingerprintOf } from '../../storage/keys';
import { bytesOf } from '../../storage/media-bytes';
import { NoRoom } from '../../storage/no-room';
import { hasConsent, type Settings } from '../../storage/settings';
import { DEVICE } from '../../verdict/origin-finding';
import { askedBy, askedOf, judgedKind } from '../asked';
import { bytesFor, type Check, copyKey, isOpen, type NotAsked, type Route, type Run } from '../check';
import { claimKeyOf } from '../claims';
import { earlierRun } from '../earlier';
import { hostsFor, mayAsk, sessionFor } from '../gateway';
import { keepCopy } from '../keep-specimen';
import type { Need } from '../need';
import { changeRun } from '../records';
import { failed, moved, needing } from '../run-changes';
import { orAfterFault } from './faults';
import { ownReadingFirst } from './own-reading-first';
import { isAtHand } from './reading';
import { spaced } from './spaced';
import type { Bench, Outcome, Step } from './step';
import { submitNow } from './submitting';

/** Decides the route, asks for what is missing, finds out whether the same was paid before, and that the vendor answers. */
export const preparing: Step = async (bench) => {
  const { check, run, workshop } = bench;
  const now = workshop.now();
  const detector = workshop.detectorOf(run.detector);
  const key = await workshop.keyOf(run.detector);
  if (!detector || !key) return { is: 'go', run: failed(run, 'no-key', now) };
  if (!(await isAtHand(bench))) return { is: 'go', run: moved(run, 'reading', now) };
  const later = await ownReadingFirst(bench);
  if (later) return later;
  const settings = await workshop.settings();
  const route = routeOf(check, run, detector, settings);
  if (typeof route === 'object') return notTaken(bench, route.code);
  if (!(await mayAsk(workshop, detector))) {
    const origins = hostsFor(detector, settings);
    return { is: 'go', run: needing(run, { origins, consents: [], why: 'detector-host' }, now) };
  }
  const routed: Run = { ...run, route, asked: askedOf(check, run, detector, settings) };
  const need = route !== 'address' ? consentsFor(check, run, settings) : undefined;
  if (need) return { is: 'go', run: needing(routed, need, now) };

  const earlier = await earlierRun(check, routed, await fingerprintOf(key.key), now);
  if (earlier.is !== 'none') return earlier.outcome;
  if (route !== 'address') return { is: 'go', run: moved(routed, 'uploading', now) };
  return sendAddress({ ...bench, run: routed }, detector, key.key, earlier.replacing);
};

const sendAddress = async (
  bench: Bench,
  detector: Detector,
  key: string,
  replacing: string | undefined,
): Promise<Outcome> => {
  const { check, run, workshop, signal } = bench;
  // The part behind # is for the page alone: no server gets it.
  const address = withoutFragment(check.specimen?.address ?? check.item.address);
  // The free call right before money: the vendor answers, and the list as it was helps to find a lost answer.
  const session = await sessionFor(workshop, detector, key, signal);
  const listed = await orAfterFault(bench, () => detector.beforeSubmit(askedBy(check, run).kind, session));
  if ('outcome' in listed) return listed.outcome;
  await spaced(bench);
  return submitNow(bench, {
    key: claimKeyOf(check, run),
    replacing,
    intent: {
      at: workshop.now(),
      route: 'address',
      name: address,
      keyFingerprint: await fingerprintOf(key),
      before: [...listed.value],
    },
    submission: { route: 'address', address, ...askedBy(check, run) },
  });
};

/** A format that the detector does not take, and no address to send: a lossless copy, if the person allows it. */
const copied = async ({ check, run, workshop }: Bench): Promise<Outcome> => {
  const now = workshop.now();
  const original = bytesIn(check.specimen);
  const blob = await bytesOf(check.id);
  if (!original?.type.startsWith('image/') || !blob) return { is: 'go', run: failed(run, 'unsupported', now) };
  const png = await workshop.toPng(blob);
  if (!png) return { is: 'go', run: failed(run, 'unsupported', now) };
  if (!run.copyAllowed) return { is: 'go', run: needing(run, { origins: [], consents: [], why: 're-encode' }, now) };
  try {
    const copy = await keepCopy(copyKey(check.id, run.id), png, original, now);
    return { is: 'go', run: moved(run, 'preparing', now, { copy }) };
  } catch (error) {
    if (error instanceof NoRoom) return { is: 'go', run: failed(run, 'no-room', now) };
    throw error;
  }
};

/** What the detector does not take. Beside others that do it is simply not asked; alone, it is a failure with a way out. */
const notTaken = async (bench: Bench, code: keyof typeof NOT_TAKEN): Promise<Outcome> => {
  const { check, run, workshop } = bench;
  const now = workshop.now();
  // Our own reading takes everything, and is nobody to leave the media to.
  const others = ({ runs }: Check) =>
    runs.some(
      ({ id, detector, state }) => id !== run.id && detector !== DEVICE.id && (isOpen(state) || state === 'done'),
    );
  // On the record as it is at the moment of writing: two that both do not take it would each leave it to the other.
  const written = await changeRun(check.id, run.id, [run.state], (present, of) =>
    others(of) ? moved(present, 'not-asked', now, { notAsked: NOT_TAKEN[code], endedAt: now }) : present,
  );
  if (written?.runs.find(({ id }) => id === run.id)?.state !== run.state) return { is: 'go' };
  return code === 'unsupported' ? copied(bench) : { is: 'go', run: failed(run, code, now) };
};

const NOT_TAKEN = {
  unsupported: 'format',
  'too-large': 'too-large',
  'too-small': 'too-small',
} as const satisfies Record<string, NotAsked>;

const routeOf = (
  check: Check,
  run: Run,
  detector: Detector,
  settings: Settings,
): Route | { code: keyof typeof NOT_TAKEN } => {
  const accepts = detector.accepts[judgedKind(check)];
  const isPublic = addressKind(check.item.address) === 'public' && run.addressFailed !== true;
  const specimen = bytesFor(check, run);
  if (!specimen) return 'address';
  const addressWillDo =
    isPublic &&
    accepts.routes.includes('address') &&
    specimen.readBy === 'background' &&
    specimen.obtained === 'original-bytes';
  if (addressWillDo && !settings.alwaysUpload) return 'address';
  if (!accepts.types.includes(specimen.type)) return { code: 'unsupported' };
  if (specimen.length < accepts.atLeast) return { code: 'too-small' };
  if (specimen.length > accepts.atMost) return { code: 'too-large' };
  return accepts.routes.includes('carried') ? 'carried' : 'upload';
};

export const consentsFor = (check: Check, run: Run, settings: Settings): Need | undefined => {
  const site = siteOf(check.item.address) || siteOf(check.item.pageAddress);
  const isPageMade = addressKind(check.item.address) === 'page-made';
  const wanted: Consent[] = [
    { what: 'upload', detector: run.detector },
    ...(isPageMade ? [{ what: 'page-made' as const, site }] : []),
    ...(bytesIn(check.specimen)?.readBy === 'background-with-cookies' ? [{ what: 'cookies' as const, site }] : []),
    ...(!isPageMade && isPrivateHost(site) ? [{ what: 'private' as const, site }] : []),
  ];
  const consents = wanted.filter((c) => !hasConsent(settings, c));
  if (consents.length === 0) return undefined;
  return { origins: [], consents, why: consents.some((c) => c.what === 'page-made') ? 'page-made' : 'first-upload' };
};
