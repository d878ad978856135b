import type { CDPSession } from '@playwright/test';
import { until } from './until';

/** Stops every service worker of the extension, and knows when they have stopped. */
export const workerStopper = async (session: CDPSession, origin: string): Promise<() => Promise<void>> => {
  const statusOf = new Map<string, string>();
  const stopped = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions)
      if (scriptURL.startsWith(origin)) {
        statusOf.set(versionId, runningStatus);
        if (runningStatus === 'stopped') stopped.add(versionId);
      }
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const alive = [...statusOf].filter(([, status]) => status !== 'stopped').map(([id]) => id);
    stopped.clear();
    await session.send('ServiceWorker.stopAllWorkers');
    // It may live again at once: an event that was under way wakes it.
    await until('the worker stopped', async () => alive.every((id) => stopped.has(id)));
  };
};
