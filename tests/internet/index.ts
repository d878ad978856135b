import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientThrough } from './net/client';
import { BrokenOff, Exchange, type Handler } from './net/exchange';
import { startProxy, VENDOR_LINE } from './net/proxy';
import { type LogEntry, RequestLog } from './net/request-log';
import { Waiting } from './net/waiting';
import { RESEMBLE_HOST, Resemble } from './resemble/index';
import { sites } from './sites/index';
import { notFound } from './sites/site';

export { media } from './media';
export { VENDOR_AGENT } from './resemble/fetch-media';
export { RESEMBLE_HOST, TEST_KEY } from './resemble/index';
export { sites } from './sites/index';

export interface Internet {
  /** Where a browser sends everything, http and https. */
  readonly proxy: { readonly host: string; readonly port: number };
  /** For tests in Node: reaches every host of this internet over real sockets. */
  readonly fetch: typeof fetch;
  readonly resemble: Resemble;
  /** Every request, in the order of arrival. */
  readonly log: readonly LogEntry[];
  requests(host: string, path?: string): LogEntry[];
  /** Where a secret went other than into the Authorization header of the vendor's API. */
  leaks(secret: string): LogEntry[];
  /** Whether the person's line is cut; the vendor's own is not. */
  offline: boolean;
  /** A host that cannot be reached by anybody. */
  hostDown(host: string, down?: boolean): void;
  /** Adds a site, or replaces one, for this internet alone. */
  serve(host: string, handler: Handler): void;
  /** Asked again after every request, answer, booking and finished job. */
  when(test: () => boolean): Promise<void>;
  /** What broke inside this internet itself: a test that ends with some has tested nothing. */
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

export const startInternet = async (options: { jobSeconds?: number } = {}): Promise<Internet> => {
  const waiting = new Waiting();
  const log = new RequestLog(waiting);
  const hosts = new Map(sites);
  const faults: unknown[] = [];
  const proxy = await startProxy((request, response, scheme) => {
    answer(request, response, scheme).catch((error: unknown) => {
      if (error instanceof BrokenOff) return;
      faults.push(error);
      response.destroy();
    });
  });
  const person = clientThrough(proxy);
  const vendor = clientThrough(proxy, VENDOR_LINE);
  const resemble = new Resemble(log, vendor.fetch);
  if (options.jobSeconds !== undefined) resemble.switches.jobSeconds = options.jobSeconds;

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    scheme: 'http' | 'https',
  ): Promise<void> => {
    request.on('error', () => {});
    response.on('error', () => {});
    const url = urlOf(request, scheme);
    if (!url) return void response.writeHead(400).end();
    const exchange = new Exchange(request, response, url, entryOf(request, url), log);
    log.add(exchange.entry);
    response.on('close', () => response.writableFinished || log.left(exchange.entry));
    try {
      if (url.hostname === RESEMBLE_HOST) return await resemble.serve(exchange);
      await exchange.read();
      await (hosts.get(url.hostname) ?? notFound)(exchange);
    } finally {
      log.over(exchange.entry);
    }
  };

  return {
    proxy: { host: proxy.host, port: proxy.port },
    fetch: person.fetch,
    resemble,
    log: log.entries,
    requests: (host, path) => log.requests(host, path),
    leaks: (secret) => log.leaks(secret, RESEMBLE_HOST),
    get offline() {
      return proxy.offline;
    },
    set offline(offline) {
      proxy.offline = offline;
    },
    hostDown: (host, down) => proxy.hostDown(host, down),
    serve: (host, handler) => void hosts.set(host, handler),
    when: (test) => waiting.when(test),
    faults,
    close: async () => {
      resemble.close();
      waiting.close();
      await Promise.all([person.close(), vendor.close()]);
      await proxy.close();
    },
  };
};

/** Absolute through the plain proxy, else from the Host header; undefined for garbage. */
const urlOf = (request: IncomingMessage, scheme: 'http' | 'https'): URL | undefined => {
  const path = request.url ?? '';
  const address = path.startsWith('/') ? `${scheme}://${request.headers.host ?? ''}${path}` : path;
  return URL.canParse(address) ? new URL(address) : undefined;
};

const entryOf = (request: IncomingMessage, url: URL): LogEntry => ({
  at: Date.now(),
  secure: url.protocol === 'https:',
  host: url.hostname,
  method: request.method ?? '',
  path: `${url.pathname}${url.search}`,
  headers: request.headers,
  kind: url.hostname === RESEMBLE_HOST ? 'vendor' : 'site',
  length: 0,
  sha256: '',
  carried: [],
  status: 0,
  left: false,
  over: false,
});
