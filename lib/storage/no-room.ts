/** Thrown where the disk, or the browser's quota, has no room for what is to be kept. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** Does what writes, and turns a full disk into NoRoom. */
export const orNoRoom = async <T>(write: Promise<T>): Promise<T> => {
  try {
    return await write;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError') throw new NoRoom('no room', { cause });
    throw cause;
  }
};
