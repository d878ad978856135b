import { dropBytes, keptBytes } from '../storage/media-bytes';
import { isOpen } from './check';
import { readCheck } from './records';
import { forgetSpent } from './spending';

/** Bytes are kept for so long after a check ended: to show them, to try again, to check what a page made once more. */
const KEPT_MS = 24 * 60 * 60_000;
/** Larger ones go as soon as nobody works with them. */
const KEPT_BYTES = 64 * 1024 * 1024;
/** Bytes are written before the record of a new check is: for so long they may stand alone. */
const ALONE_MS = 60_000;

/**
 * Drops bytes that nobody needs any more: of removed checks, of those that ended `kept` ms ago, and large ones of done checks;
 * and what no cap counts any more. `spared`: ids of checks that are to be tried again in a moment, with the bytes that are here.
 */
export const sweep = async (now: number, kept = KEPT_MS, spared: ReadonlySet<string> = new Set()): Promise<void> => {
  await forgetSpent(now);
  for (const { checkId: key, at, size } of await keptBytes()) {
    // A copy made for one run stands under both ids.
    const checkId = key.split('/')[0] ?? key;
    if (spared.has(checkId)) continue;
    const check = await readCheck(checkId);
    const ended = Math.max(at, ...(check?.runs.map((run) => run.endedAt ?? 0) ?? []));
    const isWorkedWith = check?.runs.some((run) => isOpen(run.state)) === true;
    const isLargeAndDone =
      size > KEPT_BYTES && check?.runs.every((run) => run.state === 'done' || run.state === 'not-asked') === true;
    const isAlone = check === undefined && now - at >= ALONE_MS;
    if (isAlone || (check && !isWorkedWith && (isLargeAndDone || now - ended >= kept))) await dropBytes(key);
  }
};
