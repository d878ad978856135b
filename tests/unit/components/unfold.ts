import { act, fireEvent } from '@testing-library/preact';

/**
 * Opens a `details` and tells its listeners. happy-dom has no `ontoggle`, so Preact keeps the name as it is written in the
 * component, with a capital.
 */
export const unfold = async (details: HTMLDetailsElement | null): Promise<void> => {
  if (!details) throw new Error('nothing to unfold');
  details.open = true;
  await act(async () => void fireEvent(details, new Event('Toggle')));
};
