import { type MediaElement, shownAddress } from '../../lib/media/media-element';
import { sightingOf } from '../../lib/media/sighting';
import type { BadgeView } from '../../lib/messaging/inpage';
import type { PageActions } from './page-actions';

type Asking = Pick<PageActions, 'check' | 'known'>;

/**
 * Asks for a check of what the element shows now. Where no answer comes, as from a background that was ended under way, one
 * that has begun all the same is looked up, which is free. Undefined: nobody knows here whether it began. Never rejects.
 */
export const startCheck = async (media: MediaElement, { check, known }: Asking): Promise<BadgeView | undefined> => {
  const address = shownAddress(media);
  const none = () => undefined;
  const view = await check(sightingOf(media)).catch(none);
  if (view) return view;
  const open = await known(address).catch(none);
  // One that has ended may be of another day, and says nothing of this press.
  return open?.is === 'running' || open?.is === 'waiting' ? open : undefined;
};
