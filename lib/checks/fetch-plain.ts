const PATIENCE_MS = 20_000;

/**
 * A public file, downloaded because the person asked for it: without cookies or referrer, no redirect followed, 20 s at most.
 * Undefined where it cannot be had, or has more than `most` bytes.
 */
export const fetchPlain = async (address: string, most: number, ask: typeof fetch): Promise<Blob | undefined> => {
  try {
    const response = await ask(address, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok || !response.body) return undefined;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); part.value; part = await reader.read()) {
      length += part.value.length;
      if (length > most) {
        await reader.cancel();
        return undefined;
      }
      parts.push(new Uint8Array(part.value));
    }
    return new Blob(parts);
  } catch {
    return undefined;
  }
};
