import type { CDPSession } from '@playwright/test';
import type { AssayBrowser, View } from '../e2e/drivers/assay-browser';
import type { ChromiumView } from '../e2e/drivers/chromium-view';

export interface WorkerMemory {
  /** Bytes of the worker's heap that are used now; `collected` after what is garbage was taken out. */
  heap(of?: { readonly collected: boolean }): Promise<number>;
  close(): Promise<void>;
}

interface Replied {
  readonly id: number;
  readonly result?: { readonly usedSize?: number };
  readonly error?: { readonly message: string };
}

/** Calls of the worker's own debugging protocol, through the browser's: pages' sessions do not reach a worker. */
const workerSession = async (session: CDPSession, sessionId: string) => {
  const waiting = new Map<number, (reply: Replied) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = JSON.parse(message) as Replied;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  return async (method: string): Promise<Replied> => {
    const id = ++last;
    const replied = new Promise<Replied>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    const reply = await replied;
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply;
  };
};

/** Chromium only. The worker must be awake. */
export const workerMemory = async (assay: AssayBrowser, view: View): Promise<WorkerMemory> => {
  const browser = (view as ChromiumView).page.context().browser();
  if (!browser) throw new Error('this browser lets nobody debug it');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(assay.origin));
  if (!worker) throw new Error('the worker is not awake');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const call = await workerSession(session, sessionId);
  return {
    heap: async ({ collected } = { collected: false }) => {
      if (collected) await call('HeapProfiler.collectGarbage');
      return (await call('Runtime.getHeapUsage')).result?.usedSize ?? Number.NaN;
    },
    close: () => session.detach(),
  };
};
