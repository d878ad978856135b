import { createHash, createHmac, randomBytes } from 'node:crypto';
import busboy from 'busboy';
import { type Answer, json } from '../vendor/answer';
import type { Account } from './account';
import { kindOfBytes } from './media-kind';
import { Refusal } from './refusal';
import type { State, Upload } from './state';

interface Part {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export const takeUpload = async (
  state: State,
  account: Account,
  contentType: string,
  body: Buffer,
): Promise<Answer> => {
  if (!/^multipart\/form-data\b/i.test(contentType)) throw new Refusal(400, 'Content-Type must be multipart/form-data');
  const { fileName, bytes } = await onlyPart(contentType, body);
  if (bytes.length === 0) throw new Refusal(400, 'File is empty');
  if (bytes.length > state.switches.uploadLimitBytes) throw new Refusal(400, 'File is too large');
  const token = makeToken();
  state.uploads.set(token, {
    team: account.team,
    at: Date.now(),
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    length: bytes.length,
    kind: kindOfBytes(bytes),
    expired: false,
    used: false,
  });
  return json({ success: true, token });
};

/** Exactly one part, a file, named `file`. */
const onlyPart = (contentType: string, body: Buffer): Promise<Part> =>
  new Promise((resolve, reject) => {
    const refuse = () => reject(new Refusal(400, 'file is missing or invalid'));
    const parts: Part[] = [];
    let stray = false;
    try {
      const reader = busboy({ headers: { 'content-type': contentType } });
      reader.on('field', () => {
        stray = true;
      });
      reader.on('file', (name, stream, { filename }) => {
        const pieces: Buffer[] = [];
        stray ||= name !== 'file' || !filename;
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => parts.push({ fileName: filename, bytes: Buffer.concat(pieces) }));
      });
      reader.on('error', refuse);
      reader.on('close', () => {
        const [part] = parts;
        if (stray || parts.length !== 1 || !part) refuse();
        else resolve(part);
      });
      reader.end(body);
    } catch {
      refuse();
    }
  });

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const makeToken = (): string => {
  const signed = `${encoded({ alg: 'HS256' })}.${encoded({ jti: randomBytes(12).toString('hex') })}`;
  return `${signed}.${createHmac('sha256', 'secure-uploads').update(signed).digest('base64url')}`;
};

/** What a token stands for. Every refusal names the token: a client tells by that word that it must upload again. */
export const redeem = (state: State, account: Account, token: string): Upload => {
  const { tokenErrorStatus, tokenLifeSeconds, tokenSingleUse } = state.switches;
  const upload = state.uploads.get(token);
  if (upload?.team !== account.team) throw new Refusal(tokenErrorStatus, 'media_token is invalid');
  if (upload.expired || Date.now() - upload.at >= tokenLifeSeconds * 1000)
    throw new Refusal(tokenErrorStatus, 'media_token has expired');
  if (tokenSingleUse && upload.used) throw new Refusal(tokenErrorStatus, 'media_token was already used');
  return upload;
};
