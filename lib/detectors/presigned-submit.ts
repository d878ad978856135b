import type { Cost, Session, Submission, Submitted } from './detector';
import { type Answer, wordsOfError } from './exchange';
import { DetectorError, type DetectorFault } from './fault';
import { jobOf } from './presigned-answer';
import { callTo, keyedFault, toldApart } from './presigned-call';
import { optionFields } from './presigned-options';
import { safeName } from './presigned-upload';
import type { PresignedVendor } from './presigned-vendor';

/** The paid call may take its time; what has not answered by then is lost, and never sent again. */
const SUBMIT_MS = 60_000;
/** 100 MB on a slow line, in the paid call itself. */
const CARRY_MS = 30 * 60_000;

type Own = Exclude<Submission, { route: 'address' }>;

const detect = (
  vendor: PresignedVendor,
  what: Own & { route: 'upload' },
  session: Session,
  email: string | undefined,
) =>
  callTo(vendor, what.kind, '/detect', session, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      key: session.key,
      url: what.token,
      ...optionFields(what),
      ...(email === undefined ? {} : { email }),
    }),
    within: SUBMIT_MS,
  });

const detectFile = (
  vendor: PresignedVendor,
  what: Own & { route: 'carried' },
  session: Session,
  email: string | undefined,
) => {
  const { bytes, name, type } = what.file;
  const form = new FormData();
  if (email !== undefined) form.append('email', email);
  form.append('file', bytes, safeName(name, type));
  // No Content-Type of ours: the boundary is the browser's to choose.
  return callTo(vendor, what.kind, '/detect-file', session, {
    method: 'POST',
    headers: { key: session.key },
    body: form,
    within: CARRY_MS,
  });
};

/** "Input email is empty": the address is called optional, and yet asked for. */
const wantsEmail = ({ status, json }: Answer): boolean => status === 400 && /\be-?mail\b/i.test(wordsOfError(json));

const send = async (vendor: PresignedVendor, what: Own, session: Session): Promise<Answer> => {
  const { email } = what.options;
  const sendWith = (address: string | undefined) =>
    what.route === 'upload' ? detect(vendor, what, session, address) : detectFile(vendor, what, session, address);
  const answer = await sendWith(undefined);
  // A 400 booked nothing: asked again with what it wants, once.
  return wantsEmail(answer) && typeof email === 'string' ? sendWith(email) : answer;
};

/** SPENDS. Only a 4xx says for certain that nothing was booked. */
export const submitTo = async (
  vendor: PresignedVendor,
  what: Submission,
  session: Session,
  cost: Cost | undefined,
): Promise<Submitted> => {
  session.signal.throwIfAborted();
  if (what.route === 'address') return { is: 'refused', fault: { code: 'rejected' }, token: false };
  try {
    return await submittedOf(await send(vendor, what, session), vendor, what, session, cost);
  } catch (error) {
    // Anything that ends without a whole answer may have been booked.
    return { is: 'lost', fault: error instanceof DetectorError ? error.fault : { code: 'not-understood' } };
  }
};

const submittedOf = async (
  answer: Answer,
  vendor: PresignedVendor,
  what: Own,
  session: Session,
  cost: Cost | undefined,
): Promise<Submitted> => {
  const fault = keyedFault(answer);
  if (fault?.code === 'rate-limited')
    return { is: 'later', ...(fault.afterSeconds === undefined ? {} : { afterSeconds: fault.afterSeconds }) };
  if (fault && answer.status >= 400 && answer.status < 500) {
    if (wantsEmail(answer)) return { is: 'refused', fault: { ...fault, code: 'wants-email' }, token: false };
    const token = what.route === 'upload' && namesObject(answer, fault);
    return { is: 'refused', fault: await orAsItIs(fault, vendor, what, session, cost), token };
  }
  const job = fault ? undefined : jobOf(answer.json);
  const lost = fault ?? { code: 'not-understood' as const, status: answer.status };
  return job === undefined ? { is: 'lost', fault: lost } : { is: 'ticket', job };
};

/** The refusal is certain: an abort of the question that only explains it must not make it a lost answer. */
const orAsItIs = async (
  fault: Parameters<typeof toldApart>[0],
  vendor: PresignedVendor,
  { kind }: Own,
  session: Session,
  cost: Cost | undefined,
) => {
  try {
    return await toldApart(fault, vendor, kind, session, cost);
  } catch {
    // Aborted: what the refusal said by itself stands.
    return fault;
  }
};

/** A refusal about the uploaded object or its address: a fresh upload is free, and may mend it. */
const namesObject = ({ status, json }: Answer, { code }: DetectorFault): boolean =>
  code === 'storage-refused' || (status === 400 && /\burl\b/i.test(wordsOfError(json)));
