import { type Internet, VENDOR_AGENT } from '../../internet';
import { page, sendMedia } from '../../internet/sites/site';

export interface SlowSite {
  readonly address: string;
  /** The host that Assay must be allowed to read from. */
  readonly origin: string;
  /** Lets the reads go on that were held, and those that still come. */
  letGo(): void;
}

/** Shows its picture to the page and the vendor at once; everybody else waits for it. */
export const serveSlowSite = (internet: Internet): SlowSite => {
  let letGo = () => {};
  const open = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const origin = 'https://slow.example';
  const front = page({ title: 'Slow', body: '<h1>Slow</h1><img id="photo" alt="Snow" src="/ridge.jpg">' });
  internet.serve('slow.example', async (exchange) => {
    if (exchange.url.pathname === '/') return front(exchange);
    const isAtOnce = exchange.header('sec-fetch-dest') === 'image' || exchange.header('user-agent') === VENDOR_AGENT;
    if (!isAtOnce) await open;
    // Kept by no cache: every read comes here.
    exchange.response.setHeader('cache-control', 'no-store');
    return sendMedia(exchange, 'mountains.jpg');
  });
  return { address: `${origin}/`, origin, letGo };
};
