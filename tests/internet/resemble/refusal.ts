import type { OutgoingHttpHeaders } from 'node:http';
import type { Switches } from './switches';

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer;
}

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

/** The vendor says no. How that looks is a switch: its documents show three shapes, and its live service more. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    message: string,
    /** Beside the message: a code, amounts, a null item. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  answer(switches: Switches): Answer {
    const head = { success: false, ...this.extra };
    const answer = this.#shaped(switches.errorsAs, head);
    if (this.status !== 429 || switches.retryAfter === null) return answer;
    return { ...answer, headers: { ...answer.headers, 'retry-after': retryAfter(switches, switches.retryAfter) } };
  }

  #shaped(as: Switches['errorsAs'], head: Readonly<Record<string, unknown>>): Answer {
    switch (as) {
      case 'message':
        return json({ ...head, message: this.message }, this.status);
      case 'error':
        return json({ ...head, error: this.message }, this.status);
      case 'errors':
        return json({ ...head, errors: { base: [this.message] } }, this.status);
      case 'html':
        return page(this.status, this.message);
      case 'empty':
        return { status: this.status, headers: {}, body: '' };
    }
  }
}

const retryAfter = ({ retryAfterAs }: Switches, seconds: number): string =>
  retryAfterAs === 'seconds' ? String(seconds) : new Date(Date.now() + seconds * 1000).toUTCString();

/** What a proxy in front of the vendor says. */
export const page = (status: number, title: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><html><head><title>${status} ${title}</title></head><body><center><h1>${status} ${title}</h1></center><hr><center>nginx</center></body></html>`,
});
