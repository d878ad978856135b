import type { Desk } from '../../lib/checks/desk';
import { KeyGone, mayAsk, sessionFor } from '../../lib/checks/gateway';
import { detectorOf } from '../../lib/detectors';
import { announce } from '../../lib/storage/changes';
import { fingerprintOf, type ProbeOutcome, readKey, removeKey, writeKey } from '../../lib/storage/keys';
import { workshop } from './workshop';

const probe = async (detectorId: string, key: string): Promise<ProbeOutcome> => {
  const detector = detectorOf(detectorId);
  if (!detector || !(await mayAsk(workshop, detector))) return 'no-permission';
  try {
    return await detector.probe(await sessionFor(workshop, detector, key, AbortSignal.timeout(30_000)));
  } catch (error) {
    if (error instanceof KeyGone) return 'wrong-key';
    throw error;
  }
};

/** Tests the saved key without spending, and keeps what the test said. */
export const testKey = async (detector: string): Promise<ProbeOutcome> => {
  const saved = await readKey(detector);
  if (!saved) return 'wrong-key';
  const outcome = await probe(detector, saved.key);
  const present = await readKey(detector);
  // Replaced or removed while it was tested: what the test said is about the other key.
  if (present?.key === saved.key) await writeKey(detector, { ...saved, tested: { at: Date.now(), outcome } });
  announce({ of: 'keys' });
  return outcome;
};

/** Saves first: a key that cannot be tested now is not lost. */
export const saveKey = async (desk: Desk, detector: string, key: string): Promise<ProbeOutcome> => {
  // Pasted keys bring invisible characters along; a header cannot carry them, and no key has any.
  const trimmed = key.replace(/[^\x21-\x7e]/g, '');
  await writeKey(detector, { key: trimmed, savedAt: Date.now() });
  announce({ of: 'keys' });
  const outcome = await testKey(detector);
  await desk.onKey(detector, await fingerprintOf(trimmed));
  return outcome;
};

export const withdrawKey = async (detector: string): Promise<void> => {
  await removeKey(detector);
  announce({ of: 'keys' });
};
