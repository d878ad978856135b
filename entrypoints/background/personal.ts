import { maySendPersonal } from '../../lib/browser/permissions';
import { holdsPersonal, isPersonal } from '../../lib/detectors/personal-options';
import { announce } from '../../lib/storage/changes';
import { changeSettings, pickedOptions, readSettings } from '../../lib/storage/settings';

/** Drops what says who the person is where the browser was told that it may not be sent: then it is not kept either. */
export const forgetPersonal = async (): Promise<void> => {
  if (await maySendPersonal()) return;
  if (!holdsPersonal((await readSettings()).options)) return;
  await changeSettings((now) => ({ ...now, options: pickedOptions(now.options, (...of) => !isPersonal(...of)) }));
  announce({ of: 'settings' });
};
