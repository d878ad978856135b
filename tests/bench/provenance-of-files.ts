import type { ExaminerMessage, ExaminerReply } from '../../lib/provenance/examiner-protocol';
import { noLists } from '../../lib/provenance/trust-lists';
import { newAuthority, newSigner } from '../authority/authority';
import { AI_MADE, sign } from '../authority/sign';
import type { BrowserKind, View } from '../e2e/drivers/assay-browser';
import { openBrowser } from '../e2e/drivers/open-browser';
import { media, startInternet } from '../internet';
import type { Bench } from './bench';
import type { Figure } from './figure';

const HOST = 'files.bench.example';
const WARM = 5;
/** Of a picture of 5 MB (the plan's budget). */
const COLD_MS = 1500;
const WARM_MS = 300;

const authority = newAuthority();
const studio = newSigner(authority, 'Harbour Studio');

/** A picture, or above 90 MB a film, with so many bytes more at its end. */
const ofSize = (megabytes: number): { type: string; bytes: Uint8Array } => {
  const isFilm = megabytes > 90;
  const before = media(isFilm ? 'ferry.mp4' : 'harbour.jpg');
  // One `free` box holds the rest of a film; a picture's lies behind its end.
  const rest = Buffer.alloc(megabytes * 1_000_000 - before.bytes.length - (isFilm ? 20_000 : 0));
  if (isFilm) {
    rest.writeUInt32BE(rest.length, 0);
    rest.write('free', 4);
  }
  return { type: before.type, bytes: new Uint8Array(Buffer.concat([before.bytes, rest])) };
};

const signed = ({ type, bytes }: { type: string; bytes: Uint8Array }): Promise<Uint8Array> =>
  sign(bytes, studio, {
    type,
    title: 'bench',
    generator: 'Bench',
    actions: [{ action: 'c2pa.created', digitalSourceType: AI_MADE }],
  });

interface Times {
  readonly hash: number;
  readonly cold: number;
  readonly warm: readonly number[];
  readonly answer: string;
  readonly memory: number;
}

interface Job {
  readonly address: string;
  readonly type: string;
  readonly lists: typeof noLists;
  readonly times: number;
}

/** Runs in a page of the extension, with the worker that the product uses. No function in it has a name: the transpiler marks those. */
const measure = async ({ address, type, lists, times }: Job): Promise<Times> => {
  const file = await (await fetch(address)).blob();
  const bytes = await file.arrayBuffer();
  const start = performance.now();
  await crypto.subtle.digest('SHA-256', bytes);
  const hash = performance.now() - start;
  const asked: { ms: number; reply: ExaminerReply }[] = [];
  let worker: Worker | undefined;
  for (let i = 0; i <= times; i += 1) {
    const from = performance.now();
    worker ??= new Worker('/examiner.js');
    const { port } = { port: worker };
    const reply = await new Promise<ExaminerReply>((resolve, reject) => {
      port.onmessage = ({ data }: MessageEvent<ExaminerMessage>) => {
        if (!('traces' in data)) resolve(data);
      };
      port.onerror = (event) => reject(new Error(event.message));
      port.postMessage({ file, type, lists });
    });
    asked.push({ ms: performance.now() - from, reply });
  }
  worker?.terminate();
  const [first, ...rest] = asked;
  if (!first || 'fault' in first.reply) throw new Error('the worker broke');
  return {
    hash,
    cold: first.ms,
    warm: rest.map(({ ms }) => ms),
    answer: first.reply.examined.provenance.credential.answer,
    memory: first.reply.memoryBytes,
  };
};

const figuresOf = (what: string, times: Times, isBudgeted: boolean): Figure[] => [
  { what: `${what}, cold`, unit: 'ms', values: [times.cold], ...(isBudgeted ? { budget: COLD_MS } : {}) },
  { what: `${what}, warm`, unit: 'ms', values: times.warm, ...(isBudgeted ? { budget: WARM_MS } : {}) },
  { what: `${what}, warm ÷ SHA-256 of the same bytes`, unit: '×', values: times.warm.map((ms) => ms / times.hash) },
  { what: `${what}, memory of the reader`, unit: 'MB', values: [times.memory / 1_000_000] },
];

const inPage = async (page: View, megabytes: number, serve: (bytes: Uint8Array) => void): Promise<Figure[]> => {
  const plain = ofSize(megabytes);
  const figures: Figure[] = [];
  for (const isSigned of [false, true]) {
    serve(isSigned ? await signed(plain) : plain.bytes);
    const times = await page.evaluate(measure, {
      address: `https://${HOST}/${megabytes}-${isSigned}`,
      type: plain.type,
      lists: { ...noLists, own: authority.certificate },
      times: WARM,
    });
    if (times.answer !== (isSigned ? 'trusted-own' : 'none')) throw new Error(`the answer is ${times.answer}`);
    if (!isSigned && times.memory > 0) throw new Error('the reader was loaded for nothing');
    const what = `${megabytes} MB, ${isSigned ? 'signed' : 'no manifest'}`;
    figures.push(...figuresOf(what, times, isSigned && megabytes === 5));
  }
  return figures;
};

export const provenanceOfFiles = (['chromium', 'firefox'] as const).map(
  (kind: BrowserKind): Bench => ({
    name: 'provenance',
    title: `What a file itself says, in ${kind}: the worker alone, the bytes at hand`,
    kind,
    run: async ({ quick }) => {
      const internet = await startInternet();
      const assay = await openBrowser({ kind, internet });
      try {
        const page = await assay.options();
        const figures: Figure[] = [];
        for (const megabytes of quick ? [1, 5] : [1, 5, 20, 99])
          figures.push(
            ...(await inPage(page, megabytes, (bytes) =>
              internet.serve(HOST, (exchange) =>
                exchange.reply(200, { 'access-control-allow-origin': '*' }, Buffer.from(bytes)),
              ),
            )),
          );
        return figures;
      } finally {
        await assay.close();
        await internet.close();
      }
    },
  }),
);
