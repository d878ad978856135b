import { originPattern } from '../media/address';
import { isFetchable } from '../media/fetchable';
import { bytesIn } from '../media/specimen';
import type { ManifestEnd } from '../messaging/pages';
import { MOST_MANIFEST_BYTES } from '../provenance/held-manifest';
import { bytesOf } from '../storage/media-bytes';
import { originFinding } from '../verdict/origin-finding';
import { fetchPlain } from './fetch-plain';
import { keepBeside } from './keep-beside';
import { changeRun, readCheck } from './records';
import type { Workshop } from './workshop';

/**
 * Fetches the one manifest that a file points to, once the person asked for it and granted its host, and reads the file
 * again with it: without cookies or referrer, and never more than the limit.
 */
export const fetchManifest = async (checkId: string, runId: string, workshop: Workshop): Promise<ManifestEnd> => {
  const check = await readCheck(checkId);
  const finding = check?.runs.find((run) => run.id === runId)?.finding;
  const remote = finding?.provenance?.credential.remote;
  const specimen = bytesIn(check?.specimen);
  if (!remote || !isFetchable(remote.address)) return 'not-reached';
  if (!specimen || !(await bytesOf(checkId))) return 'bytes-gone';
  if (!(await workshop.mayReach([originPattern(remote.address)]))) return 'no-permission';
  const blob = await fetchPlain(remote.address, MOST_MANIFEST_BYTES, workshop.fetch);
  if (blob === undefined) return 'not-reached';
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const order = { bytesKey: checkId, type: specimen.type, held: { address: remote.address, bytes } };
  const { provenance, manifest } = await workshop.examine(order);
  if (/^(remote|none|not-readable)$/.test(provenance.credential.answer)) return 'no-manifest';
  const now = workshop.now();
  const credential = { ...provenance.credential, remote: { ...remote, fetchedAt: now } };
  const lost = await keepBeside(runId, { raw: manifest === '' ? undefined : manifest }, now);
  await changeRun(checkId, runId, ['done'], (run) => ({
    ...run,
    notKept: lost.length > 0 ? lost : undefined,
    finding: originFinding({ ...provenance, credential }, now),
  }));
  return 'read';
};
