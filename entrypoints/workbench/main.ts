import { carryOut } from '../../lib/checks/upload-order';
import type { UploadOrder } from '../../lib/checks/workshop';
import { isOwnPage } from '../../lib/messaging/own-page';
import { type UploadEnd, workbench } from '../../lib/messaging/workbench';

/** The end of an upload is kept for a worker that was killed before it could hear of it. */
const KEPT_MS = 5 * 60_000;

interface Upload {
  readonly end: Promise<UploadEnd>;
  readonly abort: AbortController;
  isOver: boolean;
}

/** By the upload's own random name: a new try has a new one, a worker that comes back has the old one. */
const uploads = new Map<string, Upload>();

const start = (order: UploadOrder): Upload => {
  const abort = new AbortController();
  const upload: Upload = { end: carryOut(order, abort.signal), abort, isOver: false };
  uploads.set(order.name, upload);
  void upload.end
    .then((ended) => ('fault' in ended ? 0 : KEPT_MS))
    .catch(() => 0)
    .then((kept) => {
      upload.isOver = true;
      setTimeout(() => uploads.delete(order.name), kept);
    });
  return upload;
};

const ours = (sender: Parameters<typeof isOwnPage>[0]): void => {
  if (!isOwnPage(sender)) throw new Error('not ours');
};

workbench.onMessage('upload', ({ data, sender }) => {
  ours(sender);
  return (uploads.get(data.name) ?? start(data)).end;
});

workbench.onMessage('dropUpload', ({ data, sender }) => {
  ours(sender);
  uploads.get(data.name)?.abort.abort(new DOMException('cancelled', 'AbortError'));
  uploads.delete(data.name);
});

workbench.onMessage('underWay', ({ sender }) => {
  ours(sender);
  return [...uploads.values()].filter((upload) => !upload.isOver).length;
});
