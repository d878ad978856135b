import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { certificate } from './certificate';

/** What the vendor's own fetcher says to the proxy: it does not share the person's broken line. */
export const VENDOR_LINE = 'Bearer vendor';
const TLS_HANDSHAKE = 22;

export type Serve = (request: IncomingMessage, response: ServerResponse, scheme: 'http' | 'https') => void;

export interface Proxy {
  readonly host: string;
  readonly port: number;
  offline: boolean;
  hostDown(host: string, down?: boolean): void;
  close(): Promise<void>;
}

/** A CONNECT and absolute-form http proxy whose tunnels all end here, at one server for every host name. */
export const startProxy = async (serve: Serve): Promise<Proxy> => {
  const plain = createServer((request, response) => serve(request, response, 'http'));
  const secure = createSecureServer(await certificate(), (request, response) => serve(request, response, 'https'));
  const sockets = new Set<Socket>();
  const towards = new Map<Socket, { host: string; vendor: boolean }>();
  const down = new Set<string>();
  let offline = false;
  const refused = (host: string, vendor: boolean) => down.has(host) || (offline && !vendor);
  const cut = () => {
    for (const [socket, to] of towards) if (refused(to.host, to.vendor)) socket.destroy();
  };

  const proxy = createServer((request, response) => {
    const host = hostOf(request);
    towards.set(request.socket, { host, vendor: false });
    if (refused(host, false)) request.socket.destroy();
    else serve(request, response, 'http');
  });
  proxy.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      towards.delete(socket);
    });
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const host = (request.url ?? '').replace(/:\d+$/, '').toLowerCase();
    const vendor = request.headers['proxy-authorization'] === VENDOR_LINE;
    if (refused(host, vendor)) return socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n');
    towards.set(socket, { host, vendor });
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    // The first byte tells TLS from plain http: clients tunnel both.
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
    return socket;
  });
  for (const server of [proxy, plain, secure]) survive(server as Server);
  secure.on('tlsClientError', (_error, socket) => socket.destroy());

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    get offline() {
      return offline;
    },
    set offline(value) {
      offline = value;
      cut();
    },
    hostDown(host, isDown = true) {
      if (isDown) down.add(host);
      else down.delete(host);
      cut();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        proxy.close(() => resolve());
      }),
  };
};

const hostOf = (request: IncomingMessage): string => {
  const address = request.url ?? '';
  return URL.canParse(address) ? new URL(address).hostname : String(request.headers.host ?? '');
};

/** Browsers phone home in many tongues: garbage ends its own connection and nothing else. */
const survive = (server: Server): void => {
  server.on('clientError', (_error, socket) => socket.destroy());
  // A job may be watched for minutes over one connection, and an upload may be held at a break point.
  server.requestTimeout = 0;
  server.headersTimeout = 0;
  server.keepAliveTimeout = 60_000;
};
