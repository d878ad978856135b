/**
 * Tells every context of the extension what changed, so that open pages read it again. A BroadcastChannel reaches the
 * worker, the hidden page and our pages, and no web page.
 */
export type Change =
  | { readonly of: 'check'; readonly id: string }
  | { readonly of: 'checks' }
  | { readonly of: 'settings' }
  | { readonly of: 'keys' }
  | { readonly of: 'balances' }
  /** Bytes sent so far by the upload of a run; not stored. */
  | { readonly of: 'upload'; readonly runId: string; readonly sent: number; readonly total: number };

const CHANNEL = 'assay-changes';

let outgoing: BroadcastChannel | undefined;

export const announce = (change: Change): void => {
  outgoing ??= new BroadcastChannel(CHANNEL);
  outgoing.postMessage(change);
};

/** Calls back for every change announced by another context or this one's other channels; returns the way to stop. */
export const onChange = (listener: (change: Change) => void): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Change>) => listener(data);
  return () => channel.close();
};
