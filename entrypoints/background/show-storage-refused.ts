import { translate } from '../../lib/browser/page-text';
import { showOnToolbar } from '../../lib/browser/toolbar';
import { StorageRefused } from '../../lib/storage/database';

/** Without storage no check can be recorded, so none is made; the toolbar says so, and the popup says why. */
export const showStorageRefused = async (error: unknown): Promise<void> => {
  if (error instanceof StorageRefused)
    await showOnToolbar({ icon: 'void', badge: '!', title: translate('toolbarStorageRefused') });
};
