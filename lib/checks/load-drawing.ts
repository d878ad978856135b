import { originPattern } from '../media/address';
import { readAddress } from '../media/read-address';
import { keepDrawing } from '../storage/drawings';
import { changeRun, readCheck } from './records';
import type { Workshop } from './workshop';

export type DrawingEnd = 'kept' | 'no-permission' | 'unreadable';

/**
 * Loads a heat map from the vendor's storage, once the person asked for it and granted the host: without cookies and
 * without the key, and kept as bytes from then on.
 */
export const loadDrawing = async (checkId: string, runId: string, workshop: Workshop): Promise<DrawingEnd> => {
  let end: DrawingEnd = 'unreadable';
  // A second press waits for the first, and finds the drawing there.
  await workshop.alone(`assay-drawing-${runId}`, async () => {
    end = await load(checkId, runId, workshop);
  });
  return end;
};

const load = async (checkId: string, runId: string, workshop: Workshop): Promise<DrawingEnd> => {
  const run = (await readCheck(checkId))?.runs.find((r) => r.id === runId);
  const heatMap = run?.finding?.heatMap;
  if (heatMap?.is === 'kept') return 'kept';
  if (heatMap?.is !== 'address') return 'unreadable';
  if (!(await workshop.mayReach([originPattern(heatMap.address)]))) return 'no-permission';
  const signal = AbortSignal.timeout(60_000);
  const strict: typeof fetch = (url, init) =>
    workshop.fetch(url, { ...init, redirect: 'error', referrerPolicy: 'no-referrer' });
  const read = await readAddress(heatMap.address, { cookies: false, fetch: strict, signal });
  if (read.is !== 'bytes' || !/^image\/(png|jpeg|webp|gif)$/.test(read.type)) return 'unreadable';
  await keepDrawing(runId, read.blob, workshop.now());
  await changeRun(checkId, runId, ['done'], (now) =>
    now.finding ? { ...now, finding: { ...now.finding, heatMap: { is: 'kept' } } } : now,
  );
  return 'kept';
};
