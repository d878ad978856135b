import { randomUUID } from 'node:crypto';
import { addressOf, objectAddress, placeOf, type Style } from '../storage/place';
import { type Credentials, signPut } from '../storage/signature';
import { type Answer, json } from '../vendor/answer';
import { type Account, accountOf } from './account';
import { formatOf } from './format';
import { BUCKETS, type FilePathForm } from './product';
import { Refusal, Unfit } from './refusal';
import type { State } from './state';
import type { Switches } from './switches';

/** Where a hostile or broken vendor might send a person's file. */
export const FOREIGN_STORAGE_HOST = 'storage.elsewhere.example';
export const FOREIGN_BUCKET = 'somebody-elses-bucket';

export const credentialsOf = ({ product }: State): Credentials => ({
  accessKeyId: product.accessKeyId,
  secretAccessKey: `test secret of ${product.accessKeyId}`,
});

export const presign = async (
  state: State,
  kind: 'audio' | 'image',
  apikey: string,
  query: URLSearchParams,
): Promise<Answer> => {
  const { product, switches } = state;
  const name = query.get('file_name');
  if (name === null) throw new Unfit(['query', 'file_name'], 'Field required', 'missing');
  const account = accountOf(state, apikey);
  if (!/^[\w.-]+$/.test(name)) throw new Refusal(400, 'Invalid pre-signed URL');
  const format = formatOf(name, kind, switches.newerFormats);
  if (!format) throw new Refusal(400, product.says.badType(kind));
  // Only the image page knows the option.
  const expiresIn = kind === 'image' ? lifeAsked(query, switches) : switches.presignedSeconds;
  const key = `uploads/${randomUUID()}_${stamp(new Date())}_${name}`;
  state.newest.set(`${BUCKETS[kind]}/uploads/${name}`, key);
  const type = switches.putTypeWanted === 'registered' ? (format.registered ?? format.type) : format.type;
  const presigned = await addressFor(state, kind, key, expiresIn, {
    ...(switches.putTypeWanted === 'unsigned' ? {} : { 'content-type': type }),
    ...(switches.aclSigned ? { 'x-amz-acl': 'private' } : {}),
  });
  if (switches.creditsGoneAfterPresign) empty(account);
  const form = switches.filePathAs === 'documented' ? product.filePath[kind] : switches.filePathAs;
  return json({
    status: 'success',
    presigned_url: presigned,
    file_path: filePath(BUCKETS[kind], switches.filePathWithoutPrefix ? `uploads/${name}` : key, form),
    ...(switches.documentId ? { document_id: randomUUID() } : {}),
  });
};

const addressFor = async (
  state: State,
  kind: 'audio' | 'image',
  key: string,
  expiresIn: number,
  headers: Record<string, string>,
): Promise<string> => {
  const { presignedAt, presignedBucket, presignedExpired } = state.switches;
  const style: Style = presignedAt === 'virtual' || presignedAt === 'cdn' ? presignedAt : 'path';
  const usual = presignedBucket === 'dev' ? BUCKETS[kind].replace(/-prod$/, '-dev') : BUCKETS[kind];
  const place = placeOf(presignedAt === 'foreign-bucket' ? FOREIGN_BUCKET : usual, key, style);
  const at = new Date(Date.now() - (presignedExpired ? (expiresIn + 60) * 1000 : 0));
  const query = (await signPut({ place, headers, at, expiresIn }, credentialsOf(state))).toString();
  if (presignedAt === 'foreign-host') return `https://${FOREIGN_STORAGE_HOST}${place.path}?${query}`;
  if (presignedAt === 'api-host') return `https://${state.product.hosts[kind]}${place.path}?${query}`;
  return addressOf({ ...place, query }, style, presignedAt === 'http' ? 'http' : 'https');
};

const filePath = (bucket: string, key: string, form: FilePathForm): string =>
  ({ absolute: objectAddress(bucket, key), slash: `/${key}`, relative: key })[form];

const lifeAsked = (query: URLSearchParams, { presignedSeconds }: Switches): number => {
  const asked = query.get('expiration');
  if (asked === null) return presignedSeconds;
  if (!/^\d{1,6}$/.test(asked) || Number(asked) < 1 || Number(asked) > 604_800)
    throw new Unfit(['query', 'expiration'], 'Input should be a valid integer', 'int_parsing');
  return Number(asked);
};

/** 20250611-121955, as in the samples. */
const stamp = (at: Date): string =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(/[-:]/g, '')
    .replace('T', '-');

const empty = (account: Account): void => {
  account.base = 0;
  account.boost = 0;
};
