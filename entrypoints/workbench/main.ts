import { examineKept } from '../../lib/checks/examine-kept';
import { carryOut, carryPaid } from '../../lib/checks/upload-order';
import { isOwnPage } from '../../lib/messaging/own-page';
import { type UploadEnd, workbench } from '../../lib/messaging/workbench';
import { Errands } from './errands';

/** By the upload's own random name: a new try has a new one, a worker that comes back has the old one. */
const uploads = new Errands<UploadEnd>((end) => !('fault' in end));
const paidCalls = new Errands<Awaited<ReturnType<typeof carryPaid>>>(() => true);

let examinations = 0;

const ours = (sender: Parameters<typeof isOwnPage>[0]): void => {
  if (!isOwnPage(sender)) throw new Error('not ours');
};

workbench.onMessage('upload', ({ data, sender }) => {
  ours(sender);
  return uploads.begin(data.name, (signal) => carryOut(data, signal));
});

workbench.onMessage('carry', ({ data, sender }) => {
  ours(sender);
  // A paid call once sent is never aborted.
  return paidCalls.begin(data.name, () => carryPaid(data));
});

workbench.onMessage('carried', async ({ data, sender }) => {
  ours(sender);
  return (await paidCalls.endOf(data.name)) ?? null;
});

workbench.onMessage('examine', async ({ data, sender }) => {
  ours(sender);
  examinations += 1;
  try {
    return await examineKept(data);
  } finally {
    examinations -= 1;
  }
});

workbench.onMessage('dropUpload', ({ data, sender }) => {
  ours(sender);
  uploads.drop(data.name);
});

workbench.onMessage('underWay', ({ sender }) => {
  ours(sender);
  return uploads.underWay + paidCalls.underWay + examinations;
});
