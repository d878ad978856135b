import { closeHiddenPage, hasHiddenPage, openHiddenPage } from '../../lib/browser/hidden-page';
import { mayReach } from '../../lib/browser/permissions';
import { examineKept } from '../../lib/checks/examine-kept';
import { oneAfterOther } from '../../lib/checks/one-after-other';
import { carryOut, carryPaid, inMemory } from '../../lib/checks/upload-order';
import type { Workshop } from '../../lib/checks/workshop';
import { detectorOf } from '../../lib/detectors';
import { DetectorError } from '../../lib/detectors/fault';
import { mediaAccess } from '../../lib/media/media-access';
import { toPng } from '../../lib/media/to-png';
import { type UploadEnd, type UploadOrder, workbench } from '../../lib/messaging/workbench';
import { readKey } from '../../lib/storage/keys';
import { readSettings } from '../../lib/storage/settings';

const HIDDEN_PAGE = '/workbench.html';

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });

/** Opening and closing never overlap: an order must not meet a page that is on its way out. */
const inTurn = oneAfterOther();

let orders = 0;

/** The last order closes the page, unless an upload is under way there that a killed worker began. */
const closeIfIdle = () =>
  inTurn(async () => {
    if (orders === 0 && (await workbench.sendMessage('underWay', undefined)) === 0) await closeHiddenPage();
  });

/** The page stays open so long for the next file, ms: its reader takes a while to load. */
const WARM_MS = 15_000;

/** In the hidden page, which lives on when the worker is killed. It is closed `linger` ms after the last order. */
const inHiddenPage = async <T>(work: () => Promise<T>, linger = 0): Promise<T> => {
  orders += 1;
  try {
    await inTurn(() => openHiddenPage(HIDDEN_PAGE, 'Uploads outlive the worker.'));
    return await work();
  } finally {
    orders -= 1;
    if (linger === 0) await closeIfIdle();
    // A page that is gone by then needs no closing.
    else setTimeout(() => void closeIfIdle().catch(() => undefined), linger);
  }
};

const uploadInHiddenPage = (order: UploadOrder, signal: AbortSignal): Promise<UploadEnd> =>
  inHiddenPage(async () => {
    const drop = () => void workbench.sendMessage('dropUpload', { name: order.name });
    try {
      signal.throwIfAborted();
      signal.addEventListener('abort', drop, { once: true });
      return await workbench.sendMessage('upload', order);
    } finally {
      signal.removeEventListener('abort', drop);
    }
  });

const carry: Workshop['carry'] = (order) =>
  hasHiddenPage()
    ? inHiddenPage(() => workbench.sendMessage('carry', order))
    : carryPaid(order, workshop.fetch, inMemory);

const carried: Workshop['carried'] = async (name) =>
  hasHiddenPage() ? ((await inHiddenPage(() => workbench.sendMessage('carried', { name }))) ?? undefined) : undefined;

const examine: Workshop['examine'] = (order) =>
  hasHiddenPage() ? inHiddenPage(() => workbench.sendMessage('examine', order), WARM_MS) : examineKept(order);

const upload: Workshop['upload'] = async (order, signal) => {
  const end = hasHiddenPage()
    ? await uploadInHiddenPage(order, signal)
    : await carryOut(order, signal, workshop.fetch, inMemory);
  if ('fault' in end) throw new DetectorError(end.fault);
  return end;
};

/** The real surroundings of a check. */
export const workshop: Workshop = {
  now: Date.now,
  sleep,
  random: Math.random,
  alone: async (name, work) => {
    await navigator.locks.request(name, work);
  },
  fetch: (...of) => fetch(...of),
  isOnline: () => navigator.onLine,
  detectorOf,
  keyOf: readKey,
  settings: readSettings,
  mayReach,
  media: mediaAccess,
  toPng,
  upload,
  examine,
  carry,
  carried,
};
