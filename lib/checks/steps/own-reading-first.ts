import { bytesIn } from '../../media/specimen';
import { bytesOf } from '../../storage/media-bytes';
import { DEVICE } from '../../verdict/origin-finding';
import { isMoving, type Run } from '../check';
import { newRun } from '../new-check';
import { changeCheck } from '../records';
import { moved } from '../run-changes';
import type { Bench, Outcome } from './step';

/** Whether our own reading ended for want of the bytes: with them here it can be made up for. One that broke would break again. */
const isUnread = ({ state, notAsked, failure }: Run): boolean =>
  state === 'needs-you' ||
  state === 'cancelled' ||
  (state === 'not-asked' && notAsked === 'not-read') ||
  (state === 'failed' && failure?.code !== 'assay-fault');

/**
 * What a detector asked for may have brought the bytes that our own reading lacked: then the file is read on this device before
 * anything of it leaves or is paid for, and the detector waits for its turn again. Undefined where nothing is waited for.
 */
export const ownReadingFirst = async ({ check, run, workshop }: Bench): Promise<Outcome | undefined> => {
  const own = check.runs.find(({ detector }) => detector === DEVICE.id);
  if (!own) return undefined;
  const now = workshop.now();
  if (isMoving(own.state)) return { is: 'go', run: moved(run, 'waiting', now) };
  if (!isUnread(own) || !bytesIn(check.specimen) || !(await bytesOf(check.id))) return undefined;
  await changeCheck(check.id, (of) => {
    // Whoever was cancelled meanwhile begins nothing.
    if (of.runs.find(({ id }) => id === run.id)?.state !== run.state) return undefined;
    const queued = (one: Run): Run => {
      if (one.id === run.id) return moved(one, 'waiting', now);
      return one.id === own.id && isUnread(one) ? { ...newRun(DEVICE, now), id: own.id } : one;
    };
    return { ...of, runs: of.runs.map(queued) };
  });
  return { is: 'go' };
};
