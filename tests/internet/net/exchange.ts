import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { LogEntry, RequestLog } from './request-log';

/** Thrown where an exchange ended before its handler did: nobody is left to answer. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** One request and its answer. The body is read only when the handler asks for it. */
export class Exchange {
  #body: Promise<Buffer> | undefined;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly url: URL,
    readonly entry: LogEntry,
    readonly log: RequestLog,
  ) {}

  get method(): string {
    return this.entry.method;
  }

  header(name: string): string {
    return String(this.request.headers[name] ?? '');
  }

  get gone(): boolean {
    return this.response.destroyed || this.request.socket.destroyed;
  }

  read(): Promise<Buffer> {
    this.#body ??= this.#collect();
    return this.#body;
  }

  async #collect(): Promise<Buffer> {
    const pieces: Buffer[] = [];
    try {
      for await (const piece of this.request) pieces.push(piece as Buffer);
    } catch (error) {
      throw new BrokenOff('the client left while sending', { cause: error });
    }
    if (!this.request.complete) throw new BrokenOff('the client left while sending');
    const body = Buffer.concat(pieces);
    this.log.bodyRead(this.entry, body);
    return body;
  }

  reply(status: number, headers: OutgoingHttpHeaders, body: string | Buffer): void {
    if (this.gone) throw new BrokenOff('the client left before the answer');
    this.log.answered(this.entry, status);
    this.response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
  }

  html(status: number, body: string, headers: OutgoingHttpHeaders = {}): void {
    this.reply(status, { 'content-type': 'text/html; charset=utf-8', ...headers }, body);
  }

  redirect(to: string, headers: OutgoingHttpHeaders = {}): void {
    this.reply(302, { location: to, ...headers }, '');
  }

  /** Breaks the connection without a word. */
  drop(): void {
    this.request.socket.destroy();
  }
}

export type Handler = (exchange: Exchange) => Promise<void> | void;
