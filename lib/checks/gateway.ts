import type { Detector, Session } from '../detectors/detector';
import { DetectorError } from '../detectors/fault';
import { originPattern } from '../media/address';
import type { MediaKind } from '../media/media-item';
import type { Settings } from '../storage/settings';
import type { Workshop } from './workshop';

/** A company's own addresses in the place of a detector's API, by media kind. */
export const basesFor = (detector: Detector, settings: Settings): Partial<Record<MediaKind, string>> =>
  settings.bases[detector.id] ?? {};

/** Where a kind's API lies for this person, without a slash at the end. */
export const baseFor = (detector: Detector, kind: MediaKind, settings: Settings): string =>
  basesFor(detector, settings)[kind] ?? detector.bases[kind];

/** The host patterns that a detector needs: its own, with the gateway's in the place of what it replaces. */
export const hostsFor = (detector: Detector, settings: Settings): string[] => {
  const kinds = ['image', 'video', 'audio'] as const;
  const used = new Set(kinds.map((kind) => originPattern(baseFor(detector, kind, settings))));
  const replaced = new Set(kinds.map((kind) => originPattern(detector.bases[kind])).filter((host) => !used.has(host)));
  return [...new Set([...detector.hosts.filter((host) => !replaced.has(host)), ...used])];
};

/** The key was taken out or replaced while a step was at work: whoever looks again finds what is there now. */
export class KeyGone extends DetectorError {
  constructor() {
    super({ code: 'wrong-key' });
  }
}

/**
 * What a call of this detector needs from outside. Throws KeyGone. A gateway is put in only after the key was taken out: where the
 * key is still there once the address was read, it was given for that address.
 */
export const sessionFor = async (
  { fetch, now, settings, keyOf }: Pick<Workshop, 'fetch' | 'now' | 'settings' | 'keyOf'>,
  detector: Detector,
  key: string,
  signal: AbortSignal,
): Promise<Session> => {
  const bases = basesFor(detector, await settings());
  if ((await keyOf(detector.id))?.key !== key) throw new KeyGone();
  return { key, fetch, now, signal, bases };
};

/** Whether everything that a detector needs to reach is granted. */
export const mayAsk = async (
  { mayReach, settings }: Pick<Workshop, 'mayReach' | 'settings'>,
  detector: Detector,
): Promise<boolean> => mayReach(hostsFor(detector, await settings()));
