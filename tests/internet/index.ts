import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientThrough } from './net/client';
import { BrokenOff, Exchange, type Handler } from './net/exchange';
import { startProxy, VENDOR_LINE } from './net/proxy';
import { type LogEntry, RequestLog } from './net/request-log';
import { Waiting } from './net/waiting';
import { Presigned } from './presigned/index';
import { TRUTHSCAN, UNDETECTABLE } from './presigned/product';
import { RESEMBLE_HOST, Resemble } from './resemble/index';
import { sites } from './sites/index';
import { notFound } from './sites/site';
import { isStorageHost } from './storage/place';
import { serveStorage } from './storage/serve';
import { Storage } from './storage/storage';

export { media } from './media';
export { FOREIGN_BUCKET, FOREIGN_STORAGE_HOST } from './presigned/presign';
export {
  TRUTHSCAN_AUDIO_HOST,
  TRUTHSCAN_IMAGE_HOST,
  TRUTHSCAN_TEST_KEY,
  TRUTHSCAN_VIDEO_HOST,
  UNDETECTABLE_AUDIO_HOST,
  UNDETECTABLE_IMAGE_HOST,
  UNDETECTABLE_TEST_KEY,
  UNDETECTABLE_VIDEO_HOST,
} from './presigned/product';
export { VENDOR_AGENT } from './resemble/fetch-media';
export { RESEMBLE_HOST, TEST_KEY } from './resemble/index';
export { sites } from './sites/index';
export { AUDIO_CDN_HOST, IMAGE_CDN_HOST, SPACES_HOST } from './storage/place';

export interface Internet {
  /** Where a browser sends everything, http and https. */
  readonly proxy: { readonly host: string; readonly port: number };
  /** For tests in Node: reaches every host of this internet over real sockets. */
  readonly fetch: typeof fetch;
  readonly resemble: Resemble;
  readonly truthscan: Presigned;
  readonly undetectable: Presigned;
  /** What was put at presigned addresses. */
  readonly storage: Storage;
  /** Every request, in the order of arrival. */
  readonly log: readonly LogEntry[];
  requests(host: string, path?: string): LogEntry[];
  /** Where a key, or any other secret, went other than into its one place at the vendor that knows it. */
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
  const storage = new Storage();
  const truthscan = new Presigned(TRUTHSCAN, log, storage);
  const undetectable = new Presigned(UNDETECTABLE, log, storage);
  const presigned = [truthscan, undetectable];
  const apis = new Map<string, Handler>([
    [RESEMBLE_HOST, resemble.serve],
    ...presigned.flatMap(({ hosts, serve }) => hosts.map((host) => [host, serve] as const)),
  ]);
  const kindOf = (host: string) => (apis.has(host) ? 'vendor' : isStorageHost(host) ? 'storage' : 'site');
  if (options.jobSeconds !== undefined)
    for (const { switches } of [resemble, ...presigned]) switches.jobSeconds = options.jobSeconds;

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    scheme: 'http' | 'https',
  ): Promise<void> => {
    request.on('error', () => {});
    response.on('error', () => {});
    const url = urlOf(request, scheme);
    if (!url) return void response.writeHead(400).end();
    const exchange = new Exchange(request, response, url, entryOf(request, url, kindOf(url.hostname)), log);
    log.add(exchange.entry);
    response.on('close', () => response.writableFinished || log.left(exchange.entry));
    try {
      const api = apis.get(url.hostname);
      if (api) return await api(exchange);
      if (isStorageHost(url.hostname))
        return await serveStorage(
          exchange,
          (id) => presigned.find(({ product }) => product.accessKeyId === id)?.servePut,
        );
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
    truthscan,
    undetectable,
    storage,
    log: log.entries,
    requests: (host, path) => log.requests(host, path),
    leaks: (secret) => log.leaks(secret),
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
      for (const each of [resemble, ...presigned]) each.close();
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

const entryOf = (request: IncomingMessage, url: URL, kind: LogEntry['kind']): LogEntry => ({
  at: Date.now(),
  secure: url.protocol === 'https:',
  host: url.hostname,
  method: request.method ?? '',
  path: `${url.pathname}${url.search}`,
  headers: request.headers,
  kind,
  length: 0,
  sha256: '',
  carried: [],
  status: 0,
  left: false,
  over: false,
});
