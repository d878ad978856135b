import { createHash } from 'node:crypto';
import busboy from 'busboy';
import type { Answer } from '../vendor/answer';
import { accountOf } from './account';
import { Unfit } from './refusal';
import type { State } from './state';
import { submit } from './submit';
import type { Worker } from './work';

interface Form {
  readonly name: string;
  readonly bytes: Buffer;
  readonly email?: string;
}

/** Film: the file itself comes with the paid call, and the key in a header of another name than elsewhere. */
export const detectFile = async (
  state: State,
  worker: Worker,
  key: string,
  contentType: string,
  body: Buffer,
): Promise<Answer> => {
  const account = accountOf(state, key);
  if (!/^multipart\/form-data\b/i.test(contentType)) throw new Unfit(['body', 'file'], 'Field required', 'missing');
  const { name, bytes, email } = await readForm(contentType, body);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return submit(state, worker, account, { kind: 'video', name, bytes, sha256 }, email === undefined ? {} : { email });
};

const FIELDS: Readonly<Record<string, RegExp>> = {
  model: /^(generic|faceswap)$/,
  document_type: /^Video$/,
  email: /./,
};

/** One file named `file`, and no field that nobody knows. */
const readForm = (contentType: string, body: Buffer): Promise<Form> =>
  new Promise((resolve, reject) => {
    const refuse = (where: string) => reject(new Unfit(['body', where], 'Field required', 'missing'));
    const files: Form[] = [];
    const fields = new Map<string, string>();
    const strange: string[] = [];
    try {
      const reader = busboy({ headers: { 'content-type': contentType } });
      reader.on('field', (name, value) => {
        if (FIELDS[name]?.test(value)) fields.set(name, value);
        else strange.push(name);
      });
      reader.on('file', (field, stream, { filename }) => {
        const pieces: Buffer[] = [];
        if (field !== 'file' || !filename) strange.push(field);
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => files.push({ name: filename, bytes: Buffer.concat(pieces) }));
      });
      reader.on('error', () => refuse('file'));
      reader.on('close', () => {
        const [file] = files;
        const email = fields.get('email');
        if (strange[0] !== undefined) refuse(strange[0]);
        else if (files.length !== 1 || !file) refuse('file');
        else resolve({ ...file, ...(email === undefined ? {} : { email }) });
      });
      reader.end(body);
    } catch {
      refuse('file');
    }
  });
