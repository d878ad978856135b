import { detectorOf } from '../detectors';
import type { Session, Submitted } from '../detectors/detector';
import { DetectorError } from '../detectors/fault';
import type { CarryOrder, UploadEnd, UploadOrder } from '../messaging/workbench';
import { announce } from '../storage/changes';
import { fingerprintOf, readKey } from '../storage/keys';
import { bytesOf } from '../storage/media-bytes';
import { readSettings } from '../storage/settings';
import { KeyGone, sessionFor } from './gateway';

/**
 * Firefox often stops in the middle of sending a large Blob that lies in IndexedDB, and never goes on (measured with
 * 151 MB in 153); what is in memory it sends to the end.
 */
export const inMemory = async (blob: Blob): Promise<Blob> => new Blob([await blob.arrayBuffer()], { type: blob.type });

type Hold = (blob: Blob) => Promise<Blob>;

const asIs: Hold = async (blob) => blob;
const plainFetch: typeof fetch = (...of) => fetch(...of);
/** A paid call once sent is never aborted: its answer says whether money is gone. */
const NEVER = new AbortController().signal;

const sessionOf = async (order: UploadOrder, send: typeof fetch, signal: AbortSignal): Promise<Session | undefined> => {
  const [key, detector] = [await readKey(order.detector), detectorOf(order.detector)];
  if (!key || !detector) return undefined;
  const from = { fetch: send, now: Date.now, settings: readSettings, keyOf: readKey };
  try {
    return await sessionFor(from, detector, key.key, signal);
  } catch (error) {
    if (error instanceof KeyGone) return undefined;
    throw error;
  }
};

/**
 * Carries out an upload wherever it runs: the hidden page in Chromium, the background in Firefox. Bytes and key are read
 * from storage here, so that neither travels in a message. `held` says how the bytes are held while they are sent.
 */
export const carryOut = async (
  order: UploadOrder,
  signal: AbortSignal,
  send: typeof fetch = plainFetch,
  held: Hold = asIs,
): Promise<UploadEnd> => {
  const blob = await bytesOf(order.bytesKey);
  const [session, detector] = [await sessionOf(order, send, signal), detectorOf(order.detector)];
  if (!session || !detector) return { fault: { code: 'wrong-key' } };
  if (!blob) return { fault: { code: 'rejected', said: 'the bytes are no longer kept' } };
  announce({ of: 'upload', runId: order.runId, sent: 0, total: blob.size });
  const { name, type, kind } = order;
  try {
    return { token: await detector.upload({ bytes: await held(blob), name, type, kind }, session), name };
  } catch (error) {
    if (error instanceof DetectorError) return { fault: error.fault };
    throw error;
  }
};

/** SPENDS. Makes the paid call that carries the bytes, wherever it runs. */
export const carryPaid = async (
  order: CarryOrder,
  send: typeof fetch = plainFetch,
  held: Hold = asIs,
): Promise<Submitted> => {
  const blob = await bytesOf(order.bytesKey);
  const [session, detector] = [await sessionOf(order, send, NEVER), detectorOf(order.detector)];
  if (!session || !detector || (await fingerprintOf(session.key)) !== order.keyFingerprint)
    return { is: 'refused', fault: { code: 'wrong-key' }, token: false };
  if (!blob) return { is: 'refused', fault: { code: 'rejected', said: 'the bytes are no longer kept' }, token: false };
  announce({ of: 'upload', runId: order.runId, sent: 0, total: blob.size });
  const { name, type, kind } = order;
  const file = { bytes: await held(blob), name, type, kind };
  return detector.submit({ route: 'carried', file, ...order.asked }, session);
};
