import { expect, test } from 'vitest';
import { Examiner } from '../../../lib/checks/examiner';
import { emptyCredential } from '../../../lib/provenance/credential';
import type { ExaminerMessage, ExaminerOrder, ExaminerReply } from '../../../lib/provenance/examiner-protocol';
import type { Trace } from '../../../lib/provenance/traces/trace';
import { noLists } from '../../../lib/provenance/trust-lists';

type Behaviour = (reply: (of: ExaminerMessage) => void, fail: (message: string) => void) => void;

/** A worker that behaves as told, file by file; counts how many were started and ended. */
const workers = (...behaviours: readonly Behaviour[]) => {
  const seen = { started: 0, ended: 0, files: 0, orders: [] as ExaminerOrder['traces'][] };
  const start = (): Worker => {
    seen.started += 1;
    const worker = {
      onmessage: null as ((event: { data: ExaminerMessage }) => void) | null,
      onerror: null as ((event: { message: string; preventDefault: () => void }) => void) | null,
      postMessage: ({ traces }: ExaminerOrder) => {
        seen.orders.push(traces);
        const behaviour = behaviours[seen.files];
        seen.files += 1;
        queueMicrotask(() =>
          behaviour?.(
            (data) => worker.onmessage?.({ data }),
            (message) => worker.onerror?.({ message, preventDefault: () => undefined }),
          ),
        );
      },
      terminate: () => {
        seen.ended += 1;
      },
    };
    return worker as unknown as Worker;
  };
  return { seen, start };
};

const none: ExaminerReply = {
  examined: { provenance: { credential: emptyCredential('none'), traces: [], listDate: '' }, manifest: '' },
  memoryBytes: 0,
};
const trace: Trace = {
  says: 'ai-made',
  strength: 'statement',
  place: 'xmp',
  field: 'DigitalSourceType',
  quote: 'trainedAlgorithmicMedia',
  tool: '',
};
const good: Behaviour = (reply) => reply(none);
const silent: Behaviour = () => undefined;
const order = { file: new Blob(), type: 'image/png', lists: noLists };

const answers = async (examiner: Examiner, files: number) => {
  const all = await Promise.all(Array.from({ length: files }, () => examiner.examine(order)));
  return all.map(({ provenance: { credential } }) => credential.unreadable ?? credential.answer);
};

test('one worker examines file after file', async () => {
  const { seen, start } = workers(good, good, good);
  expect(await answers(new Examiner(start), 3)).toEqual(['none', 'none', 'none']);
  expect(seen).toMatchObject({ started: 1, ended: 0 });
});

test.each<[string, Behaviour, string]>([
  ['hangs', silent, 'too-slow'],
  ['breaks its worker', (_, fail) => fail('memory access out of bounds'), 'reader-failed'],
  ['breaks its reader', (reply) => reply({ fault: 'RuntimeError: unreachable' }), 'reader-failed'],
])(
  'a credential that %s: its worker is ended, what the metadata said stays, the others are examined',
  async (_, bad, unreadable) => {
    const told: Behaviour = (reply, fail) => {
      reply({ traces: [trace] });
      bad(reply, fail);
    };
    const { seen, start } = workers(good, told, good);
    const examiner = new Examiner(start, 50);
    const [, second] = await Promise.all([order, order, order].map((one) => examiner.examine(one)));
    expect(second?.provenance).toMatchObject({ credential: { unreadable }, traces: [trace] });
    expect(seen).toMatchObject({ started: 2, ended: 1, files: 3 });
  },
);

test.each<[string, Behaviour]>([
  ['hangs', silent],
  ['breaks its worker', (_, fail) => fail('memory access out of bounds')],
])('metadata that %s does not hide the credential: it is read again without them', async (_, bad) => {
  const { seen, start } = workers(bad, good, good);
  expect(await answers(new Examiner(start, 50), 2)).toEqual(['none', 'none']);
  expect(seen).toMatchObject({ started: 2, ended: 1, files: 3 });
  expect(seen.orders.map((traces) => traces?.length)).toEqual([undefined, 0, undefined]);
});

test('where both are too much, that is the answer', async () => {
  const { seen, start } = workers(silent, silent, good);
  expect(await answers(new Examiner(start, 50), 2)).toEqual(['too-slow', 'none']);
  expect(seen).toMatchObject({ started: 3, ended: 2 });
});

test('a worker that grew too large is not used again', async () => {
  const { seen, start } = workers((reply) => reply({ ...none, memoryBytes: 65_000_000 }), good);
  expect(await answers(new Examiner(start), 2)).toEqual(['none', 'none']);
  expect(seen).toMatchObject({ started: 2, ended: 1 });
});

test('where no worker can be started, that is the answer', async () => {
  const examiner = new Examiner(() => {
    throw new Error('no worker');
  });
  expect(await answers(examiner, 1)).toEqual(['reader-failed']);
});
