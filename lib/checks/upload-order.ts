import { detectorOf } from '../detectors';
import { DetectorError } from '../detectors/fault';
import type { UploadEnd } from '../messaging/workbench';
import { announce } from '../storage/changes';
import { readKey } from '../storage/keys';
import { bytesOf } from '../storage/media-bytes';
import type { UploadOrder } from './workshop';

/**
 * Firefox often stops in the middle of sending a large Blob that lies in IndexedDB, and never goes on (measured with
 * 151 MB in 153); what is in memory it sends to the end.
 */
export const inMemory = async (blob: Blob): Promise<Blob> => new Blob([await blob.arrayBuffer()], { type: blob.type });

/**
 * Carries out an upload wherever it runs: the hidden page in Chromium, the background in Firefox. Bytes and key are read
 * from storage here, so that neither travels in a message. `held` says how the bytes are held while they are sent.
 */
export const carryOut = async (
  order: UploadOrder,
  signal: AbortSignal,
  send: typeof fetch = (...of) => fetch(...of),
  held: (blob: Blob) => Promise<Blob> = async (blob) => blob,
): Promise<UploadEnd> => {
  const [blob, key, detector] = [
    await bytesOf(order.checkId),
    await readKey(order.detector),
    detectorOf(order.detector),
  ];
  if (!key || !detector) return { fault: { code: 'wrong-key' } };
  if (!blob) return { fault: { code: 'rejected', said: 'the bytes are no longer kept' } };
  announce({ of: 'upload', runId: order.runId, sent: 0, total: blob.size });
  try {
    const session = { key: key.key, fetch: send, now: Date.now, signal };
    return { token: await detector.upload(await held(blob), order.name, session), name: order.name };
  } catch (error) {
    if (error instanceof DetectorError) return { fault: error.fault };
    throw error;
  }
};
