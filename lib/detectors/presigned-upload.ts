import { endingOf } from '../media/media-type';
import type { Cost, Session, Upload } from './detector';
import { DetectorError } from './fault';
import { presignOf } from './presigned-answer';
import { callTo, keyedFault, toldApart } from './presigned-call';
import { isOwnUpload, objectAddress, put, refusedPut, secondTry, typesFor } from './presigned-storage';
import { isStored, type PresignedVendor, type StoredKind } from './presigned-vendor';

const LONGEST_NAME = 60;

/** Lower-case letters, digits, hyphen, underscore, and one dot before the ending of the type. */
export const safeName = (name: string, type: string): string => {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .slice(0, LONGEST_NAME);
  return `${stem === '' ? 'media' : stem}.${endingOf(type)}`;
};

interface Place {
  readonly putAt: string;
  readonly object: string;
}

/** An address to put at, and the object's own. No byte is sent before both are known to be the vendor's. */
const presigned = async (
  vendor: PresignedVendor,
  kind: StoredKind,
  name: string,
  session: Session,
  cost: Cost | undefined,
): Promise<Place> => {
  const path = `/get-presigned-url?file_name=${encodeURIComponent(name)}`;
  const answer = await callTo(vendor, kind, path, session, { method: 'GET', headers: { apikey: session.key } });
  const fault = keyedFault(answer);
  if (fault) throw new DetectorError(await toldApart(fault, vendor, kind, session, cost));
  const told = presignOf(answer.json);
  if (!told) throw new DetectorError({ code: 'not-understood', status: answer.status });
  const object = objectAddress(told.path, vendor.objects[kind], [kind]);
  if (object === undefined || !isOwnUpload(told.putAt, kind)) throw new DetectorError({ code: 'foreign-storage' });
  return { putAt: told.putAt, object };
};

/**
 * Presign and PUT at once; answers the object's address. A refused PUT is tried once more at a fresh address, with the
 * other documented content type where there are two. Throws DetectorError.
 */
export const uploadTo = async (
  vendor: PresignedVendor,
  { bytes, name, type, kind }: Upload,
  session: Session,
  cost: Cost | undefined,
): Promise<string> => {
  if (!isStored(kind)) throw new DetectorError({ code: 'rejected' });
  const safe = safeName(name, type);
  const how = { type: typesFor(type)[0], acl: true };
  const first = await presigned(vendor, kind, safe, session, cost);
  const said = await put(first.putAt, bytes, how, session);
  const refused = refusedPut(said);
  if (!refused) return first.object;
  if (refused.fault.code !== 'storage-refused' || isRedirect(said.status)) throw refused;
  const second = await presigned(vendor, kind, safe, session, cost);
  const again = refusedPut(await put(second.putAt, bytes, secondTry(said, how, type), session));
  if (again) throw again;
  return second.object;
};

/** Browsers tell a redirect that is not followed as status 0. */
const isRedirect = (status: number): boolean => status < 400;
