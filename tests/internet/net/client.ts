import { ProxyAgent, Request as UndiciRequest, fetch as undiciFetch } from 'undici';

export interface Client {
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

/** A fetch for Node that goes through the proxy, over real sockets. */
export const clientThrough = (proxy: { host: string; port: number }, line?: string): Client => {
  const agent = new ProxyAgent({
    uri: `http://${proxy.host}:${proxy.port}`,
    requestTls: { rejectUnauthorized: false },
    ...(line === undefined ? {} : { token: line }),
  });
  const through = (input: string | URL | Request, init?: RequestInit) =>
    undiciFetch(
      (input instanceof Request ? new UndiciRequest(input.url, input as never) : input) as string,
      { ...init, dispatcher: agent } as Parameters<typeof undiciFetch>[1],
    );
  return { fetch: through as unknown as typeof fetch, close: () => agent.destroy() };
};
